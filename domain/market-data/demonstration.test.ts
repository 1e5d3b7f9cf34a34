import { describe, expect, it } from '@jest/globals';
import { madeUpCloses } from './demonstration.js';

const returnsOf = (prices: string[]) =>
  prices.slice(1).map((price, index) => Number(price) / Number(prices[index]) - 1);
const deviation = (values: number[]) => {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1));
};

describe('madeUpCloses', () => {
  it('ends at the first price of the demonstration and is the same every time', () => {
    const closes = madeUpCloses({ days: 400, place: 1, last: 64_250 });
    expect(closes).toHaveLength(400);
    expect(closes.at(-1)).toBe('64250.00');
    expect(madeUpCloses({ days: 400, place: 1, last: 64_250 })).toEqual(closes);
  });

  it('moves by some per cent a day, each instrument in its own way and all of them together', () => {
    const [one, other] = [1, 2].map((place) => returnsOf(madeUpCloses({ days: 1_095, place, last: 1_000 })));
    if (!one || !other) throw new Error('There are two');
    expect(deviation(one)).toBeGreaterThan(0.02);
    expect(deviation(one)).toBeLessThan(0.045);
    const together = one.reduce((sum, each, index) => sum + each * (other[index] ?? 0), 0) / one.length;
    const correlation = together / (deviation(one) * deviation(other));
    expect(correlation).toBeGreaterThan(0.4);
    expect(correlation).toBeLessThan(0.9);
  });
});
