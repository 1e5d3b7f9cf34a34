import { annualisedReturn } from '../returns/annualise.js';
import { checkSameLength, excessReturns, type Hurdle } from './hurdle.js';
import { mean, standardDeviation } from './moments.js';
import type { ReturnSeries } from './ratios.js';

/** A benchmark (market, factor) that varies less than this has no beta. */
const NO_VARIANCE = 1e-30;

/** Returns and those of the benchmark in the same periods, both simple; a period in which either is NaN is left out. */
export interface BenchmarkedReturns {
  returns: Float64Array;
  benchmark: Float64Array;
}

/** Covariance with the benchmark over its variance; NaN for fewer than 2 periods or a benchmark that doesn't move. */
export function beta(about: BenchmarkedReturns): number {
  const { returns, benchmark } = paired(about);
  if (returns.length < 2) return NaN;
  const middle = mean(benchmark);
  let [together, ofBenchmark] = [0, 0];
  benchmark.forEach((each, index) => {
    together += (each - middle) * returns[index]!;
    ofBenchmark += (each - middle) ** 2;
  });
  return ofBenchmark / benchmark.length < NO_VARIANCE ? NaN : together / ofBenchmark;
}

/**
 * What was earned per period beyond beta times the benchmark, both above the risk-free rate, compounded over a year
 * (Jensen 1968, as empyrical annualises it).
 */
export function alpha(about: BenchmarkedReturns & { periodsPerYear: number; riskFree?: Hurdle }): number {
  const returns = excessReturns(about.returns, about.riskFree ?? 0);
  const benchmark = excessReturns(about.benchmark, about.riskFree ?? 0);
  const slope = beta({ returns, benchmark });
  const unexplained = mean(
    excessReturns(
      returns,
      benchmark.map((each) => slope * each),
    ),
  );
  return (1 + unexplained) ** about.periodsPerYear - 1;
}

/** Sample deviation (n - 1) of the returns less the benchmark's, annualised. */
export function trackingError(about: BenchmarkedReturns & { periodsPerYear: number }): number {
  return standardDeviation(excessReturns(about.returns, about.benchmark)) * Math.sqrt(about.periodsPerYear);
}

/**
 * Mean active return over its sample deviation (n - 1), annualised by the root of the periods a year; with 1 it is
 * empyrical's `excess_sharpe`. NaN for fewer than 2 periods, infinite or NaN without a tracking error.
 */
export function informationRatio(about: BenchmarkedReturns & { periodsPerYear: number }): number {
  const active = excessReturns(about.returns, about.benchmark);
  return (mean(active) / standardDeviation(active)) * Math.sqrt(about.periodsPerYear);
}

/** Mean yearly excess return for one unit of beta (Treynor 1965). */
export function treynorRatio(
  about: BenchmarkedReturns & { periodsPerYear: number; riskFree?: Hurdle },
): number {
  const returns = excessReturns(about.returns, about.riskFree ?? 0);
  const benchmark = excessReturns(about.benchmark, about.riskFree ?? 0);
  return (mean(returns) * about.periodsPerYear) / beta({ returns, benchmark });
}

/**
 * Compounded yearly return as a multiple of the benchmark's, over all periods or only those in which the benchmark rose or
 * fell. NaN when there is no such period.
 */
export function captureRatio(
  about: BenchmarkedReturns & ReturnSeries & { when: 'always' | 'up' | 'down' },
): number {
  const { returns, benchmark } = paired(about);
  const counts = (each: number) => about.when === 'always' || (about.when === 'up' ? each > 0 : each < 0);
  const yearly = (series: Float64Array) =>
    annualisedReturn({
      returns: series.filter((_, index) => counts(benchmark[index]!)),
      periodsPerYear: about.periodsPerYear,
      kind: 'simple',
    });
  return yearly(returns) / yearly(benchmark);
}

function paired(about: BenchmarkedReturns): BenchmarkedReturns {
  checkSameLength(about.returns, about.benchmark);
  const isPair = (_: number, index: number) => !Number.isNaN(about.returns[index]! + about.benchmark[index]!);
  return { returns: about.returns.filter(isPair), benchmark: about.benchmark.filter(isPair) };
}
