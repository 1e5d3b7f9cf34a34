import { z } from 'zod';
import { longText, uuid } from '../fields.js';
import { assetCode } from '../ledger/schema.js';

export const orderBoundsStates = ['proposed', 'in_force', 'refused', 'withdrawn', 'ended'] as const;
export type OrderBoundsState = (typeof orderBoundsStates)[number];

const numeric = z.string().regex(/^\d+(\.\d+)?$/);
const count = z.int().min(0).max(1_000_000);
const amount = z.string().regex(/^\d{1,18}(\.\d{1,8})?$/, 'Not negative, up to 8 decimals, as a string');

/** The bounds of an account's orders, and what became of who proposed them. Never changed but for its state. */
export const orderBounds = z.strictObject({
  id: uuid,
  trading_account_id: uuid,
  /** Live orders at a time; zero is no bound, as everywhere here. */
  max_open_orders: z.int(),
  /** New orders and amendments in a second, and at once. */
  orders_per_second: z.int(),
  /** Worth of an order in the limit asset. */
  max_notional: numeric,
  /** Above this worth an order needs a second person; null is the setting of the house. */
  approval_notional: numeric.nullable(),
  /** The most that it may own of an asset, open buys included. */
  position_limits: z.record(z.string(), numeric),
  /** The most of an asset that one order may be for, bought or sold. */
  max_quantities: z.record(z.string(), numeric),
  reason: z.string(),
  proposed_by: uuid,
  proposed_at: z.date(),
  state: z.enum(orderBoundsStates),
  decided_by: uuid.nullable(),
  decided_at: z.date().nullable(),
  note: z.string().nullable(),
  ended_at: z.date().nullable(),
});
export type OrderBounds = z.infer<typeof orderBounds>;

export const proposeBoundsInput = z.strictObject({
  max_open_orders: count,
  orders_per_second: count,
  max_notional: amount,
  approval_notional: amount.nullable(),
  position_limits: z.record(assetCode, amount),
  max_quantities: z.record(assetCode, amount).default({}),
  reason: longText(500),
});
export type ProposeBoundsInput = z.output<typeof proposeBoundsInput>;

export const decideBoundsInput = z.strictObject({ note: longText(500) });

export const orderBoundsView = orderBounds.extend({
  proposed_by_name: z.string().nullable(),
  decided_by_name: z.string().nullable(),
});
export type OrderBoundsView = z.input<typeof orderBoundsView>;

export const accountBoundsView = z.strictObject({
  account_id: uuid,
  in_force: orderBoundsView.nullable(),
  proposed: orderBoundsView.nullable(),
  /** The latest first, these two left out. */
  history: z.array(orderBoundsView),
});
export type AccountBoundsView = z.input<typeof accountBoundsView>;
