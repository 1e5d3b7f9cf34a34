import { annualisedReturn } from '../returns/annualise.js';
import { maxDrawdown } from './drawdown.js';
import { excessReturns, type Hurdle } from './hurdle.js';
import { mean, observed, standardDeviation } from './moments.js';

/** Simple returns of one period each, oldest first, and how many such periods a year has. */
export interface ReturnSeries {
  returns: Float64Array;
  periodsPerYear: number;
}

/**
 * Mean excess return over its sample deviation (n - 1), annualised by the root of the periods a year (Sharpe 1994). NaN for
 * fewer than 2 returns; without any deviation it is infinite, and NaN when nothing was earned either.
 */
export function sharpeRatio(about: ReturnSeries & { riskFree?: Hurdle }): number {
  const excess = excessReturns(about.returns, about.riskFree ?? 0);
  return (mean(excess) / standardDeviation(excess)) * Math.sqrt(about.periodsPerYear);
}

/**
 * Root mean square of what returns fell short of the requirement, over all periods and not only the bad ones, annualised
 * (Sortino; the target semideviation). NaN when there is no return.
 */
export function downsideRisk(about: ReturnSeries & { required?: Hurdle }): number {
  const shortfalls = excessReturns(about.returns, about.required ?? 0).map((each) => Math.min(each, 0) ** 2);
  return Math.sqrt(mean(shortfalls)) * Math.sqrt(about.periodsPerYear);
}

/**
 * Mean yearly return above the requirement over the downside risk. NaN for fewer than 2 returns, infinite when no return fell
 * short.
 */
export function sortinoRatio(about: ReturnSeries & { required?: Hurdle }): number {
  if (about.returns.length < 2) return NaN;
  const yearly = mean(excessReturns(about.returns, about.required ?? 0)) * about.periodsPerYear;
  return yearly / downsideRisk(about);
}

/** Compounded yearly return over the size of the greatest drawdown (Young 1991); NaN when there was no drawdown. */
export function calmarRatio({ returns, periodsPerYear }: ReturnSeries): number {
  const depth = maxDrawdown(returns);
  if (!(depth < 0)) return NaN;
  return annualisedReturn({ returns, periodsPerYear, kind: 'simple' }) / -depth;
}

/**
 * What was earned above a threshold over what was lost below it (Keating and Shadwick 2002). The threshold of a period is the
 * risk-free rate of the period and the required yearly return brought down to one period by compounding. NaN for fewer than
 * 2 returns, a requirement of -100 % or less, or when nothing was lost.
 */
export function omegaRatio(about: ReturnSeries & { riskFree?: Hurdle; requiredPerYear?: number }): number {
  const required = about.requiredPerYear ?? 0;
  if (about.returns.length < 2 || required <= -1) return NaN;
  const threshold = (1 + required) ** (1 / about.periodsPerYear) - 1;
  const excess = excessReturns(about.returns, about.riskFree ?? 0).map((each) => each - threshold);
  const gained = excess.reduce((sum, each) => (each > 0 ? sum + each : sum), 0);
  const lost = excess.reduce((sum, each) => (each < 0 ? sum - each : sum), 0);
  return lost > 0 ? gained / lost : NaN;
}

/**
 * How straight the way of the wealth was: R² of a line through the cumulative log returns, 0 to 1. NaN returns are left out;
 * NaN for fewer than 2 or when the wealth never moved.
 */
export function stability(returns: Float64Array): number {
  const log = observed(returns).map(Math.log1p);
  if (log.length < 2) return NaN;
  let sum = 0;
  const path = log.map((each) => (sum += each));
  const middle = (path.length - 1) / 2;
  const average = mean(path);
  let [together, ofTime, ofPath] = [0, 0, 0];
  path.forEach((value, index) => {
    together += (index - middle) * (value - average);
    ofTime += (index - middle) ** 2;
    ofPath += (value - average) ** 2;
  });
  return ofPath === 0 ? NaN : together ** 2 / (ofTime * ofPath);
}
