import { concentrationOf, type Estimates } from '../../domain/risk/estimates.js';
import type { LimitMeasure } from '../../domain/risk/rules.js';
import type { StressScenario } from '../../domain/risk/scenarios.js';
import type { DailyReturns } from './daily-prices.js';
import { drawdownAt, lossSince, type DayStart } from './day-start.js';
import { worstLoss } from './stress-results.js';
import { limitTail, type TailSettings } from './tail-risk.js';

/** What limits are measured from. */
export interface RiskFacts {
  estimates: Estimates;
  returns: DailyReturns;
  scenarios: readonly StressScenario[];
  tail: TailSettings;
  /** Null where the day did not begin for it, or where nobody asked. */
  start: DayStart | null;
}

/** A measure at this moment; null where it is not known. Amounts of the currency of valuation, or shares. */
export function measure(what: LimitMeasure, facts: RiskFacts): number | null {
  const { estimates, returns, tail, start } = facts;
  switch (what) {
    case 'gross_exposure':
      return estimates.gross;
    case 'net_exposure':
      return Math.abs(estimates.net);
    case 'concentration':
      return concentrationOf(estimates);
    case 'stress_loss':
      return worstLoss(estimates, facts.scenarios);
    case 'value_at_risk':
      return limitTail(returns, estimates, tail)?.valueAtRisk ?? null;
    case 'expected_shortfall':
      return limitTail(returns, estimates, tail)?.expectedShortfall ?? null;
    case 'daily_loss':
      return start && lossSince(start, estimates.equity);
    case 'drawdown':
      return start && drawdownAt(start, estimates.equity);
    default:
      return what satisfies never;
  }
}
