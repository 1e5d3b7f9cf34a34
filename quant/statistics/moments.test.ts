import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { someReturns } from '../testing/arbitraries.js';
import { excessKurtosis, mean, observed, skewness, standardDeviation, variance } from './moments.js';
import { quantile, tailRatio } from './quantile.js';

const of = (...values: number[]) => Float64Array.from(values);

describe('moments', () => {
  it('are those of a small series by hand', () => {
    const values = of(1, 2, 3, 10);
    expect(mean(values)).toBe(4);
    expect(variance(values)).toBeCloseTo(50 / 3, 13);
    expect(standardDeviation(values)).toBeCloseTo(Math.sqrt(50 / 3), 14);
    expect(skewness(values)).toBeCloseTo(45 / 12.5 ** 1.5, 14);
    expect(excessKurtosis(values)).toBeCloseTo(348.5 / 12.5 ** 2 - 3, 14);
  });

  it('leave out what was not observed', () => {
    expect([...observed(of(NaN, 1, NaN, 3))]).toEqual([1, 3]);
    expect(variance(of(NaN, 1, NaN, 3))).toBe(2);
    expect([mean(of()), mean(of(NaN)), variance(of(NaN, 1)), skewness(of())]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('see no deviation at all in a constant series', () => {
    const constant = new Float64Array(37).fill(0.1);
    expect([mean(constant), standardDeviation(constant), skewness(constant)]).toEqual([0.1, 0, NaN]);
    expect(excessKurtosis(constant)).toBeNaN();
  });

  it('have a shape that neither scale nor shift changes', () => {
    fc.assert(
      fc.property(someReturns(5), fc.double({ min: 0.5, max: 20, noNaN: true }), (returns, scale) => {
        fc.pre(standardDeviation(returns) > 1e-3);
        const other = returns.map((each) => scale * each + 1);
        expect(skewness(other)).toBeCloseTo(skewness(returns), 6);
        expect(excessKurtosis(other)).toBeCloseTo(excessKurtosis(returns), 6);
      }),
    );
  });
});

describe('quantiles', () => {
  it('lie between the two nearest observations', () => {
    expect(quantile(of(4, 1, NaN, 3, 2), 0.5)).toBe(2.5);
    expect([quantile(of(3, 1), 0), quantile(of(3, 1), 1), quantile(of(7), 0.3)]).toEqual([1, 3, 7]);
    expect(quantile(of(), 0.5)).toBeNaN();
    expect(() => quantile(of(1), 1.5)).toThrow(RangeError);
  });

  it('hit an observation whose share is not quite a binary number', () => {
    const values = Float64Array.from({ length: 101 }, (_, index) => index / 7);
    expect(quantile(values, 1 - 0.95)).toBe(values[5]);
  });

  it('do not fall when the share rises', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(someReturns(1), share, share, (returns, one, other) => {
        const [low, high] = [
          quantile(returns, Math.min(one, other)),
          quantile(returns, Math.max(one, other)),
        ];
        expect(high).toBeGreaterThanOrEqual(low - 1e-16);
      }),
    );
  });

  it('compare the tails', () => {
    const values = Float64Array.from({ length: 21 }, (_, index) => (index - 10) / 100);
    expect(tailRatio(values)).toBeCloseTo(1, 14);
    expect(tailRatio(values.map((each) => (each > 0 ? 2 * each : each)))).toBeCloseTo(2, 14);
    expect(tailRatio(of(NaN))).toBeNaN();
  });
});
