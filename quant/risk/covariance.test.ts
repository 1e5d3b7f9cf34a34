import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cholesky } from '../linear/cholesky.js';
import { standardDeviation } from '../statistics/moments.js';
import { someReturn } from '../testing/arbitraries.js';
import { correlations, ewmaCovariance, portfolioDeviation, sampleCovariance } from './covariance.js';
import { ledoitWolfCovariance } from './ledoit-wolf.js';
import { panelOf, portfolioReturns } from './panel.js';

const of = (...values: number[]) => Float64Array.from(values);
const panel = panelOf([of(0.01, 0.03, NaN, 0.02), of(0.02, -0.02, 0.5, 0.06)]);
const somePanel = fc
  .array(fc.tuple(someReturn, someReturn, someReturn), { minLength: 4, maxLength: 40 })
  .map((rows) => ({ assets: 3, values: Float64Array.from(rows.flat()) }));

describe('the sample covariance', () => {
  it('is that of the complete periods by hand', () => {
    const { size, values } = sampleCovariance(panel);
    expect(size).toBe(2);
    [0.0001, -0.0002, -0.0002, 0.0016].forEach((each, place) => expect(values[place]).toBeCloseTo(each, 15));
    expect(sampleCovariance({ assets: 1, values: of(0.1) }).values).toEqual(of(NaN));
    expect(correlations({ size, values }).values[1]).toBeCloseTo(-0.5, 12);
  });

  it('gives every portfolio the deviation of its returns', () => {
    fc.assert(
      fc.property(somePanel, fc.tuple(someReturn, someReturn, someReturn), (some, weights) => {
        const deviation = standardDeviation(portfolioReturns(some, of(...weights)));
        expect(portfolioDeviation(sampleCovariance(some), of(...weights))).toBeCloseTo(deviation, 8);
      }),
    );
  });
});

describe('the weighted covariance', () => {
  it('counts the newest most, and its weights are one together', () => {
    const one = { assets: 1, values: of(0.1, 0.2) };
    expect(ewmaCovariance(one, 0.5).values[0]).toBeCloseTo((0.01 + 2 * 0.04) / 3, 15);
    expect(ewmaCovariance({ assets: 1, values: new Float64Array(500).fill(0.1) }).values[0]).toBeCloseTo(
      0.01,
      14,
    );
  });

  it('is unknown without returns and refuses a decay that is none', () => {
    expect(ewmaCovariance({ assets: 1, values: of() }).values).toEqual(of(NaN));
    for (const decay of [0, 1, NaN]) expect(() => ewmaCovariance(panel, decay)).toThrow(RangeError);
  });
});

describe('the covariance of Ledoit and Wolf', () => {
  it('is by hand what the paper defines', () => {
    const rows = [
      [0.02, 0.01],
      [-0.02, 0.03],
      [0.04, -0.02],
      [-0.04, -0.02],
    ];
    const mean = (each: (row: number[]) => number) =>
      rows.reduce((sum, row) => sum + each(row) / rows.length, 0);
    const product = (one: number, other: number) => mean((row) => row[one]! * row[other]!);
    const sample = [product(0, 0), product(0, 1), product(1, 0), product(1, 1)];
    const level = (sample[0]! + sample[3]!) / 2;
    const norm = (matrix: number[]) => matrix.reduce((sum, each) => sum + each ** 2, 0) / 2;
    const distance = norm([sample[0]! - level, sample[1]!, sample[2]!, sample[3]! - level]);
    const noise =
      mean(([a = 0, b = 0]) =>
        norm([a * a - sample[0]!, a * b - sample[1]!, a * b - sample[2]!, b * b - sample[3]!]),
      ) / 4;
    const { covariance, shrinkage } = ledoitWolfCovariance({ assets: 2, values: of(...rows.flat()) });
    expect(shrinkage).toBeCloseTo(Math.min(noise / distance, 1), 12);
    expect(covariance.values[1]).toBeCloseTo((1 - shrinkage) * sample[1]!, 15);
  });

  it('can be inverted with more assets than periods, and keeps the total variance', () => {
    const few = {
      assets: 5,
      values: Float64Array.from({ length: 15 }, (_, index) => Math.sin(index * index) / 50),
    };
    const { covariance, shrinkage } = ledoitWolfCovariance(few);
    expect(cholesky(sampleCovariance(few))).toBeNull();
    expect(cholesky(covariance)).not.toBeNull();
    expect(shrinkage).toBeGreaterThan(0);
    const trace = (values: Float64Array) =>
      [0, 6, 12, 18, 24].reduce((sum, place) => sum + values[place]!, 0);
    expect(trace(covariance.values)).toBeCloseTo((trace(sampleCovariance(few).values) * 2) / 3, 12);
  });

  it('shrinks between nothing and everything', () => {
    fc.assert(
      fc.property(somePanel, (some) => {
        const { shrinkage } = ledoitWolfCovariance(some);
        expect(shrinkage).toBeGreaterThanOrEqual(0);
        expect(shrinkage).toBeLessThanOrEqual(1);
      }),
    );
    expect(ledoitWolfCovariance({ assets: 1, values: of(0.1, 0.3) }).shrinkage).toBe(0);
    expect(ledoitWolfCovariance({ assets: 1, values: of() }).covariance.values[0]).toBeNaN();
  });
});
