import { z } from 'zod';
import { uuid } from '../fields.js';
import { venueId } from '../venues/schema.js';
import { orderSides } from './rules.js';

const decimal = z.string().regex(/^-?\d{1,20}(\.\d{1,18})?$/, 'A decimal number as a string');
const lots = z.int().min(0);
/** As many levels of a side as a venue tells of. */
const maxLevels = 50;
const maxVenues = 20;
const maxTrades = 1_000;
const levels = z.array(z.strictObject({ price: decimal, quantity: decimal })).max(maxLevels);

export const venueBookInput = z.strictObject({
  venue_id: venueId,
  problem: z.enum(['unreachable', 'not_traded']).nullable(),
  bids: levels,
  asks: levels,
  age_ms: z.int().min(0),
  tick: decimal.nullable(),
  lot: decimal.nullable(),
  min_notional: decimal.nullable(),
});

/** A slice with what the venues have just said. */
export const splitInput = z.strictObject({
  child: z.int().min(1),
  lots: z.int().min(1),
  price_ticks: z.int().min(1).nullable(),
  is_immediate: z.boolean(),
  books: z.array(venueBookInput).max(maxVenues),
});
export type SplitInput = z.output<typeof splitInput>;

const leg = z.strictObject({
  order_id: uuid,
  venue_id: z.string(),
  child: z.int(),
  client_id: z.string(),
  symbol: z.string(),
  base: z.string(),
  quote: z.string(),
  side: z.enum(orderSides),
  quantity: decimal,
  price: decimal,
  is_immediate: z.boolean(),
  expires_at: z.string().nullable(),
});

export const splitView = z.strictObject({ house_lots: lots, legs: z.array(leg) });
export type SplitView = z.infer<typeof splitView>;

export const fundedView = z.strictObject({ is_funded: z.boolean() });

const trade = z.strictObject({
  trade_id: z.string().min(1).max(100),
  price: decimal,
  quantity: decimal,
  value: decimal,
  fee: decimal,
  fee_asset: z.string().max(30).nullable(),
  liquidity: z.enum(['maker', 'taker']).nullable(),
  at: z.iso.datetime(),
});
const reason = z.string().max(200);

export const legReportInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['refused', 'not_sent']), reason }),
  z.strictObject({ kind: z.enum(['lost', 'absent']) }),
  z.strictObject({
    kind: z.literal('known'),
    venue_order_id: z.string().min(1).max(100),
    is_over: z.boolean(),
    filled: decimal,
    trades: z.array(trade).max(maxTrades),
  }),
]);

export const legStateView = z.strictObject({
  order_id: uuid,
  child: z.int(),
  venue_id: z.string(),
  is_ended: z.boolean(),
  is_refused: z.boolean(),
  filled_lots: lots,
  executions: z.array(z.strictObject({ id: uuid, lots, busts_id: uuid.nullable() })),
});
