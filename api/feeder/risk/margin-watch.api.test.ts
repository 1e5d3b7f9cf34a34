import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orderOf, type Trader } from '../../testing/traders.js';
import { openTradingWorld, type TradingWorld } from '../../testing/trading-world.js';
import { openEngineLink } from '../../engine-link.js';
import { MarginWatch } from './margin-watch.js';

let world: TradingWorld;
let ana: Trader;
let bo: Trader;
let watch: MarginWatch;
let manager: string;

beforeAll(async () => {
  world = await openTradingWorld(2);
  [, ana, bo] = [world.traders[0]!, world.traders[1]!, world.traders[2]!];
  const { deps } = world.house;
  deps.engine.close();
  deps.engine = openEngineLink({ address: world.engine.address, token: world.engine.token, log: deps.log });
  watch = new MarginWatch(deps);
  manager = (await world.house.signIn('risk_manager')).id;
  await world.fund(ana, 'USDT', 10_000n * 10n ** 6n);
  await world.fund(bo, 'BTC', 10n ** 8n);
  // A credit of 100,000 USDT, of which 54,250 are used for one Bitcoin.
  await world.say({
    name: 'moveFunds',
    account: ana.number,
    asset: 3,
    transfer: 900,
    amount: 1e11,
    terms: 1,
  });
  await world.say(orderOf(bo, { symbol: 1, side: 'sell', quantity: 10_000, price: 6_425_000 }));
  await world.say(orderOf(ana, { symbol: 1, side: 'buy', quantity: 10_000, price: 6_425_000 }));
});
afterAll(async () => {
  await world.close();
});

const settings = {
  marginRatios: { warning: 1.5, call: 1.3, liquidation_notice: 1.1 },
  recovery: { margin: 0.05, seconds: 0 },
  tail: { windowDays: 365, leastReturns: 100, level: 0.99 },
  scenarios: { version: 0, all: [] },
  slowMs: 1_000,
};
const lookAt = (price: string) =>
  watch.look({ settings, markOf: (asset) => (asset === 'BTC' ? { price, at: new Date() } : undefined) });
const current = () => world.house.owner('margin_notices').whereNull('ended_at');
const letters = async (template: string): Promise<string[]> =>
  world.house.owner('notifications').where({ template, channel: 'in_app' }).pluck('user_id');

describe('the margin of an account with credit', () => {
  it('is told at each level once, to the client and to whoever handles breaches', async () => {
    await lookAt('90000');
    expect(await current()).toEqual([]);
    await lookAt('80000');
    const [warning] = await current();
    expect([warning.trading_account_id, warning.level]).toEqual([ana.tradingAccountId, 'warning']);
    // One Bitcoin is held; what is owed is its price and the fee, less what was there.
    expect(Number(warning.used)).toBeCloseTo(64_250 * 1.002 - 10_000, 6);
    expect(Number(warning.ratio)).toBeCloseTo(80_000 / (64_250 * 1.002 - 10_000), 6);
    await lookAt('80500');
    expect(await current()).toHaveLength(1);
    const client = await world.house.owner('trading_accounts').where({ id: ana.tradingAccountId }).first();
    expect(new Set(await letters('margin_warning'))).toEqual(new Set([client.user_id, manager]));
  });

  it('jumps to the worst that holds, and comes back only with the margin above the ratio', async () => {
    await lookAt('58000');
    expect((await current())[0].level).toBe('liquidation_notice');
    await lookAt('62000');
    expect((await current())[0].level).toBe('liquidation_notice');
    await lookAt('68000');
    expect((await current())[0].level).toBe('call');
    await lookAt('95000');
    expect(await current()).toEqual([]);
    const rows = await world.house.owner('margin_notices').orderBy('raised_at');
    expect(rows.map(({ level }) => level)).toEqual(['warning', 'liquidation_notice', 'call']);
  });
});
