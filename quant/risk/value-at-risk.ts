import { normalDensity, normalQuantile } from '../distributions/normal.js';
import { overlappingReturns } from '../returns/cumulative.js';
import { mean, observed, standardDeviation } from '../statistics/moments.js';
import { quantile } from '../statistics/quantile.js';

/** Losses as positive numbers in the unit of what went in: fractions for returns, currency for profits. Negative: even then a gain. */
export interface TailRisk {
  valueAtRisk: number;
  /** Mean loss of the cases that are at least as bad (CVaR); never less than the value at risk. */
  expectedShortfall: number;
}

export interface Tail {
  /** Share of cases that are not worse, as 0.99. */
  level: number;
  /** How many periods ahead; 1 without. */
  horizonPeriods?: number;
}

/**
 * Of past returns as they were: the empirical quantile (linear, as numpy's) and the mean of the returns at or below it. A
 * longer horizon is either scaled by the root of its length, which is only right for independent returns with mean 0, or
 * taken from overlapping stretches of that length. NaN when there is no return (or no such stretch).
 */
export function historicalRisk(
  about: Tail & { returns: Float64Array; scaling?: 'square_root' | 'overlapping' },
): TailRisk {
  const { returns, scaling = 'square_root' } = about;
  const { level, horizonPeriods } = checkedTail(about);
  const cases = scaling === 'overlapping' ? overlappingReturns(returns, horizonPeriods) : returns;
  const factor = scaling === 'overlapping' ? 1 : Math.sqrt(horizonPeriods);
  const limit = quantile(cases, 1 - level);
  const worst = observed(cases).filter((each) => each <= limit);
  return { valueAtRisk: -limit * factor, expectedShortfall: -Math.min(mean(worst), limit) * factor };
}

/**
 * Of returns that are taken to be normal, with their mean and sample deviation (n - 1). Over h periods the mean counts h
 * times and the deviation root-h times. NaN for fewer than 2 returns.
 */
export function parametricRisk(about: Tail & { returns: Float64Array }): TailRisk {
  return normalRisk({ ...about, mean: mean(about.returns), deviation: standardDeviation(about.returns) });
}

/** The same from a mean and a deviation of one period, as a covariance gives them (RiskMetrics takes the mean as 0). */
export function normalRisk(about: Tail & { mean: number; deviation: number }): TailRisk {
  const { level, horizonPeriods } = checkedTail(about);
  const deviation = about.deviation * Math.sqrt(horizonPeriods);
  const middle = about.mean * horizonPeriods;
  const reach = normalQuantile(level);
  return {
    valueAtRisk: reach * deviation - middle,
    expectedShortfall: (normalDensity(reach) / (1 - level)) * deviation - middle,
  };
}

/** Throws a RangeError for a level outside 0 to 1 or a horizon that is no whole number of periods from 1. */
export function checkedTail({ level, horizonPeriods = 1 }: Tail): Required<Tail> {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level is between 0 and 1, not ${level}`);
  if (!Number.isSafeInteger(horizonPeriods) || horizonPeriods < 1) {
    throw new RangeError(`A horizon is a whole number of periods from 1, not ${horizonPeriods}`);
  }
  return { level, horizonPeriods };
}
