import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { breachesOf, conditionalCoverageTest, independenceTest, kupiecTest } from './back-test.js';

/** So many breaches in so many days, spread evenly. */
function spread(count: number, days: number): Uint8Array {
  const breaches = new Uint8Array(days);
  for (let index = 0; index < count; index++) breaches[Math.floor(((index + 0.5) * days) / count)] = 1;
  return breaches;
}

/** Kupiec (1995): with how many breaches (exclusive bounds) the model is kept at the 5 % level. For 255 days he prints no lower one. */
const regions = [
  { level: 0.99, days: 255, above: 0, below: 7 },
  { level: 0.99, days: 510, above: 1, below: 11 },
  { level: 0.99, days: 1_000, above: 4, below: 17 },
  { level: 0.95, days: 255, above: 6, below: 21 },
  { level: 0.95, days: 510, above: 16, below: 36 },
  { level: 0.95, days: 1_000, above: 37, below: 65 },
  { level: 0.975, days: 510, above: 6, below: 21 },
  { level: 0.9, days: 1_000, above: 81, below: 120 },
];

describe('breaches', () => {
  it('are losses beyond the forecast, where both are known', () => {
    const returns = Float64Array.of(-0.03, -0.02, 0.1, NaN, -0.05);
    const valuesAtRisk = Float64Array.of(0.02, 0.02, 0.02, 0.02, NaN);
    expect([...breachesOf({ returns, valuesAtRisk })]).toEqual([1, 0, 0]);
    expect(() => breachesOf({ returns, valuesAtRisk: Float64Array.of(1) })).toThrow(RangeError);
  });
});

describe('the test of Kupiec', () => {
  it.each(regions)(
    'keeps a model of level $level over $days days between $above and $below breaches',
    ({ level, days, above, below }) => {
      const kept = Array.from({ length: 150 }, (_, count) => count).filter(
        (count) => kupiecTest(spread(count, days), level).pValue > 0.05,
      );
      expect([kept[0]! - 1, kept.at(-1)! + 1]).toEqual([above, below]);
    },
  );

  it('has its ratio by hand, and counts', () => {
    const found = kupiecTest(spread(10, 250), 0.99);
    const byHand =
      -2 * (240 * Math.log(0.99) + 10 * Math.log(0.01) - 240 * Math.log(0.96) - 10 * Math.log(0.04));
    expect(found).toMatchObject({
      observations: 250,
      breaches: 10,
      expected: expect.closeTo(2.5, 12),
      degrees: 1,
    });
    expect(found.likelihoodRatio).toBeCloseTo(byHand, 10);
  });

  it('finds nothing wrong where there are as many as promised, and stands none and all', () => {
    expect(kupiecTest(spread(5, 100), 0.95)).toMatchObject({ likelihoodRatio: expect.closeTo(0, 12) });
    expect(kupiecTest(new Uint8Array(100), 0.95).likelihoodRatio).toBeCloseTo(-200 * Math.log(0.95), 10);
    expect(kupiecTest(new Uint8Array(3).fill(1), 0.95).likelihoodRatio).toBeCloseTo(-6 * Math.log(0.05), 10);
  });
});

describe('the tests of Christoffersen', () => {
  it('have their ratio by hand', () => {
    const breaches = Uint8Array.of(0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0);
    const dependent = 5 * Math.log(5 / 7) + 2 * Math.log(2 / 7) + 4 * Math.log(1 / 2);
    const independent = 7 * Math.log(7 / 11) + 4 * Math.log(4 / 11);
    expect(independenceTest(breaches).likelihoodRatio).toBeCloseTo(2 * (dependent - independent), 12);
  });

  it('tell breaches that come together from the same number spread out', () => {
    const together = new Uint8Array(500).fill(1, 100, 125);
    expect(independenceTest(together).pValue).toBeLessThan(1e-6);
    expect(kupiecTest(together, 0.95).pValue).toBeCloseTo(1, 6);
    expect(conditionalCoverageTest(together, 0.95).pValue).toBeLessThan(1e-6);
    expect(conditionalCoverageTest(spread(25, 500), 0.95).pValue).toBeGreaterThan(0.2);
  });

  it('find nothing where there is no breach', () => {
    expect(independenceTest(new Uint8Array(50))).toEqual({ likelihoodRatio: 0, degrees: 1, pValue: 1 });
  });

  it('add up, and are probabilities for any days', () => {
    const days = fc.array(fc.constantFrom(0, 1), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(days, (each) => {
        const breaches = Uint8Array.from(each);
        const [count, order] = [kupiecTest(breaches, 0.9), independenceTest(breaches)];
        const both = conditionalCoverageTest(breaches, 0.9);
        expect(both.likelihoodRatio).toBeCloseTo(count.likelihoodRatio + order.likelihoodRatio, 9);
        for (const { pValue } of [count, order, both]) {
          expect(pValue).toBeGreaterThanOrEqual(0);
          expect(pValue).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
