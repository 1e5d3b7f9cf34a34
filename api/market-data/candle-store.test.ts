import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intervals, intervalSeconds } from '../../domain/market-data/views.js';
import { CandleStore, type Candle, type CandleTrade } from './candle-store.js';

const begin = 1_700_006_400;
const trade = (seq: number, seconds: number, price: number, lots = 1, takerSide = 0): CandleTrade => ({
  ...{ seq, timeUs: (begin + seconds) * 1_000_000, price, lots, takerSide },
});

describe('a candle store', () => {
  it('makes of the same trades candles of every interval that add up to the same', () => {
    const trades = fc.array(
      fc.record({
        gap: fc.nat(4_000),
        price: fc.integer({ min: 1, max: 9 }),
        lots: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(trades, (list) => {
        const store = new CandleStore();
        let seconds = 0;
        for (const [index, { gap, price, lots }] of list.entries())
          store.add(trade(index + 1, (seconds += gap), price, lots, index % 2));
        const sums = intervals.map((interval) => sumOf(store.before(interval, Infinity, 1_500)));
        expect(new Set(sums.map((sum) => JSON.stringify(sum))).size).toBe(1);
        for (const interval of intervals)
          for (const { time, low, high, open, close } of store.before(interval, Infinity, 1_500)) {
            expect(time % intervalSeconds[interval]).toBe(0);
            expect([low <= Math.min(open, close), high >= Math.max(open, close)]).toEqual([true, true]);
          }
      }),
      { seed: 20_260_304, numRuns: 60 },
    );
  });

  it('joins what an older store knows with the candle that both have a part of', () => {
    const [older, store] = [new CandleStore(), new CandleStore()];
    older.add(trade(1, 0, 100));
    older.add(trade(2, 61, 90, 2, 1));
    store.add(trade(3, 70, 110, 3));
    store.prepend('1m', older.before('1m', Infinity, 10));
    expect(store.before('1m', Infinity, 10)).toEqual([
      expect.objectContaining({ time: begin, close: 100, trades: 1 }),
      expect.objectContaining({
        time: begin + 60,
        open: 90,
        close: 110,
        low: 90,
        lots: 5,
        bought: 3,
        value: 510n,
      }),
    ]);
    expect(store.before('1m', begin + 60, 10)).toHaveLength(1);
    expect(store.since(begin + 60)).toMatchObject({ trades: 2, open: 90 });
    expect(store.since(begin + 3_600)).toBeNull();
  });
});

function sumOf(candles: Candle[]) {
  return {
    lots: candles.reduce((sum, { lots }) => sum + lots, 0),
    value: String(candles.reduce((sum, { value }) => sum + value, 0n)),
    bought: candles.reduce((sum, { bought }) => sum + bought, 0),
    trades: candles.reduce((sum, { trades }) => sum + trades, 0),
    ends: [candles[0]?.open, candles.at(-1)?.close],
  };
}
