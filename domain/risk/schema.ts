import { z } from 'zod';
import { isoDate, uuid } from '../fields.js';
import { switchScopes } from './inputs.js';
import {
  breachClosings,
  breachLevels,
  limitMeasures,
  limitScopes,
  limitStates,
  marginLevels,
} from './rules.js';

/** A decimal number as the database gives it. */
const numeric = z.string().regex(/^-?\d+(\.\d+)?$/);

/** A stop of trading: engaged by one person at once, lifted by another. */
export const riskSwitch = z.strictObject({
  id: uuid,
  scope: z.enum(switchScopes),
  symbol: z.string().nullable(),
  trading_account_id: uuid.nullable(),
  cancels_orders: z.boolean(),
  reason: z.string(),
  engaged_by: uuid,
  engaged_at: z.date(),
  /** Number of the engine's command that stopped, and of the one that let go. */
  engaged_seq: z.int().nullable(),
  lifted_by: uuid.nullable(),
  lifted_at: z.date().nullable(),
  lift_reason: z.string().nullable(),
  lifted_seq: z.int().nullable(),
});
export type RiskSwitch = z.infer<typeof riskSwitch>;

/** What a limit or a breach is about: one account, one instrument over all clients, or all clients together. */
const subject = {
  scope: z.enum(limitScopes),
  symbol: z.string().nullable(),
  trading_account_id: uuid.nullable(),
  measure: z.enum(limitMeasures),
};

/** A limit as somebody proposed it, which never changes, and what became of the proposal. With neither level it ends the one before. */
export const riskLimit = z.strictObject({
  id: uuid,
  ...subject,
  soft: numeric.nullable(),
  hard: numeric.nullable(),
  reason: z.string(),
  proposed_by: uuid,
  proposed_at: z.date(),
  state: z.enum(limitStates),
  /** Who approved, refused or withdrew it. */
  decided_by: uuid.nullable(),
  decided_at: z.date().nullable(),
  note: z.string().nullable(),
  /** When the next one took its place. */
  ended_at: z.date().nullable(),
});

/** A level that was passed. A hard one stops new risk in the engine until people have closed it. */
export const riskBreach = z.strictObject({
  id: uuid,
  limit_id: uuid,
  ...subject,
  level: z.enum(breachLevels),
  /** Of the level that was passed, and what was measured then. */
  threshold: numeric,
  measured: numeric,
  opened_at: z.date(),
  acknowledged_by: uuid.nullable(),
  acknowledged_at: z.date().nullable(),
  note: z.string().nullable(),
  closing: z.enum(breachClosings).nullable(),
  closed_by: uuid.nullable(),
  closed_at: z.date().nullable(),
  reason: z.string().nullable(),
  /** Number of the engine's command that stopped new risk, and of the one that let go; null when another stop still holds. */
  halted_seq: z.int().nullable(),
  released_seq: z.int().nullable(),
});

/** The price of an instrument at the end of a day, 00:00 UTC. Rows of a demonstration were never traded. */
export const referencePrice = z.strictObject({
  symbol: z.string(),
  day: isoDate,
  price: numeric,
  source: z.enum(['trades', 'demonstration']),
  made_at: z.date(),
});

/** What the house or an account risked on a day, as of the last time it was measured on it. */
export const riskDay = z.strictObject({
  subject: z.string(),
  trading_account_id: uuid.nullable(),
  day: isoDate,
  equity: numeric,
  gross: numeric,
  /** Of one day ahead, historical, at 95 and 99 %; null with too little history. */
  value_at_risk_95: numeric.nullable(),
  value_at_risk_99: numeric.nullable(),
  expected_shortfall_99: numeric.nullable(),
  currency: z.string(),
  measured_at: z.date(),
});

/** A level of margin that an account with credit has come to, until it comes to another. */
export const marginNotice = z.strictObject({
  id: uuid,
  trading_account_id: uuid,
  level: z.enum(marginLevels),
  equity: numeric,
  used: numeric,
  ratio: numeric.nullable(),
  currency: z.string(),
  raised_at: z.date(),
  ended_at: z.date().nullable(),
});

export type RiskLimit = z.infer<typeof riskLimit>;
export type RiskBreach = z.infer<typeof riskBreach>;
export type ReferencePrice = z.infer<typeof referencePrice>;
export type RiskDay = z.infer<typeof riskDay>;
export type MarginNotice = z.infer<typeof marginNotice>;
