import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../testing/harness.js';
import { olderCandles } from './history.js';
import { openMarketRoom, type MarketRoom } from './testing/market-room.js';

let house: House;
let room: MarketRoom;
beforeAll(async () => {
  house = await openHouse();
  room = await openMarketRoom(house);
});
afterAll(async () => {
  await room.close();
  await house.close();
});

describe('olderCandles', () => {
  it('makes candles of the trades before an event, each counted once', async () => {
    const trade = (engine_seq: number, at: string, price: string, quantity: string) => ({
      ...{ shard: 0, engine_seq, at, symbol: 'BTCUSDT', price, quantity, taker_side: 'buy' },
      value: String(Number(price) * Number(quantity)),
    });
    const values = [
      trade(1, '2026-01-01 10:00:01.000000', '64000.00', '0.5'),
      trade(2, '2026-01-01 10:00:59.000000', '64010.01', '0.25'),
      trade(2, '2026-01-01 10:00:59.000000', '64010.01', '0.25'),
      trade(3, '2026-01-01 10:01:00.000000', '63990.00', '1'),
      trade(4, '2026-01-01 10:01:01.000000', '63995.00', '1'),
    ];
    await house.deps.clickhouse.insert({ table: 'trades', values, format: 'JSONEachRow' });
    const units = (await house.deps.instruments.bySymbol('BTCUSDT'))!;
    const begin = Date.UTC(2026, 0, 1, 10) / 1_000;
    const query = { interval: '1m', beforeSeconds: begin + 600, beforeSeq: 4, limit: 10 } as const;
    expect(await olderCandles(house.deps.clickhouse, units, query)).toEqual([
      {
        ...{ time: begin, open: 6_400_000, high: 6_401_001, low: 6_400_000, close: 6_401_001 },
        ...{
          lots: 7_500,
          value: 48_002_502_500n,
          bought: 7_500,
          boughtValue: 48_002_502_500n,
          trades: 2,
          firstSeq: 1,
          lastSeq: 2,
        },
      },
      {
        ...{ time: begin + 60, open: 6_399_000, high: 6_399_000, low: 6_399_000, close: 6_399_000 },
        ...{
          lots: 10_000,
          value: 63_990_000_000n,
          bought: 10_000,
          boughtValue: 63_990_000_000n,
          trades: 1,
          firstSeq: 3,
          lastSeq: 3,
        },
      },
    ]);
  });
});
