import { BitIndex, NO_BIT } from './bit-index.js';
import { ColdPrices } from './cold-prices.js';
import type { LevelSlab } from './level-slab.js';
import { NONE } from './order-slab.js';

/** Ticks of the window: 128 KiB of level numbers stay in the nearest caches; prices far away are looked up instead. */
export const WINDOW_TICKS = 32_768;

export type Side = 0 | 1;
export const BID: Side = 0;
export const ASK: Side = 1;

/**
 * The levels of one side by price. Prices near the market lie in a window of ticks where the level is one array read
 * and the next one a few bit operations; the others lie in a sorted list. The window moves when the best price leaves
 * it; only this index changes then, orders and levels stay where they are.
 */
export class Ladder {
  private readonly levelAt = new Int32Array(WINDOW_TICKS);
  private readonly taken = new BitIndex(WINDOW_TICKS);
  private readonly cold: ColdPrices;
  private base = 0;
  /** The level of the best price, or NONE. */
  best = NONE;

  constructor(
    readonly side: Side,
    private readonly levels: LevelSlab,
  ) {
    this.cold = new ColdPrices(levels.capacity);
  }

  get windowBase(): number {
    return this.base;
  }

  find(price: number): number {
    const place = price - this.base;
    return place >= 0 && place < WINDOW_TICKS ? this.levelAt[place]! : this.cold.find(price);
  }

  /** Opens a level; there is none at this price and there is room. */
  open(price: number): number {
    const level = this.levels.take(price);
    if (this.best === NONE) this.center(price);
    else if (this.isBetter(price, this.levels.price[this.best]!) && !this.isInWindow(price)) this.move(price);
    this.put(price, level);
    if (this.best === NONE || this.isBetter(price, this.levels.price[this.best]!)) this.best = level;
    return level;
  }

  /** Closes an empty level. */
  close(level: number): void {
    const price = this.levels.price[level]!;
    const place = price - this.base;
    if (place >= 0 && place < WINDOW_TICKS) {
      this.levelAt[place] = NONE;
      this.taken.remove(place);
    } else this.cold.remove(price);
    this.levels.give(level);
    if (level === this.best) this.fallBack(price);
  }

  /** The nearest level that is worse than this price, or NONE. */
  worse(price: number): number {
    return this.side === BID ? this.below(price - 1) : this.above(price + 1);
  }

  /** True when the first price comes before the second. */
  isBetter(price: number, than: number): boolean {
    return this.side === BID ? price > than : price < than;
  }

  private above(price: number): number {
    const cold = this.cold.above(price);
    const from = price - this.base;
    if (from >= WINDOW_TICKS) return cold;
    const place = this.taken.above(from < 0 ? 0 : from);
    if (place === NO_BIT) return cold;
    const level = this.levelAt[place]!;
    return cold !== NONE && this.levels.price[cold]! < this.levels.price[level]! ? cold : level;
  }

  private below(price: number): number {
    const cold = this.cold.below(price);
    const from = price - this.base;
    if (from < 0) return cold;
    const place = this.taken.below(from >= WINDOW_TICKS ? WINDOW_TICKS - 1 : from);
    if (place === NO_BIT) return cold;
    const level = this.levelAt[place]!;
    return cold !== NONE && this.levels.price[cold]! > this.levels.price[level]! ? cold : level;
  }

  private fallBack(price: number): void {
    this.best = this.worse(price);
    if (this.best === NONE) return;
    const best = this.levels.price[this.best]!;
    if (!this.isInWindow(best)) this.move(best);
  }

  private isInWindow(price: number): boolean {
    return price >= this.base && price < this.base + WINDOW_TICKS;
  }

  private put(price: number, level: number): void {
    const place = price - this.base;
    if (place < 0 || place >= WINDOW_TICKS) {
      this.cold.insert(price, level);
      return;
    }
    this.levelAt[place] = level;
    this.taken.add(place);
  }

  private center(price: number): void {
    this.base = Math.max(0, price - (WINDOW_TICKS >>> 1));
  }

  /** Lays the window around a price: what it leaves becomes cold, what it meets becomes near. */
  private move(price: number): void {
    for (let place = this.taken.above(0); place !== NO_BIT; place = this.taken.above(place + 1)) {
      this.cold.insert(this.base + place, this.levelAt[place]!);
      this.levelAt[place] = NONE;
    }
    this.taken.clear();
    this.center(price);
    const end = this.base + WINDOW_TICKS;
    for (let level = this.cold.above(this.base); level !== NONE; level = this.cold.above(this.base)) {
      const at = this.levels.price[level]!;
      if (at >= end) return;
      this.cold.remove(at);
      this.put(at, level);
    }
  }
}
