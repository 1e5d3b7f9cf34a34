import { annualisedReturn, annualisedVolatility } from '../../quant/returns/annualise.js';
import { cumulativeReturn } from '../../quant/returns/cumulative.js';
import {
  alpha,
  beta,
  captureRatio,
  informationRatio,
  trackingError,
  type BenchmarkedReturns,
} from '../../quant/statistics/benchmark.js';
import { maxDrawdown } from '../../quant/statistics/drawdown.js';
import { tailRatio } from '../../quant/statistics/quantile.js';
import {
  calmarRatio,
  downsideRisk,
  omegaRatio,
  sharpeRatio,
  sortinoRatio,
  stability,
} from '../../quant/statistics/ratios.js';
import type { Call } from './quant-statistic-calls.js';

/** By the names of empyrical. */
export const statistics: Partial<Record<string, (call: Call) => number | number[]>> = {
  cum_returns_final: ({ returns }) => cumulativeReturn(returns),
  max_drawdown: ({ returns }) => maxDrawdown(returns),
  annual_return: (call) => annualisedReturn({ ...call, kind: 'simple' }),
  cagr: (call) => annualisedReturn({ ...call, kind: 'simple' }),
  annual_volatility: (call) => annualisedVolatility(call),
  calmar: (call) => calmarRatio(call),
  sharpe: (call) => sharpeRatio(call),
  sortino: (call) => sortinoRatio({ ...call, required: call.other }),
  downside_risk: (call) => downsideRisk({ ...call, required: call.other }),
  omega: (call) => omegaRatio(call),
  alpha_beta: (call) => [alpha({ ...call, ...benchmarked(call) }), beta(benchmarked(call))],
  alpha: (call) => alpha({ ...call, ...benchmarked(call) }),
  beta: (call) => beta(benchmarked(call)),
  excess_sharpe: (call) => informationRatio({ ...benchmarked(call), periodsPerYear: 1 }),
  information_ratio: (call) => informationRatio({ ...benchmarked(call), periodsPerYear: 1 }),
  tracking_error: (call) => trackingError({ ...call, ...benchmarked(call) }),
  capture: (call) => captureRatio({ ...call, ...benchmarked(call), when: 'always' }),
  up_capture: (call) => captureRatio({ ...call, ...benchmarked(call), when: 'up' }),
  down_capture: (call) => captureRatio({ ...call, ...benchmarked(call), when: 'down' }),
  stability: ({ returns }) => stability(returns),
  // Written down before empyrical left missing returns out, and held there to one decimal only: they counted as 0.
  tail_ratio: ({ returns }) => tailRatio(returns.map((each) => (Number.isNaN(each) ? 0 : each))),
};

/** A benchmark given as one rate earns it in every period; a shorter one has no return in the last periods. */
function benchmarked({ returns, other }: Call): BenchmarkedReturns {
  const benchmark = returns.map((_, period) => (typeof other === 'number' ? other : (other[period] ?? NaN)));
  return { returns, benchmark };
}
