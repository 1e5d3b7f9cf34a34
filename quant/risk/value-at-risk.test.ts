import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { someReturns } from '../testing/arbitraries.js';
import { normalCdf, normalDensity, normalQuantile } from '../distributions/normal.js';
import { cornishFisherRisk } from './cornish-fisher.js';
import { historicalRisk, normalRisk, parametricRisk, type Tail } from './value-at-risk.js';

const of = (...values: number[]) => Float64Array.from(values);
/** -10 % to +10 % in steps of 1 %. */
const ladder = Float64Array.from({ length: 21 }, (_, index) => (index - 10) / 100);
const level = fc.double({ min: 0.6, max: 0.999, noNaN: true });
const measures = {
  historical: historicalRisk,
  'historical over overlapping days': (about: Tail & { returns: Float64Array }) =>
    historicalRisk({ ...about, scaling: 'overlapping' }),
  parametric: parametricRisk,
};

describe.each(Object.entries(measures))('%s risk', (_, measure) => {
  it('does not fall when the level rises', () => {
    fc.assert(
      fc.property(someReturns(3), level, level, (returns, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          measure({ returns, level: each, horizonPeriods: 2 }),
        );
        expect(high!.valueAtRisk).toBeGreaterThanOrEqual(low!.valueAtRisk - 1e-12);
        expect(high!.expectedShortfall).toBeGreaterThanOrEqual(low!.expectedShortfall - 1e-12);
      }),
    );
  });

  it('expects no less beyond the limit than at it', () => {
    fc.assert(
      fc.property(someReturns(3), level, (returns, each) => {
        const { valueAtRisk, expectedShortfall } = measure({ returns, level: each });
        expect(expectedShortfall).toBeGreaterThanOrEqual(valueAtRisk - 1e-15);
      }),
    );
  });

  it('grows with the position', () => {
    fc.assert(
      fc.property(someReturns(3), level, (returns, each) => {
        const [one, three] = [returns, returns.map((value) => 3 * value)].map((some) =>
          measure({ returns: some, level: each }),
        );
        expect(three!.valueAtRisk).toBeCloseTo(3 * one!.valueAtRisk, 10);
      }),
    );
  });

  it('is unknown without returns', () => {
    expect(measure({ returns: of(), level: 0.99 })).toEqual({ valueAtRisk: NaN, expectedShortfall: NaN });
  });
});

describe('historical risk', () => {
  it('is the quantile of what happened and the mean of what was no better', () => {
    const { valueAtRisk, expectedShortfall } = historicalRisk({ returns: ladder, level: 0.9 });
    expect(valueAtRisk).toBeCloseTo(0.08, 15);
    expect(expectedShortfall).toBeCloseTo(0.09, 15);
  });

  it('takes longer horizons by the root of time or from what happened over them', () => {
    const about = { returns: ladder, level: 0.9, horizonPeriods: 4 };
    expect(historicalRisk(about).valueAtRisk).toBeCloseTo(0.16, 15);
    const fall = of(-0.1, -0.1, 0.3, 0.3);
    const { valueAtRisk } = historicalRisk({
      returns: fall,
      level: 0.999999999999,
      horizonPeriods: 2,
      scaling: 'overlapping',
    });
    expect(valueAtRisk).toBeCloseTo(0.19, 10);
  });

  it('refuses levels and horizons that are none', () => {
    for (const wrong of [0, 1, 95, NaN])
      expect(() => historicalRisk({ returns: ladder, level: wrong })).toThrow(RangeError);
    for (const horizonPeriods of [0, 1.5]) {
      expect(() => historicalRisk({ returns: ladder, level: 0.9, horizonPeriods })).toThrow(RangeError);
    }
  });
});

describe('normal risk', () => {
  it('has the figures of every textbook', () => {
    const { valueAtRisk, expectedShortfall } = normalRisk({ mean: 0, deviation: 0.01, level: 0.99 });
    expect(valueAtRisk).toBeCloseTo(0.0232634787404084, 15);
    expect(expectedShortfall).toBeCloseTo(0.026652142203458, 15);
  });

  it('takes the mean away and grows over time', () => {
    const { valueAtRisk } = normalRisk({ mean: 0.001, deviation: 0.01, level: 0.95, horizonPeriods: 4 });
    expect(valueAtRisk).toBeCloseTo(1.6448536269514722 * 0.02 - 0.004, 14);
  });
});

describe('Cornish-Fisher risk', () => {
  it('is the normal one where there is no skew and no excess kurtosis', () => {
    const flat = of(0.01, 0.01, 0.01);
    expect(cornishFisherRisk({ returns: flat, level: 0.99 })).toEqual({
      valueAtRisk: -0.01,
      expectedShortfall: -0.01,
      isInDomain: true,
    });
    const far = { returns: ladder, level: 0.975, horizonPeriods: 1_000_000 };
    expect(cornishFisherRisk(far).valueAtRisk / parametricRisk(far).valueAtRisk).toBeCloseTo(1, 5);
  });

  it('is the expansion by hand', () => {
    const returns = of(-0.09, 0.01, 0.02, 0.02, 0.04);
    const [skew, kurtosis, z] = [-129.6 / 21.2 ** 1.5, 1370 / 21.2 ** 2 - 3, -1.6448536269514722];
    const bent =
      z +
      ((z ** 2 - 1) * skew) / 6 +
      ((z ** 3 - 3 * z) * kurtosis) / 24 -
      ((2 * z ** 3 - 5 * z) * skew ** 2) / 36;
    expect(cornishFisherRisk({ returns, level: 0.95 }).valueAtRisk).toBeCloseTo(
      -bent * Math.sqrt(0.0106 / 4),
      13,
    );
  });

  it('averages its own quantiles beyond the limit', () => {
    const returns = Float64Array.from({ length: 400 }, (_, index) => {
      const z = normalQuantile((index + 0.5) / 400);
      return z + 0.02 * z ** 2 + 0.04 * z ** 3;
    });
    const { expectedShortfall, isInDomain } = cornishFisherRisk({ returns, level: 0.95 });
    const step = 0.005;
    const tail = Array.from({ length: 1_200 }, (_, index) => normalQuantile(0.95) + (index + 0.5) * step);
    const mean = tail.reduce((sum, z) => {
      const { valueAtRisk } = cornishFisherRisk({ returns, level: normalCdf(z) });
      return sum + (valueAtRisk * normalDensity(z) * step) / 0.05;
    }, 0);
    expect(isInDomain).toBe(true);
    expect(expectedShortfall).toBeCloseTo(mean, 4);
  });

  it('does not fall with the level and expects more beyond it, in its domain', () => {
    fc.assert(
      fc.property(someReturns(40), level, level, (some, one, other) => {
        // Cubes have the fat tails that the domain asks for.
        const returns = some.map((each) => each ** 3);
        const low = cornishFisherRisk({ returns, level: Math.min(one, other) });
        const high = cornishFisherRisk({ returns, level: Math.max(one, other) });
        fc.pre(low.isInDomain);
        expect(high.valueAtRisk).toBeGreaterThanOrEqual(low.valueAtRisk - 1e-12);
        expect(high.expectedShortfall).toBeGreaterThanOrEqual(high.valueAtRisk);
      }),
    );
  });

  it('says when skew and kurtosis are too much for it', () => {
    const crash = Float64Array.from({ length: 50 }, (_, index) => (index === 7 ? -0.5 : 0.01));
    expect(cornishFisherRisk({ returns: crash, level: 0.99 }).isInDomain).toBe(false);
  });
});
