import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { someReturns } from '../testing/arbitraries.js';
import { standardDeviation } from './moments.js';
import { calmarRatio, downsideRisk, omegaRatio, sharpeRatio, sortinoRatio, stability } from './ratios.js';

const of = (...values: number[]) => Float64Array.from(values);
const periodsPerYear = 4;

describe('the Sharpe ratio', () => {
  it('is the mean over the deviation, per year', () => {
    expect(sharpeRatio({ returns: of(0.01, 0.03), periodsPerYear })).toBeCloseTo(2 * Math.SQRT2, 13);
    expect(sharpeRatio({ returns: of(0.01, 0.03), periodsPerYear, riskFree: 0.01 })).toBeCloseTo(
      Math.SQRT2,
      13,
    );
    const riskFree = of(0.01, 0.01);
    expect(sharpeRatio({ returns: of(0.01, 0.03), periodsPerYear, riskFree })).toBeCloseTo(Math.SQRT2, 13);
  });

  it('is infinite when returns never differ, and unknown when they are nothing', () => {
    expect(sharpeRatio({ returns: new Float64Array(9).fill(0.01), periodsPerYear })).toBe(Infinity);
    expect(sharpeRatio({ returns: new Float64Array(9).fill(-0.01), periodsPerYear })).toBe(-Infinity);
    expect(sharpeRatio({ returns: new Float64Array(9), periodsPerYear })).toBeNaN();
    expect(sharpeRatio({ returns: of(0.01), periodsPerYear })).toBeNaN();
  });

  it('does not change with the size of the position', () => {
    fc.assert(
      fc.property(someReturns(3), fc.double({ min: 0.1, max: 10, noNaN: true }), (returns, scale) => {
        fc.pre(standardDeviation(returns) > 1e-6);
        const scaled = returns.map((each) => scale * each);
        for (const ratio of [sharpeRatio, sortinoRatio]) {
          const [one, other] = [
            ratio({ returns, periodsPerYear }),
            ratio({ returns: scaled, periodsPerYear }),
          ];
          if (Number.isFinite(one)) expect(Math.abs(other - one)).toBeLessThan(1e-9 * (1 + Math.abs(one)));
        }
      }),
    );
  });

  it('refuses a risk-free series of other periods', () => {
    expect(() => sharpeRatio({ returns: of(1, 2), periodsPerYear, riskFree: of(0) })).toThrow(RangeError);
  });
});

describe('ratios of what goes wrong', () => {
  it('take shortfalls over all periods', () => {
    const returns = of(0.03, -0.03, NaN, 0.06);
    expect(downsideRisk({ returns, periodsPerYear })).toBeCloseTo(2 * 0.03 * Math.sqrt(1 / 3), 14);
    expect(sortinoRatio({ returns, periodsPerYear })).toBeCloseTo(0.08 / (0.06 * Math.sqrt(1 / 3)), 12);
    expect(sortinoRatio({ returns: of(0.1, 0.2), periodsPerYear })).toBe(Infinity);
    expect([
      downsideRisk({ returns: of(), periodsPerYear }),
      sortinoRatio({ returns: of(0.1), periodsPerYear }),
    ]).toEqual([NaN, NaN]);
  });

  it('hold the yearly return against the greatest fall', () => {
    const returns = of(0.5, -0.2, 0, 0);
    expect(calmarRatio({ returns, periodsPerYear })).toBeCloseTo(1, 12);
    expect(calmarRatio({ returns: of(0.1, 0.1), periodsPerYear })).toBeNaN();
  });

  it('hold gains above a threshold against losses below it', () => {
    const returns = of(0.03, -0.01, NaN);
    expect(omegaRatio({ returns, periodsPerYear })).toBeCloseTo(3, 13);
    expect(omegaRatio({ returns, periodsPerYear, requiredPerYear: 1.01 ** 4 - 1 })).toBeCloseTo(1, 12);
    expect(omegaRatio({ returns: of(0.1, 0.2), periodsPerYear })).toBeNaN();
    expect(omegaRatio({ returns, periodsPerYear, requiredPerYear: -1 })).toBeNaN();
  });
});

describe('stability', () => {
  it('is one for a steady way up, less for any other', () => {
    expect(stability(new Float64Array(9).fill(0.01))).toBeCloseTo(1, 12);
    expect(stability(of(0.1, NaN, -0.1, 0.1, -0.1))).toBeLessThan(0.5);
    expect([stability(of(0.1, NaN)), stability(of(0, 0, 0))]).toEqual([NaN, NaN]);
  });
});
