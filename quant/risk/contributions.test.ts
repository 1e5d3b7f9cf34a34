import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { squareMatrix } from '../linear/matrix.js';
import { riskContributions } from './contributions.js';
import { portfolioDeviation } from './covariance.js';
import { normalRisk } from './value-at-risk.js';

const covariance = squareMatrix([
  [0.0025, 0],
  [0, 0.0144],
]);
const exposure = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('riskContributions', () => {
  it('has the figures of two currencies in Jorion 7.2', () => {
    const found = riskContributions({ exposures: Float64Array.of(2, 1), covariance, level: 0.95 });
    expect(found.valueAtRisk).toBeCloseTo(1.6448536 * Math.sqrt(0.0244), 7);
    expect(found.component[0]).toBeCloseTo((1.6448536 * 0.01) / Math.sqrt(0.0244), 7);
    expect(found.share[0]).toBeCloseTo(0.01 / 0.0244, 12);
  });

  it('adds up to the whole, with means and a horizon too', () => {
    fc.assert(
      fc.property(exposure, exposure, (one, other) => {
        const exposures = Float64Array.of(one, other);
        const means = Float64Array.of(0.001, -0.002);
        const tail = { level: 0.99, horizonPeriods: 10 };
        const found = riskContributions({ exposures, covariance, means, ...tail });
        const mean = one * 0.001 - other * 0.002;
        const whole = normalRisk({ mean, deviation: portfolioDeviation(covariance, exposures), ...tail });
        expect(Math.abs(found.valueAtRisk - whole.valueAtRisk)).toBeLessThan(
          1e-9 * (1 + Math.abs(whole.valueAtRisk)),
        );
      }),
    );
  });

  it('has margins that tell what a little more would do', () => {
    const about = { covariance, level: 0.99 };
    const before = riskContributions({ ...about, exposures: Float64Array.of(200, 100) });
    const after = riskContributions({ ...about, exposures: Float64Array.of(200.001, 100) });
    expect((after.valueAtRisk - before.valueAtRisk) / 0.001).toBeCloseTo(before.marginal[0]!, 6);
  });

  it('shows nothing where nothing is exposed', () => {
    const found = riskContributions({ exposures: Float64Array.of(0, 0), covariance, level: 0.99 });
    expect([found.valueAtRisk, found.marginal[0], found.share[0]]).toEqual([0, 0, NaN]);
  });
});
