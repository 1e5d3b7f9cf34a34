import {
  KIND_MASK,
  LIMIT,
  STOP_LIMIT,
  TRAILING_STOP,
  KIND_SHIFT,
  TERMS_MASK,
  unpackTerms,
} from '../../../engine/protocol/terms.js';
import type { OrderState, OrderType } from '../../../domain/orders/rules.js';
import { idFromKey } from '../../../lib/ids.js';
import { dateOf, priceOf, quantityOf } from './decimals.js';
import type { TradedPair, TradingParty } from './directory.js';
import type { EngineEvent } from './engine-event.js';
import type { OrderChange } from './order-changes.js';

/** An order's terms as its row has them, from the event that told of it. */
export interface NewOrder {
  id: string;
  peer_id: string | null;
  portfolio_id: string;
  trading_account_id: string;
  symbol: string;
  side: 'buy' | 'sell';
  type: OrderType;
  price: string | null;
  stop_price: string | null;
  trailing_distance: string | null;
  display_quantity: string | null;
  time_in_force: string;
  self_trade_prevention: string;
  is_post_only: boolean;
  is_take_profit: boolean;
  is_asleep: boolean;
  origin: number;
  expires_at: Date | null;
  created_at: Date;
}

/** Set by the engine in the terms of an order that sleeps. */
const sleeps = 1 << 11;

/** The id of an order that the engine knows: the client id that it came with, or one made from the engine's. */
export function orderIdOf({ clientId, order }: EngineEvent): string {
  return clientId ?? unnamedId(order);
}

export const unnamedId = (order: number): string => idFromKey(`order/0/${order}`);
export const peerIdOf = (firstId: string): string => idFromKey(`order/peer/${firstId}`);

/** The terms of an accepted or a refused order. */
export function termsOf(
  event: EngineEvent,
  pair: TradedPair,
  party: TradingParty,
): Omit<NewOrder, 'id' | 'peer_id'> {
  const terms = unpackTerms(event.terms & TERMS_MASK);
  const kind = (event.terms >>> KIND_SHIFT) & KIND_MASK;
  const isPriced = kind === LIMIT || kind === STOP_LIMIT;
  const isStop = terms?.kind !== 'limit' && terms?.kind !== 'market';
  const isTrailing = kind === TRAILING_STOP;
  return {
    portfolio_id: party.portfolio_id ?? '',
    trading_account_id: party.trading_account_id ?? '',
    symbol: pair.symbol,
    side: event.side === 0 ? 'buy' : 'sell',
    type: typeOf(kind === LIMIT && event.maker > 0, isStop, terms?.kind === 'market'),
    price: isPriced ? priceOf(pair, event.price) : null,
    stop_price: isStop && event.trigger > 0 ? priceOf(pair, event.trigger) : null,
    // Of orders that were taken before the event told it, nobody knows the distance.
    trailing_distance: isTrailing && event.maker > 0 ? priceOf(pair, event.maker) : null,
    display_quantity: !isTrailing && event.maker > 0 ? quantityOf(pair, event.maker) : null,
    time_in_force: terms?.tif ?? 'GTC',
    self_trade_prevention: terms?.stp ?? 'none',
    is_post_only: terms?.isPostOnly ?? false,
    is_take_profit: terms?.isTakeProfit ?? false,
    is_asleep: (event.terms & sleeps) !== 0,
    origin: event.other,
    expires_at: event.leaves > 0 ? dateOf(event.leaves) : null,
    created_at: dateOf(event.timeUs),
  };
}

function typeOf(showsPart: boolean, isStop: boolean, isMarket: boolean): OrderType {
  if (showsPart) return 'iceberg';
  if (isStop) return 'stop';
  return isMarket ? 'market' : 'limit';
}

/** Where an order that is new in the batch stands at its end. */
export function stateOfNew(change: OrderChange): { state: OrderState; lots: number; endedAt: Date | null } {
  const lots = (change.lots ?? 0) - change.fewerLots;
  if (change.end) return { state: change.end.state, lots, endedAt: dateOf(change.end.atUs) };
  if (change.filledLots < lots)
    return { state: change.filledLots > 0 ? 'partially_filled' : 'open', lots, endedAt: null };
  return { state: 'filled', lots, endedAt: dateOf(change.tradedAtUs ?? change.timeUs) };
}
