import { z } from 'zod';
import { uuid } from '../fields.js';
import { approvalReasons } from './approval.js';
import {
  orderSides,
  orderSources,
  orderStates,
  orderTypes,
  selfTradePreventions,
  timesInForce,
} from './rules.js';
import { shownKinds } from './terms.js';
import { unfilledReasons } from './unfilled.js';

/** Exact, as a decimal string. */
const decimal = z.string();
const name = z.string().nullable();

/**
 * The answer to a new order: what the engine has on its disk. `exact` says the same as strings. `average_price` is 0 while
 * nothing was filled, as the contract wants a number; `exact.average_price` is null then.
 */
export const placedOrderView = z.strictObject({
  order_id: uuid,
  status: z.enum(orderStates),
  filled_quantity: z.number(),
  average_price: z.number(),
  exact: z.strictObject({
    quantity: decimal,
    filled_quantity: decimal,
    /** What may still trade; zero when the order is over. */
    remaining_quantity: decimal,
    /** In the quote asset. */
    filled_value: decimal,
    average_price: decimal.nullable(),
  }),
  /** Of an OCO: the stop leg. */
  peer_order_id: uuid.nullable(),
  /** Number of the command in the engine's journal. */
  engine_seq: z.int(),
});

/** What became of an amendment or a cancel: the order as the engine has it now. */
export const amendedOrderView = z.strictObject({
  order_id: uuid,
  status: z.enum(orderStates),
  remaining_quantity: decimal,
  /** Traded at once by the amendment. */
  filled_quantity: decimal,
  /** Number of the command in the engine's journal; 0 when a workflow was asked instead. */
  engine_seq: z.int(),
});

/** An order as the books have it, which may be a moment behind the engine. */
export const orderView = z.strictObject({
  id: uuid,
  /** The trading account. */
  account_id: uuid.nullable(),
  account_name: name,
  portfolio_id: uuid,
  symbol: z.string(),
  side: z.enum(orderSides),
  type: z.enum(orderTypes),
  kind: z.enum(shownKinds),
  status: z.enum(orderStates),
  /** Something may still become of it. */
  is_live: z.boolean(),
  time_in_force: z.enum(timesInForce),
  quantity: decimal,
  price: decimal.nullable(),
  stop_price: decimal.nullable(),
  trailing_distance: decimal.nullable(),
  display_quantity: decimal.nullable(),
  is_post_only: z.boolean(),
  /** A stop whose trigger was not reached yet. */
  is_asleep: z.boolean(),
  self_trade_prevention: z.enum(selfTradePreventions),
  expires_at: z.date().nullable(),
  filled_quantity: decimal,
  remaining_quantity: decimal,
  filled_value: decimal,
  average_price: decimal.nullable(),
  fee: decimal,
  end_reason: name,
  /** The order that a workflow works by this one, and the other leg of an OCO. */
  parent_id: uuid.nullable(),
  peer_id: uuid.nullable(),
  algo: z.record(z.string(), z.unknown()).nullable(),
  client_order_id: name,
  strategy_id: name,
  source: z.enum(orderSources).nullable(),
  placed_by: uuid.nullable(),
  placed_by_name: name,
  venue: z.string(),
  /** Number of the engine's event that changed it last. */
  engine_seq: z.int().nullable(),
  created_at: z.date().nullable(),
  updated_at: z.date().nullable(),
  ended_at: z.date().nullable(),
});

export const executionView = z.strictObject({
  id: uuid,
  order_id: uuid,
  symbol: z.string(),
  side: z.enum(orderSides),
  quantity: decimal,
  price: decimal,
  /** In the quote asset. */
  value: decimal,
  fee: decimal,
  fee_asset: name,
  liquidity: z.enum(['maker', 'taker']).nullable(),
  venue: z.string(),
  trade_id: name,
  busts_id: uuid.nullable(),
  engine_seq: z.int().nullable(),
  executed_at: z.date().nullable(),
});

export const orderFileView = orderView.extend({
  executions: z.array(executionView),
  /** Of a worked order whose time was over: what was not traded, and why. */
  unfilled: z.strictObject({ quantity: decimal, why: z.enum(unfilledReasons) }).nullable(),
});

/**
 * What an order would do, asked before it is placed. `problem` is the code of what would refuse it now, `field` where to look.
 * Amounts in the asset that is named beside; `estimated` ones go by the last price when the order has none of its own.
 */
export const orderCheckView = z.strictObject({
  would_be_accepted: z.boolean(),
  problem: z.string().nullable(),
  field: name,
  /** How much there may be, when the problem is a bound of the account; a number of orders when it is of no asset. */
  bound: z.strictObject({ amount: decimal, asset: name }).nullable(),
  /** Why somebody else would have to agree first; none when it goes on its own. */
  approval_reasons: z.array(z.enum(approvalReasons)),
  /** The worst that it may cost while it stands: what will be held of `hold_asset`. */
  hold: decimal.nullable(),
  hold_asset: z.string(),
  available: decimal,
  /** Of a line of credit in `hold_asset`: what is left of it, and what this order would need of that. Null without a line. */
  credit: z.strictObject({ free: decimal, needed: decimal }).nullable(),
  /** At its own price, or the last one. */
  estimated_value: decimal.nullable(),
  worst_price: decimal.nullable(),
  /** At the higher of the account's two rates. */
  worst_fee: decimal.nullable(),
  fee_asset: z.string(),
  reference_price: decimal.nullable(),
});

export const cancelledOrdersView = z.strictObject({
  account_id: uuid,
  symbol: name,
  engine_seq: z.int(),
});

export type PlacedOrderView = z.infer<typeof placedOrderView>;
export type AmendedOrderView = z.infer<typeof amendedOrderView>;
export type OrderView = z.infer<typeof orderView>;
export type OrderFileView = z.infer<typeof orderFileView>;
export type ExecutionView = z.infer<typeof executionView>;
export type OrderCheckView = z.infer<typeof orderCheckView>;
export type CancelledOrdersView = z.infer<typeof cancelledOrdersView>;
