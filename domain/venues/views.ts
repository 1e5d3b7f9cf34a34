import { z } from 'zod';
import { venue, venueBalance, venueBreak } from './schema.js';

/** What a test of a venue found. */
export const venueHealth = z.strictObject({
  is_well: z.boolean(),
  /** In the words of the venue, without anything secret. */
  problem: z.string().max(300).nullable(),
  latency_ms: z.int().nullable(),
  /** How far its clock is ahead of ours. */
  clock_ms: z.int().nullable(),
  markets: z.int().nullable(),
  balances: z.array(z.strictObject({ asset: z.string(), free: z.string(), total: z.string() })).max(100),
  can: z.strictObject({
    find_by_client_id: z.boolean(),
    immediate: z.boolean(),
    trades_of_order: z.boolean(),
    open_orders: z.boolean(),
  }),
});
export type VenueHealth = z.infer<typeof venueHealth>;

/** A venue without its key. */
export const venueView = venue.omit({ sealed_key: true, health: true }).extend({
  health: venueHealth.nullable(),
  has_key: z.boolean(),
  changed_by_name: z.string().nullable(),
  /** Parts of orders that stand there. */
  orders_out: z.int(),
});
export type VenueView = z.input<typeof venueView>;

/** What stands at a venue by its own word and by our books, asset by asset; how old it is stands with each. */
export const venueBalancesView = z.strictObject({
  venue_id: z.string(),
  /** Of the last look that was answered. */
  looked_at: z.date().nullable(),
  balances: z.array(venueBalance.omit({ venue_id: true }).extend({ is_broken: z.boolean() })),
  /** Open ones first, then the latest. */
  breaks: z.array(venueBreak.omit({ venue_id: true })),
});
export type VenueBalancesView = z.input<typeof venueBalancesView>;

/** What a worker needs to speak to a venue: the only answer that holds the key. */
export const venueAccessView = z.strictObject({
  id: z.string(),
  version: z.int(),
  ccxt_id: z.string(),
  urls: z.record(z.string(), z.string()),
  requests_per_second: z.int(),
  api_key: z.string().nullable(),
  secret: z.string().nullable(),
  password: z.string().nullable(),
});
export type VenueAccess = z.infer<typeof venueAccessView>;
