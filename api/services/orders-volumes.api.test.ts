import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertTrades } from '../../db/clickhouse/trades.js';
import { newId } from '../../lib/ids.js';
import type { SignedIn } from '../testing/harness.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../testing/trading-desk.js';

let desk: TradingDesk;
let worker: SignedIn;

beforeAll(async () => {
  desk = await openTradingDesk();
  worker = await desk.house.signIn('service');
});
afterAll(() => desk.close());

const hourMs = 3_600_000;
const twap = () => ({ name: 'twap', slices: 2, ends_at: new Date(Date.now() + hourMs).toISOString() });
const as = (who: SignedIn) => (method: string, path: string, body?: unknown) =>
  desk.house.call(method, `${ordersPath}/${path}`, { as: who, body, key: newId() });
const step = (id: string, name: string, body?: unknown) => as(worker)('post', `${id}/${name}`, body);

async function begun(facts: object = {}) {
  const { order_id } = await desk.placed(desk.ana, { quantity: 0.2, algo: twap(), ...facts });
  await step(order_id, 'transitions', { event: 'work' });
  return order_id;
}

describe('a VWAP', () => {
  it('follows the volumes of the last days when it brings none, and is refused when there are none', async () => {
    const now = Date.now();
    const vwap = { name: 'vwap', slices: 2, ends_at: new Date(now + hourMs).toISOString() };
    const refused = await desk.place(desk.ana, { quantity: 0.2, algo: vwap });
    expect(refused.body.code).toBe('orders.no_volume_profile');
    const traded = (minutes: number, quantity: string) => ({
      at: new Date(now + minutes * 60_000 - 48 * hourMs).toISOString().replace('T', ' ').replace('Z', ''),
      ...{ shard: 7, engine_seq: minutes, symbol: 'BTCUSDT', price: '64250', quantity },
      ...{ value: '1', taker_side: 'buy' as const },
    });
    const trades = [traded(10, '3'), traded(40, '1'), traded(90, '50')];
    await insertTrades(desk.house.deps.clickhouse, { trades, executions: [] });
    const id = await begun({ algo: vwap });
    const { body } = await as(worker)('get', `${id}/work-file`);
    expect(body.terms).toMatchObject({ algorithm: 'vwap', weights: [3_000, 1_000] });
    const given = await begun({ algo: { ...vwap, volumes: [1, 2, 1] } });
    expect((await as(worker)('get', `${given}/work-file`)).body.terms.weights).toEqual([1, 2, 1]);
  });
});
