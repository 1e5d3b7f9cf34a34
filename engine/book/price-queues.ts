import { SIDE_MASK } from '../protocol/terms.js';
import { ASK, BID, Ladder } from './ladder.js';
import { LevelSlab } from './level-slab.js';
import {
  DOUBLE_WORDS,
  FILLED,
  HIDDEN,
  INT_WORDS,
  LEAVES,
  LEVEL,
  NEXT,
  NONE,
  PREV,
  PRICE,
  TERMS,
  type OrderSlab,
} from './order-slab.js';

/** The orders that stand: two ladders of price levels, each level a queue by time. */
export class PriceQueues {
  readonly levels: LevelSlab;
  readonly bids: Ladder;
  readonly asks: Ladder;

  constructor(
    readonly slab: OrderSlab,
    levels: number,
  ) {
    this.levels = new LevelSlab(levels);
    this.bids = new Ladder(BID, this.levels);
    this.asks = new Ladder(ASK, this.levels);
  }

  /** The best price of a side, or zero. */
  bestPrice(side: number): number {
    const level = side === BID ? this.bids.best : this.asks.best;
    return level === NONE ? 0 : this.levels.price[level]!;
  }

  /** True when an order of this side at this price would trade at once. */
  wouldTrade(side: number, price: number): boolean {
    const level = side === BID ? this.asks.best : this.bids.best;
    if (level === NONE) return false;
    return side === BID ? this.levels.price[level]! <= price : this.levels.price[level]! >= price;
  }

  /** Puts an order, with what it hides, at the end of the queue of its price; false when there is no room for a level. */
  stand(slot: number): boolean {
    const { ints, doubles } = this.slab;
    const at = slot * INT_WORDS;
    const price = ints[at + PRICE]!;
    const ladder = (ints[at + TERMS]! & SIDE_MASK) === BID ? this.bids : this.asks;
    let level = ladder.find(price);
    if (level === NONE) {
      if (!this.levels.hasRoom) return false;
      level = ladder.open(price);
    }
    const hidden = doubles[slot * DOUBLE_WORDS + HIDDEN]!;
    this.append(slot, level);
    this.levels.count[level]! += 1;
    this.levels.volume[level]! += doubles[slot * DOUBLE_WORDS + LEAVES]! - hidden;
    this.levels.hidden[level]! += hidden;
    return true;
  }

  /** Takes a resting order out of the book. */
  unlink(slot: number): void {
    const { ints, doubles } = this.slab;
    const at = slot * INT_WORDS;
    const level = ints[at + LEVEL]!;
    const hidden = doubles[slot * DOUBLE_WORDS + HIDDEN]!;
    this.levels.volume[level]! -= doubles[slot * DOUBLE_WORDS + LEAVES]! - hidden;
    this.levels.hidden[level]! -= hidden;
    this.detach(slot, level);
    ints[at + LEVEL] = NONE;
    if (--this.levels.count[level]! > 0) return;
    ((ints[at + TERMS]! & SIDE_MASK) === BID ? this.bids : this.asks).close(level);
  }

  /** Takes lots that were traded from the visible part of a resting order. */
  reduce(slot: number, quantity: number): void {
    const { doubles, ints } = this.slab;
    doubles[slot * DOUBLE_WORDS + LEAVES]! -= quantity;
    doubles[slot * DOUBLE_WORDS + FILLED]! += quantity;
    this.levels.volume[ints[slot * INT_WORDS + LEVEL]!]! -= quantity;
  }

  /** Behind all others of its price. */
  toTail(slot: number): void {
    const level = this.slab.ints[slot * INT_WORDS + LEVEL]!;
    this.detach(slot, level);
    this.append(slot, level);
  }

  /** Lots that would trade at once with an order that must be filled whole, as far as they are needed. */
  fillable(slot: number): number {
    const { ints, doubles } = this.slab;
    const at = slot * INT_WORDS;
    const limit = ints[at + PRICE]!;
    const isBuy = (ints[at + TERMS]! & SIDE_MASK) === BID;
    const wanted = doubles[slot * DOUBLE_WORDS + LEAVES]!;
    const opposite = isBuy ? this.asks : this.bids;
    let found = 0;
    let level = opposite.best;
    while (level !== NONE && found < wanted) {
      const price = this.levels.price[level]!;
      if (isBuy ? price > limit : price < limit) return found;
      found += this.levels.volume[level]! + this.levels.hidden[level]!;
      level = opposite.worse(price);
    }
    return found;
  }

  private append(slot: number, level: number): void {
    const { ints } = this.slab;
    const at = slot * INT_WORDS;
    const tail = this.levels.tail[level]!;
    ints[at + LEVEL] = level;
    ints[at + NEXT] = NONE;
    ints[at + PREV] = tail;
    if (tail === NONE) this.levels.head[level] = slot;
    else ints[tail * INT_WORDS + NEXT] = slot;
    this.levels.tail[level] = slot;
  }

  private detach(slot: number, level: number): void {
    const { ints } = this.slab;
    const next = ints[slot * INT_WORDS + NEXT]!;
    const prev = ints[slot * INT_WORDS + PREV]!;
    if (prev === NONE) this.levels.head[level] = next;
    else ints[prev * INT_WORDS + NEXT] = next;
    if (next === NONE) this.levels.tail[level] = prev;
    else ints[next * INT_WORDS + PREV] = prev;
  }
}
