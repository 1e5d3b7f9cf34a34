import { normalQuantile } from '../distributions/normal.js';
import { dot, times, type SquareMatrix } from '../linear/matrix.js';
import { checkedTail, type Tail } from './value-at-risk.js';

export interface RiskContributions {
  /** Of the whole portfolio, a loss as a positive number in the exposures' unit. */
  valueAtRisk: number;
  /** How much it grows for one unit more of each asset. */
  marginal: Float64Array;
  /** What each asset adds to it: they sum up to the whole (Euler). Negative where an asset hedges the others. */
  component: Float64Array;
  /** Component over the whole; NaN when there is no risk. */
  share: Float64Array;
}

/**
 * Marginal and component value at risk of normal returns (Jorion 2007, chapter 7). `exposures` in currency or as weights,
 * `covariance` and `means` (0 without) of returns per period.
 */
export function riskContributions(
  about: Tail & { exposures: Float64Array; covariance: SquareMatrix; means?: Float64Array },
): RiskContributions {
  const { exposures, covariance } = about;
  const { level, horizonPeriods } = checkedTail(about);
  const products = times(covariance, exposures);
  const deviation = Math.sqrt(Math.max(dot(exposures, products), 0));
  const reach = normalQuantile(level) * Math.sqrt(horizonPeriods);
  const marginal = products.map((each, asset) => {
    const expected = (about.means?.[asset] ?? 0) * horizonPeriods;
    return (deviation > 0 ? (reach * each) / deviation : 0) - expected;
  });
  const component = marginal.map((each, asset) => each * exposures[asset]!);
  const valueAtRisk = component.reduce((sum, each) => sum + each, 0);
  return { valueAtRisk, marginal, component, share: component.map((each) => each / valueAtRisk) };
}
