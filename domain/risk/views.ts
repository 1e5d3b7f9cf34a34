import { z } from 'zod';
import { isoDate, uuid, workflowLink } from '../fields.js';
import { marginNotice, riskBreach, riskDay, riskLimit, riskSwitch } from './schema.js';

/** Exact, as a decimal string. */
const decimal = z.string();
/** A fraction or a statistic. */
const figure = z.number();
const name = z.string().nullable();

/** A stop with the names of who engaged and who lifted it. */
export const riskSwitchView = riskSwitch.extend({
  is_on: z.boolean(),
  engaged_by_name: name,
  lifted_by_name: name,
});
export type RiskSwitchView = z.infer<typeof riskSwitchView>;

/** An asset that is held, at its mark. Cash in the currency of valuation is no exposure. */
export const exposureView = z.strictObject({
  asset: z.string(),
  symbol: z.string(),
  quantity: decimal,
  price: decimal.nullable(),
  /** Negative when owed; null without a price. */
  value: decimal.nullable(),
  /** Of the gross exposure, 0 to 1. */
  share: figure.nullable(),
  priced_at: z.date().nullable(),
  /** The price is older than a minute, or there is none. */
  is_stale: z.boolean(),
});

/** All that is held, outside of trading and in the engine, in `currency`; what has no price counts nothing and is named. */
export const exposuresView = z.strictObject({
  currency: z.string(),
  /** Cash and holdings together. */
  equity: decimal,
  cash: decimal,
  gross: decimal,
  net: decimal,
  /** The greatest exposure over the equity, 0 to 1 without credit; null where nothing is worth anything. */
  concentration: z.strictObject({ asset: z.string(), share: figure }).nullable(),
  items: z.array(exposureView),
  unpriced: z.array(z.string()),
  is_stale: z.boolean(),
});

/** Losses as positive amounts; negative where even then something would be gained. */
export const tailFigureView = z.strictObject({
  method: z.enum(['historical', 'parametric', 'cornish_fisher']),
  level: figure,
  value_at_risk: decimal,
  expected_shortfall: decimal,
  /** False where the expansion of Cornish and Fisher describes no distribution: take the historical figure. */
  is_in_domain: z.boolean(),
});

/**
 * What today's exposures would have lost in one day in the window, by daily closes (00:00 UTC), simple returns, exposures kept.
 * No figures where there is too little history or nothing is exposed: `reason` says which.
 */
export const valueAtRiskView = z.strictObject({
  reason: z.enum(['too_little_history', 'no_exposure']).nullable(),
  currency: z.string(),
  horizon_days: z.literal(1),
  window_days: z.int(),
  /** Returns that this was counted from, at least `least_returns`. */
  returns: z.int(),
  least_returns: z.int(),
  first_day: isoDate.nullable(),
  last_day: isoDate.nullable(),
  /** Days of a year that the volatility is brought to. */
  annualisation_days: z.literal(365),
  /** Of the exposures, sample deviation in the currency for a year. */
  volatility: decimal.nullable(),
  /** Where the closes come from. */
  sources: z.array(z.enum(['trades', 'demonstration'])),
  figures: z.array(tailFigureView),
});

const likelihoodView = z.strictObject({ statistic: figure, degrees: z.int(), p_value: figure });

/** Forecasts of a day, each by the window before it, against what today's exposures did on it. */
export const backTestView = z.strictObject({
  reason: z.enum(['too_little_history', 'no_exposure']).nullable(),
  method: z.literal('historical'),
  level: figure,
  window_days: z.int(),
  days: z.int(),
  breaches: z.int(),
  expected: figure,
  /** Coverage (Kupiec 1995), independence and both (Christoffersen 1998); null without days. */
  kupiec: likelihoodView.nullable(),
  independence: likelihoodView.nullable(),
  conditional: likelihoodView.nullable(),
  /** By the probability of so few breaches or fewer: below 95 % green, below 99.99 % yellow (Basel 1996). */
  light: z.enum(['green', 'yellow', 'red']).nullable(),
  /** Oldest first; profit is negative for a loss. */
  series: z.array(
    z.strictObject({ day: isoDate, profit: figure, value_at_risk: figure, is_breach: z.boolean() }),
  ),
});

/** What a scenario of the settings does to what is held, the worst first. */
export const stressView = z.strictObject({
  /** Of the setting; 0 as delivered. */
  version: z.int(),
  currency: z.string(),
  scenarios: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      /** Negative for a loss. */
      profit: decimal,
      items: z.array(z.strictObject({ asset: z.string(), shock: figure, profit: decimal })),
    }),
  ),
});

