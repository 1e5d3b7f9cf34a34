import { z } from 'zod';
import { isoDate, uuid } from '../fields.js';

/** A decimal number as the database gives it. */
const numeric = z.string().regex(/^-?\d+(\.\d+)?$/);

export const portfolio = z.strictObject({
  id: uuid,
  account_id: uuid,
  name: z.string(),
  strategy: z.string().nullable(),
  total_value: numeric.nullable(),
  available_balance: numeric.nullable(),
  allocation: z.record(z.string(), z.unknown()).nullable(),
  risk_profile: z.string().nullable(),
  created_at: z.date().nullable(),
  updated_at: z.date().nullable(),
  /** The account of the engine and the ledger that it trades with. */
  trading_account_id: uuid.nullable(),
});

/** What a portfolio holds of a pair through its trades: quantity of the base asset, its cost in the quote asset. */
export const position = z.strictObject({
  id: uuid,
  portfolio_id: uuid,
  symbol: z.string(),
  quantity: numeric,
  average_price: numeric.nullable(),
  unrealized_pnl: numeric.nullable(),
  opened_at: z.date().nullable(),
  cost: numeric,
  realized_pnl: numeric,
  fees: numeric,
  engine_seq: z.int().nullable(),
  updated_at: z.date(),
});

/** A price that a close was valued by, and when the trade was that made it. */
export const closePrice = z.strictObject({ price: z.string(), at: z.iso.datetime() });

/** What a portfolio was worth at the end of a day, 00:00 UTC, and what came in from outside since the close before. */
export const portfolioClose = z.strictObject({
  portfolio_id: uuid,
  day: isoDate,
  total_value: numeric,
  /** Negative when more left than came; valued at the prices of this close. */
  flows: numeric,
  currency: z.string(),
  /** By asset, what all that was held or moved was valued by. */
  prices: z.record(z.string(), closePrice),
  /** Some price was older than a minute at the close, or missing: such a holding counts nothing. */
  is_stale: z.boolean(),
  made_at: z.date(),
});

export type Portfolio = z.infer<typeof portfolio>;
export type Position = z.infer<typeof position>;
export type PortfolioClose = z.infer<typeof portfolioClose>;
