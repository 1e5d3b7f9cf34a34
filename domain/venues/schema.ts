import { z } from 'zod';
import { businessCalendar } from '../calendar/schema.js';

/** Short and for ever: it names the queue, the orders and the accounts of the ledger. */
export const venueId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,29}$/, 'Small letters, figures and dashes, at most 30')
  .refine((id) => id !== 'purser', 'This is our own venue');

const numeric = z.string().regex(/^-?\d+(\.\d+)?$/);
const facts = z.record(z.string(), z.unknown());

/** Another exchange that orders may be routed to, reached through ccxt. */
export const venue = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Which of ccxt's exchanges it speaks like. */
  ccxt_id: z.string(),
  /** Addresses that differ from ccxt's own, by their names there. */
  urls: z.record(z.string(), z.string()),
  is_enabled: z.boolean(),
  /** Shares of the value: 0.001 is a tenth of a percent. */
  maker_fee: numeric,
  taker_fee: numeric,
  /** How much worse its prices are counted, for what a slow venue costs, in hundredths of a percent. */
  penalty_bps: z.int(),
  max_book_age_ms: z.int(),
  requests_per_second: z.int(),
  calendar: businessCalendar,
  sealed_key: z.string().nullable(),
  /** The last characters of the key, to tell it by. */
  key_hint: z.string().nullable(),
  /** What its last test said. */
  health: facts.nullable(),
  tested_at: z.date().nullable(),
  version: z.int(),
  changed_by: z.string(),
  changed_at: z.date(),
  created_at: z.date(),
});
export type Venue = z.infer<typeof venue>;

/** What an order's row does not say of a part that stands at a venue. */
export const venueLeg = z.strictObject({
  order_id: z.uuid(),
  parent_id: z.uuid(),
  venue_id: z.string(),
  child: z.int(),
  client_id: z.string(),
  is_immediate: z.boolean(),
  venue_order_id: z.string().nullable(),
  /** What it may cost at the most, taken out of the engine before it is sent; units of the ledger. */
  fund_asset: z.string(),
  fund_amount: numeric,
  /** The movement out of the engine. */
  funds_id: z.uuid().nullable(),
  is_funded: z.boolean(),
  /** Of the fund, and of the other asset; units of the ledger. */
  fund_spent: numeric,
  received: numeric,
  returned_at: z.date().nullable(),
  absences: z.int(),
  /** In all, as the venue says; trades may come later. */
  venue_filled: numeric,
  is_over: z.boolean(),
});
export type VenueLegRow = z.infer<typeof venueLeg>;

/** What stands at a venue by its own word when it was last asked, and by our books at the same moment. */
export const venueBalance = z.strictObject({
  venue_id: z.string(),
  /** As the venue calls it. */
  asset: z.string(),
  free: numeric,
  total: numeric,
  /** Null for an asset that our books do not know. */
  ledger: numeric.nullable(),
  difference: numeric.nullable(),
  differs_since: z.date().nullable(),
  looked_at: z.date(),
});
export type VenueBalance = z.infer<typeof venueBalance>;

/** A difference that stayed, with the figures of the look that found it; it ends when a look finds none. */
export const venueBreak = z.strictObject({
  id: z.uuid(),
  venue_id: z.string(),
  asset: z.string(),
  total: numeric,
  ledger: numeric,
  difference: numeric,
  opened_at: z.date(),
  closed_at: z.date().nullable(),
});
export type VenueBreak = z.infer<typeof venueBreak>;