const aboutWhom = {
  /** The trading account's name. */
  account_name: name,
};

/** A limit with how much of it is used now; `level` is where the measure stands, without what a breach remembers. */
export const limitView = riskLimit.extend({
  ...aboutWhom,
  unit: z.enum(['currency', 'share']),
  soft: decimal.nullable(),
  hard: decimal.nullable(),
  proposed_by_name: name,
  decided_by_name: name,
  /** Of a limit in force, where it can be measured. */
  measured: decimal.nullable(),
  /** Measured over the hard level, or over the soft one where there is no other. */
  used: figure.nullable(),
  level: z.enum(['within', 'soft', 'hard']).nullable(),
});

export const breachView = riskBreach.extend({
  ...aboutWhom,
  unit: z.enum(['currency', 'share']),
  threshold: decimal,
  measured: decimal,
  acknowledged_by_name: name,
  closed_by_name: name,
  /** It stops new risk in the engine at this moment. */
  is_halting: z.boolean(),
});

/** A hard breach is handled by a workflow of its own. */
export const breachFileView = breachView.extend({ workflow: workflowLink.nullable() });

/** Of an account with a credit line in the engine. The ratio is what it holds over what it owes; null when it owes nothing. */
export const marginView = marginNotice.pick({ level: true, currency: true }).extend({
  equity: decimal,
  /** What is owed, at marks. */
  used: decimal,
  /** The whole line, at marks. */
  credit: decimal,
  ratio: figure.nullable(),
});

export const riskDayView = riskDay
  .omit({ subject: true, trading_account_id: true })
  .extend({ value_at_risk_95: decimal.nullable(), value_at_risk_99: decimal.nullable() });

/**
 * From daily closes (00:00 UTC) and the marks of now, time-weighted: what came in or was taken out is neither won nor lost. Of
 * the house, all client accounts as if they were one. Shares from 0 to 1 below the highest so far; the first close counts as one.
 */
export const drawdownView = z.strictObject({
  now: figure,
  deepest: figure,
  /** The close at which the highest was reached; null while that is now, or was before the first close. */
  peak_day: isoDate.nullable(),
  first_day: isoDate.nullable(),
  closes: z.int(),
});
export type DrawdownView = z.infer<typeof drawdownView>;

const riskOf = {
  exposures: exposuresView,
  drawdown: drawdownView,
  value_at_risk: valueAtRiskView,
  /** At 95 and at 99 %. */
  back_tests: z.array(backTestView),
  stress: stressView,
  /** In force or proposed. */
  limits: z.array(limitView),
  /** Open ones, hard before soft. */
  breaches: z.array(breachView),
  /** Days that were measured, oldest first. */
  history: z.array(riskDayView),
  as_of: z.date(),
};

/** `GET /api/v1/risk/board`: all clients together; the house's own quoting account stands apart. */
export const riskBoardView = z.strictObject({
  ...riskOf,
  currency: z.string(),
  quoting: exposuresView,
  /** The greatest exposures first, a bounded number. */
  accounts: z.array(
    z.strictObject({
      account_id: uuid,
      name: z.string(),
      equity: decimal,
      gross: decimal,
      net: decimal,
      /** The worst breach that is open. */
      /** Below its highest so far, a share from 0 to 1. */
      drawdown: figure,
      level: z.enum(['within', 'soft', 'hard']),
      is_stale: z.boolean(),
    }),
  ),
});

/** `GET /api/v1/risk/accounts/:id`. */
export const accountRiskView = z.strictObject({
  ...riskOf,
  account_id: uuid,
  name: z.string(),
  currency: z.string(),
  /** A hard breach holds it: it may only reduce. */
  is_reducing: z.boolean(),
  margin: marginView.nullable(),
});

/** `GET /api/v1/portfolio/{account_id}/exposures`, for the client too. */
export const accountExposuresView = exposuresView.extend({ account_id: uuid, as_of: z.date() });

export type ExposuresView = z.infer<typeof exposuresView>;
export type ValueAtRiskView = z.infer<typeof valueAtRiskView>;
export type BackTestView = z.infer<typeof backTestView>;
export type StressView = z.infer<typeof stressView>;
export type LimitView = z.infer<typeof limitView>;
export type BreachFileView = z.infer<typeof breachFileView>;
export type BreachView = z.infer<typeof breachView>;
export type MarginView = z.infer<typeof marginView>;
export type RiskDayView = z.infer<typeof riskDayView>;
export type RiskBoardView = z.infer<typeof riskBoardView>;
export type AccountRiskView = z.infer<typeof accountRiskView>;
export type AccountExposuresView = z.infer<typeof accountExposuresView>;
