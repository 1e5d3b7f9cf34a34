import { z } from 'zod';
import { uuid } from '../fields.js';
import { symbolName } from '../market-data/schema.js';
import { algoInput } from './algo-inputs.js';
import { exactDecimal } from './exact-decimal.js';
import { orderSides, orderTypes, selfTradePreventions, timesInForce } from './rules.js';
import { unfitFields } from './terms.js';
import { venueId } from '../venues/schema.js';

export { exactDecimal };

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** A name of the sender's own for an order; a list shows it and finds it. */
export const clientOrderId = z
  .string()
  .regex(/^[A-Za-z0-9_.:/-]{1,64}$/, 'Up to 64 letters, figures and _ . : / -');

const terms = {
  /** A trading account, or an institution: then its first one. */
  account_id: uuid,
  symbol: symbolName,
  side: z.enum(orderSides),
  /** `stop` with a price is a stop-limit, with a trailing distance a trailing stop. */
  type: z.enum(orderTypes),
  quantity: exactDecimal,
  price: exactDecimal.nullish(),
  /** Left out: IOC for a market order, GTC for all others. */
  time_in_force: z.enum(timesInForce).nullish(),
  strategy_id: z
    .string()
    .regex(/^[\x21-\x7e]{1,100}$/, '1 to 100 printable characters without spaces')
    .nullish(),
  portfolio_id: uuid.nullish(),
  /** Where a stop wakes. */
  stop_price: exactDecimal.nullish(),
  /** Of a stop with a stop price: it waits for the price to come its way, to buy below and to sell above the last one. */
  take_profit: z.boolean().default(false),
  /** How far behind the last price the trigger of a trailing stop follows. */
  trailing_distance: exactDecimal.nullish(),
  /** What an iceberg shows at a time. */
  display_quantity: exactDecimal.nullish(),
  post_only: z.boolean().default(false),
  self_trade_prevention: z.enum(selfTradePreventions).default('cancel_newest'),
  /** End of a GTD order. */
  expires_at: moment.nullish(),
  client_order_id: clientOrderId.nullish(),
  /** Works the order in parts instead of sending it whole. */
  algo: algoInput.nullish(),
  /** External venues that may get parts of it beside our own book: some, or whichever are best. Left out, our own book alone. */
  venues: z.union([z.literal('best'), z.array(venueId).min(1).max(10)]).nullish(),
  /** Makes it one of two (OCO): the other leg is a stop over the same quantity on the other side of the market. */
  stop_leg: z.strictObject({ stop_price: exactDecimal, limit_price: exactDecimal.nullish() }).nullish(),
};

/** `POST /api/v1/institutional/orders`. */
export const placeOrderInput = z.strictObject(terms).superRefine((input, context) => {
  for (const { path, message } of unfitFields(input)) context.addIssue({ code: 'custom', path, message });
});
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

/** What may change of an order that rests; the quantity is that of the whole order, what was filled included. */
export const amendOrderInput = z
  .strictObject({ quantity: exactDecimal.optional(), price: exactDecimal.optional() })
  .refine(({ quantity, price }) => quantity ?? price, 'Say a quantity, a price or both');
export type AmendOrderInput = z.output<typeof amendOrderInput>;

/** Every live order of an account, or those in one symbol or on one side. */
export const cancelOrdersInput = z.strictObject({
  account_id: uuid,
  symbol: symbolName.nullish(),
  side: z.enum(orderSides).nullish(),
});
export type CancelOrdersInput = z.output<typeof cancelOrdersInput>;
