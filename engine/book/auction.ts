import { UNCROSSED } from '../protocol/events.js';
import { NONE, DOUBLE_WORDS, LEAVES, HIDDEN, PRIORITY, type OrderSlab } from './order-slab.js';
import type { Ladder } from './ladder.js';
import type { OrderBook } from './order-book.js';

export interface Indication {
  price: number;
  /** Lots that would trade at it. */
  volume: number;
  /** Lots that would be left: above zero on the buyers' side, below on the sellers'. */
  imbalance: number;
}

/**
 * The one price at which most of a crossed book trades; of several such, the one that leaves least, then the one nearest
 * to the reference, then the lowest. Null when nothing crosses.
 */
export function indicate(book: OrderBook): Indication | null {
  const { bids, asks, levels } = book;
  if (bids.best === NONE || asks.best === NONE) return null;
  const highest = levels.price[bids.best]!;
  const lowest = levels.price[asks.best]!;
  if (highest < lowest) return null;
  const buys = depthOf(bids, book, lowest);
  const sells = depthOf(asks, book, highest);
  const prices = [...new Set([...buys.keys(), ...sells.keys()])].sort((a, b) => a - b);
  const bought = cumulated([...prices].reverse(), buys);
  const sold = cumulated(prices, sells);
  let best: Indication | null = null;
  for (const price of prices) {
    const [buy, sell] = [bought.get(price) ?? 0, sold.get(price) ?? 0];
    const one = { price, volume: Math.min(buy, sell), imbalance: buy - sell };
    if (!best || isBetter(one, best, book.instrument.reference)) best = one;
  }
  return best;
}

/** Trades all that crosses, at one price; by price, then by time. Between two orders the later one counts as the taker. */
export function uncross(book: OrderBook): void {
  const found = indicate(book);
  if (!found) return;
  const { bids, asks, levels, slab } = book;
  const event = book.events.open(UNCROSSED, book.instrument.symbol, 0);
  book.events.setPrice(event, found.price, 0);
  book.events.setQuantity(event, found.volume, found.imbalance);
  let left = found.volume;
  while (left > 0) {
    const buy = levels.head[bids.best]!;
    const sell = levels.head[asks.best]!;
    const quantity = Math.min(left, visibleOf(slab, buy), visibleOf(slab, sell));
    const buyIsLater =
      slab.doubles[buy * DOUBLE_WORDS + PRIORITY]! > slab.doubles[sell * DOUBLE_WORDS + PRIORITY]!;
    if (buyIsLater) book.crossAt(buy, sell, found.price, quantity);
    else book.crossAt(sell, buy, found.price, quantity);
    left -= quantity;
  }
}

function visibleOf(slab: OrderSlab, slot: number): number {
  return slab.doubles[slot * DOUBLE_WORDS + LEAVES]! - slab.doubles[slot * DOUBLE_WORDS + HIDDEN]!;
}

function depthOf(ladder: Ladder, { levels }: OrderBook, until: number): Map<number, number> {
  const depth = new Map<number, number>();
  for (let level = ladder.best; level !== NONE; level = ladder.worse(levels.price[level]!)) {
    const price = levels.price[level]!;
    if (ladder.isBetter(until, price)) break;
    depth.set(price, levels.volume[level]! + levels.hidden[level]!);
  }
  return depth;
}

function cumulated(prices: number[], depth: Map<number, number>): Map<number, number> {
  let sum = 0;
  return new Map(prices.map((price) => [price, (sum += depth.get(price) ?? 0)]));
}

function isBetter(one: Indication, than: Indication, reference: number): boolean {
  if (one.volume !== than.volume) return one.volume > than.volume;
  const [left, leftThan] = [Math.abs(one.imbalance), Math.abs(than.imbalance)];
  if (left !== leftThan) return left < leftThan;
  return Math.abs(one.price - reference) < Math.abs(than.price - reference);
}
