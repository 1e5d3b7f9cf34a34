import { describe, expect, it } from '@jest/globals';
import { shortfallWeights } from './shortfall.js';

// With tau = 1 day and eta' = 1, kappa'^2 = lambda sigma^2 = 2 gives cosh(kappa tau) = 2 and U = 0, 1, 4, 15, 56.
const terms = {
  slices: 2,
  days: '2',
  riskAversion: '0.5',
  volatility: '2',
  temporaryImpact: '1',
  permanentImpact: '0',
};

describe('shortfallWeights', () => {
  it('sells three quarters, then one, as computed by hand', () => {
    expect(shortfallWeights(terms)).toEqual([750_000_000_000, 250_000_000_000]);
  });

  it('holds 4/15 and 1/15 after the first two of three slices', () => {
    expect(shortfallWeights({ ...terms, slices: 3, days: '3' })).toEqual([
      733_333_333_333, 200_000_000_000, 66_666_666_667,
    ]);
  });

  it('takes half the permanent impact of a slice from the temporary one', () => {
    // eta' = 2 - 2 * 1 / 2 = 1: the same schedule.
    const moved = { ...terms, temporaryImpact: '2', permanentImpact: '2' };
    expect(shortfallWeights(moved)).toEqual(shortfallWeights(terms));
    expect(() => shortfallWeights({ ...terms, permanentImpact: '2' })).toThrow(RangeError);
  });

  it('is even without aversion to risk', () => {
    const even = shortfallWeights({ ...terms, slices: 4, riskAversion: '0' });
    expect(even).toEqual([250_000_000_000, 250_000_000_000, 250_000_000_000, 250_000_000_000]);
  });

  it('adds up to the whole with five hundred slices, falling all the time', () => {
    const weights = shortfallWeights({ ...terms, slices: 500, days: '1', riskAversion: '100' });
    expect(weights.reduce((all, each) => all + each, 0)).toBe(1e12);
    expect(weights.every((each, index) => index === 0 || each <= (weights[index - 1] ?? 0) + 1)).toBe(true);
  });
});
