/** An order that lives. Prices in ticks, quantities in lots. */
export interface LiveOrder {
  id: number;
  account: number;
  side: number;
  /** With bit 11 while it sleeps. */
  terms: number;
  price: number;
  trigger: number;
  display: number;
  leaves: number;
  hidden: number;
  filled: number;
  /** Price times lots of its trades that this process has seen. */
  worth: number;
  expiresAtUs: number;
  /** The command by which it last came to the book: while that one goes on, it trades with all its lots. */
  enteredBy: number;
  /** Lots of it that its level counts; zero for one that doesn't stand. */
  shown: number;
  /** Thirty-two hexadecimal digits; null for one that stood before the feed began. */
  clientId: string | null;
  placedAtUs: number | null;
}

export interface BookLevel {
  price: number;
  visible: number;
  /** The oldest first. */
  orders: Map<number, LiveOrder>;
}

/** One side of a book: price levels, the best first, each a queue by time. */
export class BookSide {
  readonly prices: number[] = [];
  readonly levels = new Map<number, BookLevel>();

  /**
   * @param worseSign 1 where higher prices are worse, as for sells; -1 for buys
   * @param touch told of each price whose level has changed
   */
  constructor(
    private readonly worseSign: 1 | -1,
    private readonly touch: (price: number) => void,
  ) {}

  get best(): BookLevel | null {
    const [price] = this.prices;
    return price === undefined ? null : (this.levels.get(price) ?? null);
  }

  /** The best levels, at most so many. */
  top(depth: number): BookLevel[] {
    return this.prices.slice(0, depth).flatMap((price) => this.levels.get(price) ?? []);
  }

  /** Puts an order at the end of the queue of its price. */
  add(order: LiveOrder): void {
    const level = this.levels.get(order.price) ?? this.open(order.price);
    level.orders.set(order.id, order);
    this.count(order);
  }

  /** Takes an order away; one that doesn't stand here is none. */
  remove(order: LiveOrder): void {
    const level = this.levels.get(order.price);
    if (!level?.orders.delete(order.id)) return;
    level.visible -= order.shown;
    order.shown = 0;
    this.touch(order.price);
    if (level.orders.size > 0) return;
    this.levels.delete(order.price);
    this.prices.splice(this.placeOf(order.price), 1);
  }

  /** Counts what an order shows now. */
  count(order: LiveOrder): void {
    const level = this.levels.get(order.price);
    if (!level?.orders.has(order.id)) return;
    level.visible += order.leaves - order.hidden - order.shown;
    order.shown = order.leaves - order.hidden;
    this.touch(order.price);
  }

  /** Behind all others of its price. */
  toTail(order: LiveOrder): void {
    const level = this.levels.get(order.price);
    if (!level?.orders.delete(order.id)) return;
    level.orders.set(order.id, order);
    this.count(order);
  }

  private open(price: number): BookLevel {
    const level = { price, visible: 0, orders: new Map<number, LiveOrder>() };
    this.levels.set(price, level);
    this.prices.splice(this.placeOf(price), 0, price);
    return level;
  }

  /** Where the price is among the prices, or would be. */
  private placeOf(price: number): number {
    let [from, to] = [0, this.prices.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.prices[middle]! - price) * this.worseSign < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
