import { standardDeviation } from '../statistics/moments.js';
import { cumulativeReturn } from './cumulative.js';

/**
 * Periods in a year. What trades every day has 365 days; an exchange for shares about 252. There is no default anywhere: the
 * same returns give a Sharpe ratio that is a fifth higher with 365.
 */
export const periodsPerYear = {
  everyHour: 8_760,
  everyDay: 365,
  tradingDay: 252,
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
} as const;

export interface AnnualisedInput {
  /** Of simple or of log returns, as `kind` says. */
  returns: Float64Array;
  periodsPerYear: number;
  /** `simple` answers the yearly compounded return, `log` the mean log return of a year. */
  kind: 'simple' | 'log';
}

/**
 * The return of a year at the pace of these periods. A NaN is a period in which nothing was earned: it counts as time, as in
 * empyrical's `annual_return`. NaN when there is no period or everything was lost more than once.
 */
export function annualisedReturn({ returns, periodsPerYear, kind }: AnnualisedInput): number {
  if (returns.length === 0) return NaN;
  const years = returns.length / periodsPerYear;
  switch (kind) {
    case 'simple':
      return (1 + cumulativeReturn(returns)) ** (1 / years) - 1;
    case 'log':
      return returns.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0) / years;
    default:
      return kind satisfies never;
  }
}

/** Sample deviation (n - 1) of the returns times the square root of the periods a year; NaN for fewer than 2 returns. */
export function annualisedVolatility(about: { returns: Float64Array; periodsPerYear: number }): number {
  return standardDeviation(about.returns) * Math.sqrt(about.periodsPerYear);
}
