import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { chiSquareCdf, chiSquareTail } from './chi-square.js';
import { incompleteGamma, logGamma } from './gamma.js';
import { normalCdf, normalDensity, normalQuantile } from './normal.js';

describe('the gamma function', () => {
  it('is a factorial at whole numbers and the root of pi at one half', () => {
    expect(Math.exp(logGamma(6))).toBeCloseTo(120, 10);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 13);
    expect(() => logGamma(0)).toThrow(RangeError);
  });

  it('splits into a lower and an upper part that are one together', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (a, x) => {
          const { lower, upper } = incompleteGamma(a, x);
          expect(lower + upper).toBeCloseTo(1, 12);
          expect(Math.min(lower, upper)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    expect(incompleteGamma(1, Infinity)).toEqual({ lower: 1, upper: 0 });
    expect(incompleteGamma(1, NaN).lower).toBeNaN();
  });
});

describe('the chi-square distribution', () => {
  it('has the critical values that every table prints', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 13);
    expect(chiSquareTail(6.634896601021213, 1)).toBeCloseTo(0.01, 13);
    expect(chiSquareTail(5.991464547107979, 2)).toBeCloseTo(0.05, 13);
    expect(chiSquareTail(18.307038053275146, 10)).toBeCloseTo(0.05, 13);
  });

  it('is an exponential with two degrees of freedom, far out too', () => {
    expect(chiSquareTail(200, 2) / Math.exp(-100)).toBeCloseTo(1, 12);
    expect(chiSquareCdf(3, 2)).toBeCloseTo(1 - Math.exp(-1.5), 14);
    expect([chiSquareCdf(-1, 2), chiSquareTail(0, 2)]).toEqual([0, 1]);
  });
});

describe('the normal distribution', () => {
  it('has the quantiles that every table prints', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14);
    expect(normalQuantile(0.99)).toBeCloseTo(2.3263478740408408, 14);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
  });

  it('comes back from the quantile to the probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        const there = normalQuantile(p);
        expect(Math.abs(normalCdf(there) - p)).toBeLessThan(1e-14 + 1e-12 * Math.min(p, 1 - p));
      }),
    );
  });

  it('keeps its digits far out', () => {
    for (const p of [1e-12, 1e-20, 1e-100]) expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.2623400897984, 12);
  });

  it('has a density that is the slope of its distribution', () => {
    for (const x of [-3, -1, 0, 0.5, 2]) {
      expect((normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(x), 8);
    }
  });
});
