import { endReasons } from '../../engine/protocol/events.js';
import type { OrderState } from '../../domain/orders/rules.js';
import type { OrderSide, SelfTradePrevention } from '../../domain/orders/rules.js';
import type { OrderView } from '../../domain/orders/views.js';
import type { OrderFact } from '../market-data/own-orders.js';
import { unpackTerms, type StpName } from '../../engine/protocol/terms.js';

/** What the house calls one thing and Binance another. */
export const selfTradeModes = {
  NONE: 'none',
  EXPIRE_TAKER: 'cancel_newest',
  EXPIRE_MAKER: 'cancel_oldest',
  EXPIRE_BOTH: 'cancel_both',
  DECREMENT: 'decrement',
} as const satisfies Record<string, SelfTradePrevention>;
export type SelfTradeMode = keyof typeof selfTradeModes;
export const selfTradeModeNames = [
  'NONE',
  'EXPIRE_TAKER',
  'EXPIRE_MAKER',
  'EXPIRE_BOTH',
  'DECREMENT',
] as const;

export const selfTradeModeOf = (prevention: StpName): SelfTradeMode =>
  selfTradeModeNames.find((name) => selfTradeModes[name] === prevention) ?? 'NONE';

export const sideOf = (side: OrderSide | number): 'BUY' | 'SELL' =>
  side === 'buy' || side === 0 ? 'BUY' : 'SELL';

const statuses: Record<OrderState, string> = {
  pending: 'PENDING_NEW',
  awaiting_approval: 'PENDING_NEW',
  working: 'NEW',
  paused: 'NEW',
  open: 'NEW',
  partially_filled: 'PARTIALLY_FILLED',
  unknown: 'NEW',
  filled: 'FILLED',
  cancelled: 'CANCELED',
  expired: 'EXPIRED',
  rejected: 'REJECTED',
};

/** What ends an order by its own terms has expired; what somebody ends was cancelled. */
const expiries: readonly (string | number)[] = [
  endReasons.REST_OF_IOC,
  endReasons.REST_OF_MARKET,
  endReasons.EXPIRED,
  endReasons.DAY_ENDED,
  endReasons.BOOK_FULL,
  endReasons.NO_FUNDS,
];

export function statusOfView({ status, end_reason }: OrderView): string {
  const reason = Object.entries(endReasons).find(([name]) => name.toLowerCase() === end_reason)?.[1];
  return status === 'cancelled' && reason ? endStatus(reason) : statuses[status];
}

/** After the facts of an order so far. */
export function statusOfFact({ kind, filled, leaves, quantity, reason }: OrderFact): string {
  if (kind === 'ended') return endStatus(reason);
  if (leaves <= 0 && filled >= quantity) return 'FILLED';
  return filled > 0 ? 'PARTIALLY_FILLED' : 'NEW';
}

function endStatus(reason: number): string {
  if (reason === endReasons.SELF_TRADE) return 'EXPIRED_IN_MATCH';
  return expiries.includes(reason) ? 'EXPIRED' : 'CANCELED';
}

interface Shape {
  kind: string;
  isPostOnly: boolean;
  isTakeProfit: boolean;
}

const types = new Map([
  ['market', 'MARKET'],
  ['stop', 'STOP_LOSS'],
  ['stop_limit', 'STOP_LOSS_LIMIT'],
  ['trailing_stop', 'STOP_LOSS'],
]);

export function typeOf({ kind, isPostOnly, isTakeProfit }: Shape): string {
  if (isPostOnly) return 'LIMIT_MAKER';
  if (isTakeProfit) return kind === 'stop_limit' ? 'TAKE_PROFIT_LIMIT' : 'TAKE_PROFIT';
  return types.get(kind) ?? 'LIMIT';
}

export function typeOfView({
  kind,
  is_post_only: isPostOnly,
}: Pick<OrderView, 'kind' | 'is_post_only'>): string {
  if (kind === 'take_profit') return 'TAKE_PROFIT';
  if (kind === 'take_profit_limit') return 'TAKE_PROFIT_LIMIT';
  return typeOf({ kind, isPostOnly, isTakeProfit: false });
}

/** True for a type with a price of its own. */
export const isPricedType = (type: string): boolean =>
  type !== 'MARKET' && type !== 'STOP_LOSS' && type !== 'TAKE_PROFIT';

/** Binance has neither a day nor a date: such orders stand until they end. */
export const timeInForceOf = (tif: string): string => (tif === 'IOC' || tif === 'FOK' ? tif : 'GTC');

/** The terms of a fact in Binance's words. */
export function termsOf({ terms, side }: Pick<OrderFact, 'terms' | 'side'>) {
  const unpacked = unpackTerms(terms);
  return {
    side: sideOf(side),
    type: unpacked ? typeOf(unpacked) : 'LIMIT',
    timeInForce: timeInForceOf(unpacked?.tif ?? 'GTC'),
    selfTradePreventionMode: selfTradeModeOf(unpacked?.stp ?? 'none'),
  };
}
