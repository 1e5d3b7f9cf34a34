import { z } from 'zod';
import { uuid } from '../fields.js';
import { symbolName } from '../market-data/schema.js';
import { shareReasons } from '../venues/rules.js';
import { venueId } from '../venues/schema.js';
import { orderSides } from './rules.js';

const decimal = z.string();

/** What was considered of a venue, in the content of evidence. */
export const consideredVenue = z.object({
  venue_id: z.string(),
  name: z.string(),
  reason: z.enum(shareReasons),
  quantity: decimal,
  price: decimal.nullable(),
  price_after_fees: decimal.nullable(),
  best_price: decimal.nullable(),
  available: decimal,
  age_ms: z.number(),
  taker_fee: decimal,
  penalty_bps: z.number(),
});

export type ConsideredVenue = z.infer<typeof consideredVenue>;

/** The part of the content that is read again; what was recorded before there were venues has less. */
export const evidenceContent = z.object({
  mid: decimal.nullable().default(null),
  /** The part that stayed in our own book, if it became an order. */
  house_order_id: uuid.nullable().default(null),
  wanted: z.object({ lots: z.int(), price_ticks: z.int().nullable() }),
  venues: z.array(consideredVenue).default([]),
});

/** A venue with what came of its part. */
const venueOutcome = consideredVenue.extend({
  filled_quantity: decimal,
  average_price: decimal.nullable(),
  fee: decimal,
  /** The state of its part; null when it got none. */
  status: z.string().nullable(),
  order_id: uuid.nullable(),
});

/** Why a part of an order was sent as it was, and what came of it. */
export const evidenceView = z.strictObject({
  id: uuid,
  order_id: uuid,
  child: z.int(),
  symbol: z.string(),
  side: z.enum(orderSides),
  quantity: decimal,
  limit: decimal.nullable(),
  /** Between the best prices of our own book, at the decision. */
  mid: decimal.nullable(),
  venues: z.array(venueOutcome),
  filled_quantity: decimal,
  average_price: decimal.nullable(),
  fee: decimal,
  /** Paid beyond the mid, in hundredths of a percent; below nothing is better than that. */
  slippage_bps: decimal.nullable(),
  content_hash: z.string().nullable(),
  recorded_at: z.date(),
});
export type EvidenceView = z.input<typeof evidenceView>;

export const evidenceListRules = {
  sortable: ['recorded_at'],
  defaultSort: 'recorded_at',
  filter: z.strictObject({
    order_id: uuid.optional(),
    symbol: symbolName.optional(),
    /** Where a part of it went. */
    venue_id: venueId.or(z.literal('purser')).optional(),
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional(),
  }),
} as const;
