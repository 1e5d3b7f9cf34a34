import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertTrades } from '../../db/clickhouse/trades.js';
import { openTradingWorld, type TradingWorld } from '../testing/trading-world.js';
import { createPriceCloser } from './risk-prices.js';

let world: TradingWorld;
const dayMs = 86_400_000;
const nowMs = Date.parse('2026-05-20T00:10:00Z');
const deps = () => ({ ...world.house.deps, clock: { now: () => new Date(nowMs) } });

beforeAll(async () => {
  world = await openTradingWorld(0);
});
afterAll(() => world.close());

const trade = (at: string, price: string, engine_seq: number) => ({
  shard: 0,
  engine_seq,
  at,
  symbol: 'BTCUSDT',
  price,
  quantity: '1',
  value: price,
  taker_side: 'buy' as const,
});

describe('the closes of days', () => {
  it('are the last trades of each day that is over, once, and none of a day without a trade', async () => {
    const trades = [
      trade('2026-05-17 10:00:00.000000', '60000', 1),
      trade('2026-05-17 23:59:59.999999', '61000', 2),
      trade('2026-05-19 12:00:00.000000', '62000', 3),
      trade('2026-05-20 00:01:00.000000', '63000', 4),
    ];
    await insertTrades(world.house.deps.clickhouse, { trades, executions: [] });
    const close = createPriceCloser(deps());
    expect(await close()).toBe(2);
    expect(await close()).toBe(0);
    expect(await createPriceCloser(deps())()).toBe(0);
    const rows = await world.house.owner('reference_prices').orderBy('day');
    expect(rows.map(({ day, price, source }) => [day, Number(price), source])).toEqual([
      ['2026-05-17', 61_000, 'trades'],
      ['2026-05-19', 62_000, 'trades'],
    ]);
  });

  it('stay as they are, and no day is closed before it is over', async () => {
    const day = new Date(nowMs + 365 * dayMs).toISOString().slice(0, 10);
    const row = { symbol: 'BTCUSDT', price: '1', source: 'trades', made_at: new Date(nowMs) };
    const change = world.asService((trx) => trx('reference_prices').update({ price: '1' }));
    await expect(change).rejects.toThrow(/permission denied/);
    await expect(world.house.owner('reference_prices').insert({ ...row, day })).rejects.toThrow(/over/);
  });
});
