import { z } from 'zod';
import { uuid } from '../fields.js';
import { assetCode, units } from '../ledger/schema.js';
import {
  orderSides,
  orderSources,
  orderStates,
  orderTypes,
  selfTradePreventions,
  timesInForce,
} from './rules.js';

/** A decimal number as the database gives it. */
const numeric = z.string().regex(/^-?\d+(\.\d+)?$/);
const wholeNumber = z.int();

export const order = z.strictObject({
  /** The client id of the order in the engine, too: sixteen bytes. */
  id: uuid,
  portfolio_id: uuid,
  /** Of the institution's users; null for staff and machines of the house. */
  user_id: uuid.nullable(),
  symbol: z.string(),
  side: z.enum(orderSides),
  type: z.enum(orderTypes),
  quantity: numeric,
  price: numeric.nullable(),
  status: z.enum(orderStates),
  created_at: z.date().nullable(),
  updated_at: z.date().nullable(),
  trading_account_id: uuid.nullable(),
  /** The order that a workflow works by this one. */
  parent_id: uuid.nullable(),
  /** The other leg of an OCO. */
  peer_id: uuid.nullable(),
  origin: wholeNumber.nullable(),
  placed_by: uuid.nullable(),
  strategy_id: z.string().nullable(),
  client_order_id: z.string().nullable(),
  engine_order_id: wholeNumber.nullable(),
  venue: z.string(),
  time_in_force: z.enum(timesInForce),
  stop_price: numeric.nullable(),
  trailing_distance: numeric.nullable(),
  display_quantity: numeric.nullable(),
  is_post_only: z.boolean(),
  /** Of a stop: it waits for a better price, not for a worse one. */
  is_take_profit: z.boolean(),
  /** A stop whose trigger was not reached yet. */
  is_asleep: z.boolean(),
  self_trade_prevention: z.enum(selfTradePreventions),
  expires_at: z.date().nullable(),
  algo: z.record(z.string(), z.unknown()).nullable(),
  filled_quantity: numeric,
  filled_value: numeric,
  average_price: numeric.nullable(),
  fee: numeric,
  end_reason: z.string().nullable(),
  /** Of the last event of the engine that changed it. */
  engine_seq: wholeNumber.nullable(),
  version: wholeNumber,
  ended_at: z.date().nullable(),
});

export const execution = z.strictObject({
  id: uuid,
  order_id: uuid,
  quantity: numeric,
  price: numeric,
  fee: numeric,
  executed_at: z.date().nullable(),
  symbol: z.string().nullable(),
  side: z.enum(orderSides).nullable(),
  liquidity: z.enum(['maker', 'taker']).nullable(),
  fee_asset: z.string().nullable(),
  value: numeric.nullable(),
  venue: z.string(),
  /** Of the venue; the engine's is the number of its event. */
  trade_id: z.string().nullable(),
  busts_id: uuid.nullable(),
  engine_seq: wholeNumber.nullable(),
  recorded_at: z.date(),
});

/** Who stands behind an order. The engine carries the number. */
export const orderOrigin = z.strictObject({
  number: wholeNumber,
  placed_by: uuid.nullable(),
  user_id: uuid.nullable(),
  api_key_id: uuid.nullable(),
  strategy_id: z.string().nullable(),
  parent_id: uuid.nullable(),
  source: z.enum(orderSources),
  created_at: z.date(),
});

/** What its sender calls an order. */
export const orderName = z.strictObject({
  order_id: uuid,
  trading_account_id: uuid,
  client_order_id: z.string(),
  created_at: z.date(),
});

/** An account of the engine: below 100 the house's own. Rates in ten-millionths. */
export const engineAccount = z.strictObject({
  number: wholeNumber,
  kind: z.enum(['fees', 'rounding', 'house', 'client']),
  trading_account_id: uuid.nullable(),
  maker_rate: wholeNumber,
  taker_rate: wholeNumber,
  max_open_orders: wholeNumber,
  orders_per_second: wholeNumber,
  max_notional: numeric,
  created_at: z.date(),
});

/** A movement of money into the engine or out of it; `amount` in units of the ledger. */
export const engineFunds = z.strictObject({
  number: wholeNumber,
  id: uuid,
  engine_account: wholeNumber,
  trading_account_id: uuid.nullable(),
  asset: assetCode,
  direction: z.enum(['in', 'out']),
  amount: units,
  /** Of what changes the credit of an account; null for money. */
  credit_line_id: uuid.nullable(),
  state: z.enum(['pending', 'moved', 'refused']),
  reason: z.string().nullable(),
  requested_by: uuid.nullable(),
  engine_seq: wholeNumber.nullable(),
  created_at: z.date(),
  ended_at: z.date().nullable(),
});

export const engineCursor = z.strictObject({
  shard: wholeNumber,
  last_event_seq: wholeNumber,
  last_command_seq: wholeNumber,
  moved_at: z.date(),
});

/** A key of a program that trades; its secret signs requests and is kept sealed. */
export const apiKey = z.strictObject({
  id: uuid,
  key: z.string(),
  sealed_secret: z.string(),
  user_id: uuid,
  trading_account_id: uuid,
  label: z.string(),
  may_trade: z.boolean(),
  /** Networks that it may be used from; none is any. */
  addresses: z.array(z.string()),
  created_at: z.date(),
  expires_at: z.date().nullable(),
  revoked_at: z.date().nullable(),
  version: z.int(),
  /** Within a minute: not every request is written down. */
  last_used_at: z.date().nullable(),
  last_used_from: z.string().nullable(),
  revoked_by: uuid.nullable(),
  /** The key whose place it took. */
  renews_id: uuid.nullable(),
});

export type Order = z.infer<typeof order>;
export type Execution = z.infer<typeof execution>;
export type OrderOrigin = z.infer<typeof orderOrigin>;
export type OrderName = z.infer<typeof orderName>;
export type EngineAccount = z.infer<typeof engineAccount>;
export type EngineFunds = z.infer<typeof engineFunds>;
export type EngineCursor = z.infer<typeof engineCursor>;
export type ApiKey = z.infer<typeof apiKey>;
