import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { somePeriod, somePrices } from '../testing/arbitraries.js';
import { MovingWindow } from './moving-window.js';

function windowsOf(values: Iterable<number>, period: number): { mean: number; squares: number }[] {
  const window = new MovingWindow(period);
  return Array.from(values, (value) => {
    window.push(value);
    return { mean: window.mean, squares: window.squares };
  });
}

/** The twin: every window anew, in two passes. */
function naive(values: number[], period: number): { mean: number; squares: number }[] {
  return values.map((_, index) => {
    const part = values.slice(Math.max(index - period + 1, 0), index + 1);
    if (part.length < period) return { mean: NaN, squares: NaN };
    const mean = part.reduce((sum, each) => sum + each, 0) / period;
    return { mean, squares: part.reduce((sum, each) => sum + (each - mean) ** 2, 0) };
  });
}

describe('a moving window', () => {
  it('has the mean and the squares of three values by hand', () => {
    expect(windowsOf([1, 2, 6, 4], 3)).toEqual([
      { mean: NaN, squares: NaN },
      { mean: NaN, squares: NaN },
      { mean: 3, squares: 14 },
      { mean: 4, squares: 8 },
    ]);
  });

  it('agrees with windows that are summed up anew each time', () => {
    fc.assert(
      fc.property(somePrices(), somePeriod, (values, period) => {
        const twin = naive([...values], period);
        windowsOf(values, period).forEach(({ mean, squares }, index) => {
          const [theirMean, theirSquares] = [twin[index]!.mean, twin[index]!.squares];
          if (Number.isNaN(theirMean)) return expect([mean, squares]).toEqual([NaN, NaN]);
          expect(Math.abs(mean - theirMean)).toBeLessThanOrEqual(1e-12 * Math.max(...values));
          expect(Math.abs(squares - theirSquares)).toBeLessThanOrEqual(1e-10 * theirSquares + 1e-9);
        });
      }),
    );
  });

  it('forgets a wild stretch to the last bit', () => {
    const wild = Array.from({ length: 500 }, (_, index) => (index % 2 === 0 ? 1e9 : 1e-3));
    const calm = Array.from({ length: 20 }, () => 0.1);
    expect(windowsOf([...wild, ...calm], 20).at(-1)).toEqual({ mean: 0.1, squares: 0 });
  });

  it('does not drift over a million values', () => {
    const window = new MovingWindow(7);
    for (let index = 0; index < 1_000_000; index++) window.push(1 / ((index % 7) + 1));
    const once = naive(
      Array.from({ length: 7 }, (_, index) => 1 / (index + 1)),
      7,
    )[6]!;
    expect(window.mean).toBeCloseTo(once.mean, 14);
    expect(window.squares).toBeCloseTo(once.squares, 14);
  });

  it('lets a value that is missing spoil its own windows only', () => {
    const values = [1, 2, NaN, 4, 5, 6, 7].map((value) => value);
    const means = windowsOf(values, 3).map(({ mean }) => mean);
    expect(means).toEqual([NaN, NaN, NaN, NaN, NaN, 5, 6]);
    expect(windowsOf([Infinity, 2, 3, 4, 5], 2).at(-1)).toEqual({ mean: 4.5, squares: 0.5 });
  });

  it('refuses a period that is no whole number from 1', () => {
    for (const period of [0, -1, 2.5, NaN]) expect(() => new MovingWindow(period)).toThrow(RangeError);
  });
});
