import { describe, expect, it } from '@jest/globals';
import type { Candle } from '../market-data/candle-store.js';
import { klineIntervals, klineNames, klinesOf } from './kline-intervals.js';

const secondsOf = (text: string) => Date.parse(text) / 1_000;
const textOf = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(0, 16);

/** A candle of one trade. */
function candle(time: number, price: number): Candle {
  const prices = { open: price, high: price, low: price, close: price };
  const sums = { lots: 2, value: BigInt(2 * price), bought: 1, boughtValue: BigInt(price), trades: 1 };
  return { time, ...prices, ...sums, firstSeq: time, lastSeq: time };
}

describe('klineIntervals', () => {
  it.each([
    ['1s', '2026-03-31T10:43Z', '2026-03-31T10:43', '2026-03-31T10:43'],
    ['3m', '2026-03-31T10:43Z', '2026-03-31T10:42', '2026-03-31T10:45'],
    ['8h', '2026-03-31T17:00Z', '2026-03-31T16:00', '2026-04-01T00:00'],
    ['3d', '2026-03-31T17:00Z', '2026-03-29T00:00', '2026-04-01T00:00'],
    ['1w', '2026-04-05T23:59Z', '2026-03-30T00:00', '2026-04-06T00:00'],
    ['1w', '2026-04-06T00:00Z', '2026-04-06T00:00', '2026-04-13T00:00'],
    ['1M', '2026-02-28T23:59Z', '2026-02-01T00:00', '2026-03-01T00:00'],
    ['1M', '2026-12-31T23:59Z', '2026-12-01T00:00', '2027-01-01T00:00'],
  ] as const)('%s of %s goes from %s to %s', (name, at, begin, next) => {
    const found = klineIntervals[name].beginOf(secondsOf(at));
    expect(textOf(found)).toBe(begin);
    expect(textOf(klineIntervals[name].nextOf(found))).toBe(next);
  });

  it.each(klineNames)('%s is made of whole candles of its base', (name) => {
    const { base, most, beginOf, nextOf } = klineIntervals[name];
    const begin = beginOf(secondsOf('2026-01-15T13:37Z'));
    const { beginOf: ofBase } = klineIntervals[base];
    expect([ofBase(begin), ofBase(nextOf(begin))]).toEqual([begin, nextOf(begin)]);
    expect(nextOf(begin) - begin).toBeLessThanOrEqual(most * (klineIntervals[base].nextOf(begin) - begin));
  });
});

describe('klinesOf', () => {
  it('joins what belongs together: first open, last close, highest, lowest, sums', () => {
    const begin = secondsOf('2026-03-31T10:42Z');
    const candles = [candle(begin - 60, 9), candle(begin, 5), candle(begin + 60, 8), candle(begin + 120, 6)];
    const [before, joined, ...more] = klinesOf('3m', candles);
    expect({ before: before?.close, more }).toEqual({ before: 9, more: [] });
    expect(joined).toMatchObject({ time: begin, open: 5, high: 8, low: 5, close: 6, lots: 6, trades: 3 });
    expect(joined).toMatchObject({ value: 38n, bought: 3, firstSeq: begin, lastSeq: begin + 120 });
  });
});
