import { valuationCurrency } from '../../domain/portfolios/valuation.js';
import type { Estimates } from '../../domain/risk/estimates.js';
import type { ValueAtRiskView } from '../../domain/risk/views.js';
import { annualisedVolatility, periodsPerYear } from '../../quant/returns/annualise.js';
import { cornishFisherRisk } from '../../quant/risk/cornish-fisher.js';
import { historicalRisk, parametricRisk, type TailRisk } from '../../quant/risk/value-at-risk.js';
import { amountText } from './amounts.js';
import { profitsOf, type DailyReturns } from './daily-prices.js';

/** What the settings say of value at risk. */
export interface TailSettings {
  windowDays: number;
  leastReturns: number;
  /** Of limits; the board shows its own. */
  level: number;
}

const shownLevels = [0.95, 0.99];

/** Why there is no figure, if there is none. */
export type NoFigure = ValueAtRiskView['reason'];

/** Days with what today's exposures would have gained on them. */
interface Profits {
  days: string[];
  profits: Float64Array;
}

/** Profits of the days of the window on which everything exposed has a return, oldest first. */
export function windowOf(returns: DailyReturns, estimates: Estimates, windowDays: number): Profits {
  const profits = profitsOf(returns, estimates.values);
  const from = Math.max(0, profits.length - windowDays);
  const kept = [...profits.keys()].filter((at) => at >= from && !Number.isNaN(profits[at]));
  return {
    days: kept.map((at) => returns.days[at] ?? ''),
    profits: Float64Array.from(kept, (at) => profits[at] ?? NaN),
  };
}

/** What has no price cannot be left out of a tail unsaid: then there is no figure either. */
export function noFigure({ gross, isUnpriced }: Estimates, found: number, least: number): NoFigure {
  if (gross === 0 && !isUnpriced) return 'no_exposure';
  return isUnpriced || found < least ? 'too_little_history' : null;
}

export function valueAtRiskOf(
  returns: DailyReturns,
  estimates: Estimates,
  { windowDays, leastReturns }: TailSettings,
): ValueAtRiskView {
  const { days, profits } = windowOf(returns, estimates, windowDays);
  const reason = noFigure(estimates, profits.length, leastReturns);
  const volatility = annualisedVolatility({ returns: profits, periodsPerYear: periodsPerYear.everyDay });
  return {
    reason,
    currency: valuationCurrency,
    horizon_days: 1,
    window_days: windowDays,
    returns: profits.length,
    least_returns: leastReturns,
    first_day: days[0] ?? null,
    last_day: days.at(-1) ?? null,
    annualisation_days: 365,
    volatility: reason === null ? amountText(volatility) : null,
    sources: returns.sources,
    figures: reason === null ? shownLevels.flatMap((level) => figuresOf(profits, level)) : [],
  };
}

/** The historical figure at the level of limits; null where there is none, which nothing exposed is not. */
export function limitTail(
  returns: DailyReturns,
  estimates: Estimates,
  { windowDays, leastReturns, level }: TailSettings,
): TailRisk | null {
  const { profits } = windowOf(returns, estimates, windowDays);
  const reason = noFigure(estimates, profits.length, leastReturns);
  if (reason === 'no_exposure') return { valueAtRisk: 0, expectedShortfall: 0 };
  return reason === null ? historicalRisk({ returns: profits, level }) : null;
}

function figuresOf(returns: Float64Array, level: number): ValueAtRiskView['figures'] {
  const bent = cornishFisherRisk({ returns, level });
  const risks = [
    { method: 'historical', is_in_domain: true, ...historicalRisk({ returns, level }) },
    { method: 'parametric', is_in_domain: true, ...parametricRisk({ returns, level }) },
    { method: 'cornish_fisher', is_in_domain: bent.isInDomain, ...bent },
  ] as const;
  return risks.map(({ method, is_in_domain, valueAtRisk, expectedShortfall }) => ({
    method,
    level,
    value_at_risk: amountText(valueAtRisk),
    expected_shortfall: amountText(expectedShortfall),
    is_in_domain,
  }));
}
