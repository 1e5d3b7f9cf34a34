import { valuationCurrency } from '../../domain/portfolios/valuation.js';
import type { Estimates } from '../../domain/risk/estimates.js';
import { shockOf, type StressScenario } from '../../domain/risk/scenarios.js';
import type { StressView } from '../../domain/risk/views.js';
import { stressExposures, type StressResult } from '../../quant/risk/stress.js';
import { amountText } from './amounts.js';

/** The scenarios of the settings with the version that they are of. */
export interface Scenarios {
  version: number;
  all: readonly StressScenario[];
}

/** What each scenario does to exposures, the worst first. */
export function stressOf(estimates: Estimates, { version, all }: Scenarios): StressView {
  const assets = [...estimates.values.keys()];
  return {
    version,
    currency: valuationCurrency,
    scenarios: resultsOf(estimates, all).map(({ name: key, profit, contributions }) => {
      const scenario = all.find((each) => each.key === key);
      return {
        key,
        name: scenario?.name ?? key,
        profit: amountText(profit),
        items: assets.map((asset, index) => ({
          asset,
          shock: scenario ? shockOf(scenario, asset) : 0,
          profit: amountText(contributions[index] ?? 0),
        })),
      };
    }),
  };
}

/** What the worst scenario would lose, at least nothing. */
export function worstLoss(estimates: Estimates, scenarios: readonly StressScenario[]): number {
  const [worst] = resultsOf(estimates, scenarios);
  return Math.max(0, -(worst?.profit ?? 0));
}

function resultsOf({ values }: Estimates, scenarios: readonly StressScenario[]): StressResult[] {
  const assets = [...values.keys()];
  return stressExposures(
    Float64Array.from(values.values()),
    scenarios.map((scenario) => ({
      name: scenario.key,
      shocks: Float64Array.from(assets, (asset) => shockOf(scenario, asset)),
    })),
  );
}
