import type { ResultName } from '../protocol/result-codes.js';
import { isPriced } from './naive-lives.js';
import { arrivingOf, pair, totalOf } from './naive-money.js';
import {
  accountOf,
  marketOf,
  priceAbove,
  priceBelow,
  type NaiveOrder,
  type NaiveWorld,
} from './naive-world.js';

/** The name of what fails, or null. */
export type Answer = ResultName | null;

/** The first answer of a row of questions, each asked only when all before it were passed. */
export function firstOf(...questions: (() => Answer)[]): Answer {
  for (const ask of questions) {
    const answer = ask();
    if (answer) return answer;
  }
  return null;
}

export function checkSwitches(
  world: NaiveWorld,
  { symbol, account, session }: { symbol: number; account: number; session: number },
): Answer {
  if (world.isKilled) return 'KILLED_ALL';
  if (marketOf(world, symbol).isKilled) return 'KILLED_SYMBOL';
  if (accountOf(world, account).isKilled) return 'KILLED_ACCOUNT';
  return world.killedSessions.has(session) ? 'KILLED_SESSION' : null;
}

/** What the phase lets in; nothing about auctions for an amendment. */
export function checkOpen(world: NaiveWorld, symbol: number): Answer {
  const { phase } = marketOf(world, symbol);
  if (phase === 'halted') return 'HALTED';
  return phase === 'closed' ? 'CLOSED' : null;
}

export function checkQuantity(world: NaiveWorld, symbol: number, lots: number): Answer {
  const { minQuantity, maxQuantity } = marketOf(world, symbol).terms;
  return Number.isInteger(lots) && lots >= minQuantity && lots <= maxQuantity ? null : 'QUANTITY_INVALID';
}

export function checkPrice(world: NaiveWorld, symbol: number, price: number): Answer {
  return price >= 1 && price <= marketOf(world, symbol).terms.maxPrice ? null : 'PRICE_INVALID';
}

export function checkSmallest(world: NaiveWorld, symbol: number, price: number, lots: number): Answer {
  const { minNotional } = marketOf(world, symbol).terms;
  return valueOf(world, symbol, price, lots) < BigInt(minNotional) ? 'NOTIONAL_TOO_SMALL' : null;
}

/** Not too far from the reference, on both sides of it. */
export function checkCollar(world: NaiveWorld, symbol: number, price: number): Answer {
  const { terms, reference } = marketOf(world, symbol);
  if (terms.collarBps === 0 || reference === 0) return null;
  const isNear =
    price <= priceAbove(reference, terms.collarBps, terms.maxPrice) &&
    price >= priceBelow(reference, terms.collarBps);
  return isNear ? null : 'PRICE_COLLAR';
}

export function checkOpenOrders(world: NaiveWorld, account: number, more: number): Answer {
  const { maxOpenOrders } = accountOf(world, account);
  const open = world.orders.filter((order) => order.account === account).length;
  return maxOpenOrders > 0 && open + more > maxOpenOrders ? 'OPEN_ORDERS' : null;
}

/** The whole of an order, in units of what is traded. */
export function checkSize(world: NaiveWorld, symbol: number, account: number, lots: number): Answer {
  const { baseAsset, basePerLot } = marketOf(world, symbol).terms;
  const most = world.maxQuantity.get(pair(account, baseAsset)) ?? 0n;
  return most > 0n && BigInt(lots) * BigInt(basePerLot) > most ? 'MAX_QUANTITY' : null;
}

export function checkLargest(
  world: NaiveWorld,
  { symbol, account, price, lots }: { symbol: number; account: number; price: number; lots: number },
): Answer {
  const { maxNotional, limitPerQuote } = marketOf(world, symbol).terms;
  const value = valueOf(world, symbol, price, lots);
  if (maxNotional > 0 && value > BigInt(maxNotional)) return 'MAX_NOTIONAL';
  const most = accountOf(world, account).maxNotional;
  return most > 0 && value * BigInt(limitPerQuote) > BigInt(most) ? 'MAX_NOTIONAL' : null;
}

/** Whether an account may buy lots more. */
export function checkBuying(world: NaiveWorld, symbol: number, account: number, lots: number): Answer {
  const { isReducing, isHeldBack } = accountOf(world, account);
  if (isReducing || isHeldBack) return 'REDUCING_ONLY';
  const { baseAsset, basePerLot } = marketOf(world, symbol).terms;
  const most = world.positionLimit.get(pair(account, baseAsset)) || BigInt(Number.MAX_SAFE_INTEGER);
  const after =
    totalOf(world, account, baseAsset) +
    arrivingOf(world, account, baseAsset) +
    BigInt(lots) * BigInt(basePerLot);
  return after > most ? 'POSITION_LIMIT' : null;
}

export function checkTriggerRoom(world: NaiveWorld, order: NaiveOrder): Answer {
  const sleeping = world.orders.filter(
    (other) => other.place === 'sleeping' && other.symbol === order.symbol && wayOf(other) === wayOf(order),
  );
  return sleeping.length >= world.capacity.book.triggers ? 'TRIGGERS_FULL' : null;
}

/** Has the reference come to the trigger already? */
export function checkNotReached(world: NaiveWorld, order: NaiveOrder): Answer {
  const { reference } = marketOf(world, order.symbol);
  if (reference === 0) return null;
  const isReached = wayOf(order) === 'up' ? reference >= order.trigger : reference <= order.trigger;
  return isReached ? 'WOULD_TRIGGER' : null;
}

/** Where the price must go to wake a sleeping order: up for a stop to buy, down for one that buys at a better price. */
export function wayOf({ side, isTakeProfit }: NaiveOrder): 'up' | 'down' {
  if (isTakeProfit) return side === 'buy' ? 'down' : 'up';
  return side === 'buy' ? 'up' : 'down';
}

export function hasOwnPrice(order: { kind: string }): boolean {
  return isPriced(order.kind);
}

function valueOf(world: NaiveWorld, symbol: number, price: number, lots: number): bigint {
  return BigInt(price) * BigInt(lots) * BigInt(marketOf(world, symbol).terms.quotePerTick);
}
