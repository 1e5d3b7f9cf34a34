import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../lib/testing/eventually.js';
import { orderOf } from '../../testing/traders.js';
import { openTradingWorld, type TradingWorld } from '../../testing/trading-world.js';
import { tradesToClickhouse } from './trades-to-clickhouse.js';

let world: TradingWorld;

beforeAll(async () => {
  world = await openTradingWorld(2);
  for (const trader of world.traders) {
    await world.fund(trader, 'BTC', 10n ** 8n);
    await world.fund(trader, 'USDT', 100_000n * 10n ** 6n);
  }
});
afterAll(() => world.close());

async function trade(price: number): Promise<void> {
  const [, ana = { number: 0 }, bo = { number: 0 }] = world.traders;
  await world.say(orderOf(ana, { side: 'sell', quantity: 10, price }));
  await world.say(orderOf(bo, { side: 'buy', quantity: 10, price }));
}

async function rows(table: string, final = 'FINAL'): Promise<Record<string, unknown>[]> {
  const order = table === 'trades' ? 'engine_seq' : 'engine_seq, side';
  const query = `SELECT * FROM ${table} ${final} ORDER BY ${order}`;
  const result = await world.house.deps.clickhouse.query({ query, format: 'JSONEachRow' });
  return result.json<Record<string, unknown>>();
}

/** Brings until so many trades are there, then begins anew where the last one left off. */
async function bring(trades: number): Promise<void> {
  const bringer = tradesToClickhouse(world.house.deps, { connection: world.engine.address });
  await eventually(async () => {
    await bringer.turn();
    return (await rows('trades')).length === trades;
  });
  bringer.close();
}

describe('trades in ClickHouse', () => {
  it('are there once with their exact numbers, and both sides of the clients', async () => {
    await trade(6_425_000);
    await bring(1);
    expect(await rows('trades')).toMatchObject([
      { symbol: 'BTCUSDT', price: 64250, quantity: 0.001, value: 64.25, taker_side: 'buy' },
    ]);
    expect(await rows('executions')).toMatchObject([
      { side: 'buy', liquidity: 'taker', fee: 0.1285, fee_asset: 'USDT' },
      { side: 'sell', liquidity: 'maker', fee: 0.06425 },
    ]);
  });

  it('go on after the last one that is there', async () => {
    await trade(6_425_100);
    await trade(6_425_200);
    await bring(3);
    expect(await rows('executions')).toHaveLength(6);
  });

  it('collapse with their twins when a crash lets them come again', async () => {
    await world.house.deps.clickhouse.command({ query: 'DELETE FROM trades WHERE engine_seq > 0' });
    await bring(3);
    expect((await rows('executions', '')).length).toBeGreaterThanOrEqual(6);
    expect(await rows('executions')).toHaveLength(6);
  });
});
