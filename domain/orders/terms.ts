import type { OrderSide, OrderType, TimeInForce } from './rules.js';

/** What kind of order the engine sees behind a type of the contract. */
export const orderKinds = ['limit', 'market', 'stop', 'stop_limit', 'trailing_stop'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** What people call it: a stop that waits for a better price instead of a worse one has a name of its own. */
export const shownKinds = [...orderKinds, 'take_profit', 'take_profit_limit'] as const;
export type ShownKind = (typeof shownKinds)[number];

type Given = string | null | undefined;

/** The terms of an order as they were asked for; amounts as plain decimals. */
export interface AskedTerms {
  side: OrderSide;
  type: OrderType;
  price?: Given;
  time_in_force?: TimeInForce | null | undefined;
  stop_price?: Given;
  trailing_distance?: Given;
  display_quantity?: Given;
  post_only: boolean;
  take_profit?: boolean | undefined;
  expires_at?: Date | null | undefined;
  stop_leg?: { stop_price: string; limit_price?: Given } | null | undefined;
}

export interface UnfitField {
  path: string[];
  message: string;
}

/** A stop with a price is a stop-limit, one with a trailing distance follows the market. */
export function orderKind({
  type,
  price,
  trailing_distance,
}: Pick<AskedTerms, 'type' | 'price' | 'trailing_distance'>): OrderKind {
  if (type === 'market') return 'market';
  if (type !== 'stop') return 'limit';
  if (trailing_distance) return 'trailing_stop';
  return price ? 'stop_limit' : 'stop';
}

export function shownKind(order: Parameters<typeof orderKind>[0] & { is_take_profit: boolean }): ShownKind {
  const kind = orderKind(order);
  if (!order.is_take_profit) return kind;
  return kind === 'stop_limit' ? 'take_profit_limit' : 'take_profit';
}

/** True when the last price must rise to the trigger of such a stop, false when it must fall to it. */
export const wakesRising = ({ side, take_profit }: Pick<AskedTerms, 'side' | 'take_profit'>): boolean =>
  (side === 'buy') !== Boolean(take_profit);

/** A market order never rests, so that its time in force is IOC unless all of it must trade; others stand until cancelled. */
export function timeInForceOf({
  type,
  time_in_force,
}: Pick<AskedTerms, 'type' | 'time_in_force'>): TimeInForce {
  if (type === 'market') return time_in_force === 'FOK' ? 'FOK' : 'IOC';
  return time_in_force ?? 'GTC';
}

/** Fields that are missing, or that do not go with the others. */
export function unfitFields(terms: AskedTerms): UnfitField[] {
  const tif = timeInForceOf(terms);
  const isPriced = terms.type === 'limit' || terms.type === 'iceberg';
  const rests = tif !== 'IOC' && tif !== 'FOK';
  const rules: [field: keyof AskedTerms, isUnfit: boolean, message: string][] = [
    ['price', isPriced && !terms.price, 'This type of order needs a price'],
    ['price', terms.type === 'market' && Boolean(terms.price), 'A market order has no price'],
    ['price', Boolean(terms.trailing_distance && terms.price), 'A trailing stop has no price'],
    ['stop_price', terms.type !== 'stop' && Boolean(terms.stop_price), 'Only a stop has a stop price'],
    [
      'stop_price',
      terms.type === 'stop' && Boolean(terms.stop_price) === Boolean(terms.trailing_distance),
      'A stop needs either a stop price or a trailing distance',
    ],
    [
      'take_profit',
      Boolean(terms.take_profit) && !terms.stop_price,
      'Only a stop with a stop price can take a profit',
    ],
    ['trailing_distance', terms.type !== 'stop' && Boolean(terms.trailing_distance), 'Only a stop can trail'],
    ['display_quantity', terms.type === 'iceberg' && !terms.display_quantity, 'Say what the iceberg shows'],
    [
      'display_quantity',
      terms.type !== 'iceberg' && Boolean(terms.display_quantity),
      'An order that shows a part of itself is of the type iceberg',
    ],
    ['time_in_force', terms.type === 'iceberg' && !rests, 'An iceberg must be able to rest'],
    ['time_in_force', terms.type === 'market' && terms.time_in_force === 'GTD', 'A market order never rests'],
    ['post_only', terms.post_only && !(isPriced && rests), 'Only a limit order that can rest is post-only'],
    ['expires_at', tif === 'GTD' && !terms.expires_at, 'GTD needs a time of expiry'],
    ['expires_at', tif !== 'GTD' && Boolean(terms.expires_at), 'Only GTD has a time of expiry'],
    [
      'stop_leg',
      Boolean(terms.stop_leg) && !(isPriced && tif === 'GTC'),
      'A stop leg goes with a limit order that stands until it is cancelled (GTC)',
    ],
  ];
  return rules.flatMap(([field, isUnfit, message]) => (isUnfit ? [{ path: [field], message }] : []));
}
