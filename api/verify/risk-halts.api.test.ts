import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRiskDesk, type RiskDesk } from '../testing/risk-desk.js';
import { riskHalts } from './risk-halts.js';

let desk: RiskDesk;

beforeAll(async () => {
  desk = await openRiskDesk();
  await desk.turn();
});
afterAll(() => desk.close());

const check = () => riskHalts({ deps: desk.house.deps, graceSeconds: 0 }, desk.engine.address);

describe('the check of halts', () => {
  it('finds every open hard breach held by the engine, whatever its scope', async () => {
    expect(await check()).toEqual({ ok: true, examined: 0, findings: [] });
    const hard = { measure: 'gross_exposure', hard: '1' };
    await desk.limit({ ...desk.ofAccount(desk.ana), ...hard, soft: '0.5' });
    await desk.limit({ scope: 'instrument', symbol: 'BTCUSDT', ...hard });
    await desk.limit({ scope: 'house', ...hard });
    await desk.later();
    expect(await check()).toEqual({ ok: true, examined: 3, findings: [] });
  });

  it.each([
    ['account', { scope: 4 }],
    ['instrument', { scope: 1, symbol: 1 }],
    ['house', { scope: 0 }],
  ])('finds one of the scope %s that the engine lets go on', async (scope, command) => {
    const [breach] = await desk.breaches({ scope, level: 'hard' });
    const switchOf = { name: 'kill', account: desk.ana.trader.number, ...command } as const;
    await desk.say({ ...switchOf, isOn: 0 });
    const { ok, findings } = await check();
    expect(ok).toBe(false);
    expect(findings).toMatchObject([{ code: 'breach_without_halt', record_id: breach.id }]);
    await desk.say({ ...switchOf, isOn: 1 });
  });
});
