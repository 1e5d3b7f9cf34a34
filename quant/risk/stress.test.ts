import { describe, expect, it } from '@jest/globals';
import { squareMatrix } from '../linear/matrix.js';
import { conditionalShocks, stressExposures } from './stress.js';

const of = (...values: number[]) => Float64Array.from(values);

describe('stress scenarios', () => {
  it('hit exposures at once, the worst first', () => {
    const scenarios = [
      { name: 'rally', shocks: of(0.2, 0.1) },
      { name: 'crash', shocks: of(-0.5, -0.6) },
    ];
    expect(stressExposures(of(1_000, -500), scenarios)).toEqual([
      { name: 'crash', profit: -200, contributions: of(-500, 300) },
      { name: 'rally', profit: 150, contributions: of(200, -50) },
    ]);
    expect(() => stressExposures(of(1), scenarios)).toThrow(RangeError);
  });

  it('take the other assets along by their beta', () => {
    const covariance = squareMatrix([
      [0.04, 0.03, 0],
      [0.03, 0.09, 0],
      [0, 0, 0.01],
    ]);
    const shocks = conditionalShocks(covariance, [{ asset: 0, shock: -0.4 }]);
    expect([...(shocks ?? [])]).toEqual([-0.4, expect.closeTo(-0.3, 14), 0]);
    const both = conditionalShocks(covariance, [
      { asset: 1, shock: 0.1 },
      { asset: 0, shock: -0.4 },
    ]);
    expect([...(both ?? [])]).toEqual([-0.4, 0.1, 0]);
  });

  it('cannot tell from two assets that are one', () => {
    const twins = squareMatrix([
      [0.04, 0.04],
      [0.04, 0.04],
    ]);
    const given = [
      { asset: 0, shock: -0.1 },
      { asset: 1, shock: 0.1 },
    ];
    expect(conditionalShocks(twins, given)).toBeNull();
  });
});
