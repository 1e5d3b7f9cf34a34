import { NONE } from './order-slab.js';

/** Levels far from the market, sorted by price: found by halving, inserted by shifting. Few, and seldom touched. */
export class ColdPrices {
  private readonly prices: Int32Array;
  private readonly levels: Int32Array;
  private size = 0;

  constructor(capacity: number) {
    this.prices = new Int32Array(capacity);
    this.levels = new Int32Array(capacity);
  }

  find(price: number): number {
    const at = this.firstNotBelow(price);
    return at < this.size && this.prices[at] === price ? this.levels[at]! : NONE;
  }

  insert(price: number, level: number): void {
    const at = this.firstNotBelow(price);
    this.prices.copyWithin(at + 1, at, this.size);
    this.levels.copyWithin(at + 1, at, this.size);
    this.prices[at] = price;
    this.levels[at] = level;
    this.size += 1;
  }

  remove(price: number): void {
    const at = this.firstNotBelow(price);
    this.prices.copyWithin(at, at + 1, this.size);
    this.levels.copyWithin(at, at + 1, this.size);
    this.size -= 1;
  }

  /** The level of the lowest price that is this one or above, or NONE. */
  above(price: number): number {
    if (this.size === 0) return NONE;
    const at = this.firstNotBelow(price);
    return at < this.size ? this.levels[at]! : NONE;
  }

  /** The level of the highest price that is this one or below, or NONE. */
  below(price: number): number {
    if (this.size === 0) return NONE;
    const at = this.firstNotBelow(price + 1);
    return at > 0 ? this.levels[at - 1]! : NONE;
  }

  private firstNotBelow(price: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.prices[middle]! < price) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
