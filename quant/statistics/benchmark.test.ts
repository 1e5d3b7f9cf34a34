import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { someReturns } from '../testing/arbitraries.js';
import { alpha, beta, captureRatio, informationRatio, trackingError, treynorRatio } from './benchmark.js';
import { standardDeviation } from './moments.js';

const of = (...values: number[]) => Float64Array.from(values);
const benchmark = of(0.01, -0.02, 0.03, NaN);
const returns = benchmark.map((each) => 2 * each + 0.001);
const periodsPerYear = 12;

describe('statistics against a benchmark', () => {
  it('find the slope and what it leaves', () => {
    expect(beta({ returns, benchmark })).toBeCloseTo(2, 13);
    expect(alpha({ returns, benchmark, periodsPerYear })).toBeCloseTo(1.001 ** 12 - 1, 13);
    const riskFree = 0.005;
    const unexplained = 0.001 - riskFree + 2 * riskFree;
    expect(alpha({ returns, benchmark, periodsPerYear, riskFree })).toBeCloseTo(
      (1 + unexplained) ** 12 - 1,
      13,
    );
  });

  it('know no slope without a movement or with one period', () => {
    expect(beta({ returns: of(1, 2), benchmark: of(0.01, 0.01) })).toBeNaN();
    expect(beta({ returns: of(1, NaN), benchmark: of(0.01, 0.02) })).toBeNaN();
    expect(() => beta({ returns: of(1), benchmark: of(1, 2) })).toThrow(RangeError);
  });

  it('find a mix of the benchmark and something steady again', () => {
    const slope = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(someReturns(3), slope, (market, share) => {
        fc.pre(standardDeviation(market) > 1e-4);
        const mix = market.map((each) => share * each + 0.01);
        expect(beta({ returns: mix, benchmark: market })).toBeCloseTo(share, 8);
        expect(alpha({ returns: mix, benchmark: market, periodsPerYear: 1 })).toBeCloseTo(0.01, 8);
      }),
    );
  });

  it('measure what is active', () => {
    const about = { returns: of(0.02, 0.02), benchmark: of(0.01, -0.01), periodsPerYear: 4 };
    expect(trackingError(about)).toBeCloseTo(0.01 * Math.SQRT2 * 2, 14);
    expect(informationRatio(about)).toBeCloseTo((0.02 / (0.01 * Math.SQRT2)) * 2, 13);
    expect(informationRatio({ ...about, benchmark: of(0.02, 0.02) })).toBeNaN();
    expect(treynorRatio({ returns, benchmark, periodsPerYear })).toBeCloseTo(
      (12 * (0.04 / 3 + 0.001)) / 2,
      13,
    );
  });

  it('measure how much of rises and falls was taken', () => {
    const about = { returns: of(0.02, -0.01), benchmark: of(0.01, -0.02), periodsPerYear: 1 };
    expect(captureRatio({ ...about, when: 'up' })).toBeCloseTo(2, 12);
    expect(captureRatio({ ...about, when: 'down' })).toBeCloseTo(0.5, 12);
    expect(captureRatio({ ...about, returns: about.benchmark, when: 'always' })).toBe(1);
    expect(captureRatio({ ...about, benchmark: of(0.01, 0.02), when: 'down' })).toBeNaN();
  });
});
