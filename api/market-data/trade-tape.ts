/** A trade as the market sees it, and whose orders it was. Prices in ticks, quantities in lots. */
export interface TapeTrade {
  /** Number of the engine's event. */
  seq: number;
  timeUs: number;
  price: number;
  lots: number;
  /** Side of the order that arrived: 0 bought, 1 sold. */
  takerSide: number;
}

/** Trades of an instrument that are kept. */
const kept = 2_000;

/** The last trades of one instrument, the oldest first. */
export class TradeTape {
  private trades: TapeTrade[] = [];

  add(trade: TapeTrade): void {
    this.trades.push(trade);
    if (this.trades.length > 2 * kept) this.trades = this.trades.slice(-kept);
  }

  last(limit: number): TapeTrade[] {
    return limit <= 0 ? [] : this.trades.slice(-Math.min(limit, kept));
  }

  /** From a number on, at most so many. */
  from(seq: number, limit: number): TapeTrade[] {
    const first = this.trades.findIndex((trade) => trade.seq >= seq);
    return first < 0 ? [] : this.trades.slice(first, first + limit);
  }

  /** Those after a number. */
  after(seq: number): TapeTrade[] {
    let from = this.trades.length;
    while (from > 0 && this.trades[from - 1]!.seq > seq) from -= 1;
    return this.trades.slice(from);
  }

  get newest(): TapeTrade | null {
    return this.trades.at(-1) ?? null;
  }
}
