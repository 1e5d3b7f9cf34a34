import type { Estimates } from '../../domain/risk/estimates.js';
import type { BackTestView } from '../../domain/risk/views.js';
import {
  breachesOf,
  conditionalCoverageTest,
  independenceTest,
  kupiecTest,
  type LikelihoodTest,
} from '../../quant/risk/back-test.js';
import { trafficLight } from '../../quant/risk/traffic-light.js';
import { historicalRisk } from '../../quant/risk/value-at-risk.js';
import type { DailyReturns } from './daily-prices.js';
import { noFigure, windowOf, type TailSettings } from './tail-risk.js';

/** Forecasts that are tried at the most; with the window before them these are the days that must be read. */
export const backTestDays = 500;
const levels = [0.95, 0.99];

/** The value at risk of each day, by the window before it, against what today's exposures did on that day. */
export function backTestsOf(
  returns: DailyReturns,
  estimates: Estimates,
  settings: TailSettings,
): BackTestView[] {
  return levels.map((level) => backTest(returns, estimates, { ...settings, level }));
}

function backTest(returns: DailyReturns, estimates: Estimates, settings: TailSettings): BackTestView {
  const { windowDays, leastReturns, level } = settings;
  const { days, profits } = windowOf(returns, estimates, windowDays + backTestDays);
  const first = Math.max(leastReturns, profits.length - backTestDays);
  const reason = noFigure(estimates, profits.length, leastReturns + 1);
  const about = { reason, method: 'historical', level, window_days: windowDays } as const;
  if (reason !== null) return { ...about, ...untested };
  const forecasts = Float64Array.from({ length: profits.length - first }, (_, index) => {
    const at = first + index;
    return historicalRisk({ returns: profits.subarray(Math.max(0, at - windowDays), at), level }).valueAtRisk;
  });
  const tried = profits.slice(first);
  const breaches = breachesOf({ returns: tried, valuesAtRisk: forecasts });
  const kupiec = kupiecTest(breaches, level);
  return {
    ...about,
    days: kupiec.observations,
    breaches: kupiec.breaches,
    expected: kupiec.expected,
    kupiec: viewOf(kupiec),
    independence: viewOf(independenceTest(breaches)),
    conditional: viewOf(conditionalCoverageTest(breaches, level)),
    light: trafficLight({ breaches: kupiec.breaches, observations: kupiec.observations, level }),
    series: [...tried].map((profit, index) => ({
      day: days[first + index] ?? '',
      profit,
      value_at_risk: forecasts[index] ?? NaN,
      is_breach: breaches[index] === 1,
    })),
  };
}

const untested = {
  days: 0,
  breaches: 0,
  expected: 0,
  kupiec: null,
  independence: null,
  conditional: null,
  light: null,
  series: [],
};

const viewOf = ({ likelihoodRatio, degrees, pValue }: LikelihoodTest) => ({
  statistic: likelihoodRatio,
  degrees,
  p_value: pValue,
});
