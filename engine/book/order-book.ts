import {
  EVENT_DOUBLES,
  EVENT_INTS,
  EV_ACCOUNT_INT,
  EV_LEAVES_DOUBLE,
  EV_MAKER_ACCOUNT_INT,
  EV_MAKER_DOUBLE,
  EV_MAKER_FEE_DOUBLE,
  EV_ORDER_DOUBLE,
  EV_PRICE_INT,
  EV_QUANTITY_DOUBLE,
  EV_TAKER_FEE_DOUBLE,
  EV_TRIGGER_INT,
  REFILLED,
  TRADED,
} from '../protocol/events.js';
import {
  IOC,
  FOK,
  KIND_MASK,
  KIND_SHIFT,
  LIMIT,
  SIDE_MASK,
  STOP_LIMIT,
  STP_MASK,
  STP_SHIFT,
  TIF_MASK,
  TIF_SHIFT,
} from '../protocol/terms.js';
import type { EventBuffer } from '../event-buffer.js';
import type { Holds } from '../risk/holds.js';
import type { Instrument } from '../risk/instrument.js';
import { BID } from './ladder.js';
import type { Lifecycle } from './lifecycle.js';
import {
  ACCOUNT,
  DISPLAY,
  DOUBLE_WORDS,
  FILLED,
  HIDDEN,
  INT_WORDS,
  LEAVES,
  LEVEL,
  NONE,
  PEER,
  PRICE,
  PRIORITY,
  TERMS,
  type OrderSlab,
} from './order-slab.js';
import { PriceQueues } from './price-queues.js';
import { preventSelfTrade } from './self-trade.js';
import { Triggers } from './triggers.js';

export interface BookCapacity {
  levels: number;
  /** Sleeping orders a side. */
  triggers: number;
}

/** What a book needs of those around it: whoever measures it alone gives it less than the engine does. */
export type BookHolds = Pick<Holds, 'trade' | 'takerFee' | 'makerFee'>;
export type BookLifecycle = Pick<
  Lifecycle,
  | 'traded'
  | 'areOfOneGroup'
  | 'end'
  | 'endPeer'
  | 'endRest'
  | 'endForLackOfRoom'
  | 'endQuietly'
  | 'finish'
  | 'shrink'
>;

export interface BookParts {
  instrument: Instrument;
  slab: OrderSlab;
  holds: BookHolds;
  events: EventBuffer;
  lifecycle: BookLifecycle;
  capacity: BookCapacity;
}

/** One instrument's book: price levels of two sides, each a queue by time, and what sleeps beside them. */
export class OrderBook extends PriceQueues {
  readonly instrument: Instrument;
  readonly triggers: Triggers;
  readonly lifecycle: BookLifecycle;
  readonly holds: BookHolds;
  readonly events: EventBuffer;
  /** A trade has moved the last price: sleepers may have to wake. */
  hasTraded = false;

  constructor({ instrument, slab, holds, events, lifecycle, capacity }: BookParts) {
    super(slab, capacity.levels);
    this.instrument = instrument;
    this.holds = holds;
    this.events = events;
    this.lifecycle = lifecycle;
    this.triggers = new Triggers(slab, capacity.triggers);
  }

  /**
   * Trades an order that isn't in the book with what stands against it, as far as its price goes; false when it must end
   * rather than meet an order of its own group.
   */
  match(taker: number): boolean {
    const { slab, levels } = this;
    const at = taker * INT_WORDS;
    const limit = slab.ints[at + PRICE]!;
    const terms = slab.ints[at + TERMS]!;
    const isBuy = (terms & SIDE_MASK) === BID;
    const opposite = isBuy ? this.asks : this.bids;
    const stp = (terms >>> STP_SHIFT) & STP_MASK;
    const leavesAt = taker * DOUBLE_WORDS + LEAVES;
    while (slab.doubles[leavesAt]! > 0) {
      const level = opposite.best;
      if (level === NONE) return true;
      const price = levels.price[level]!;
      if (isBuy ? price > limit : price < limit) return true;
      const maker = levels.head[level]!;
      if (stp !== 0 && this.lifecycle.areOfOneGroup(taker, maker)) {
        if (!preventSelfTrade(this, stp, taker, maker)) return false;
      } else this.trade(taker, maker, price);
    }
    return true;
  }

  /** What becomes of an order after it was matched: it is over, or it rests, or its rest is cancelled. */
  settle(slot: number): void {
    const { ints, doubles } = this.slab;
    if (ints[slot * INT_WORDS + PEER] !== NONE && doubles[slot * DOUBLE_WORDS + FILLED]! > 0)
      this.lifecycle.endPeer(slot);
    if (doubles[slot * DOUBLE_WORDS + LEAVES] === 0) this.lifecycle.finish(slot);
    else if (this.mayRest(ints[slot * INT_WORDS + TERMS]!)) this.rest(slot);
    else this.lifecycle.endRest(slot);
  }

  /** Puts an order at the end of the queue of its price; an iceberg shows its first part. */
  rest(slot: number): void {
    const { doubles } = this.slab;
    const leaves = doubles[slot * DOUBLE_WORDS + LEAVES]!;
    const display = doubles[slot * DOUBLE_WORDS + DISPLAY]!;
    doubles[slot * DOUBLE_WORDS + HIDDEN] = display > 0 && display < leaves ? leaves - display : 0;
    if (!this.stand(slot)) this.lifecycle.endForLackOfRoom(slot);
  }

  /** One trade of an arriving order with one that stands, at its price. */
  trade(taker: number, maker: number, price: number): void {
    const { doubles } = this.slab;
    const visible = doubles[maker * DOUBLE_WORDS + LEAVES]! - doubles[maker * DOUBLE_WORDS + HIDDEN]!;
    const quantity = Math.min(doubles[taker * DOUBLE_WORDS + LEAVES]!, visible);
    doubles[taker * DOUBLE_WORDS + LEAVES]! -= quantity;
    doubles[taker * DOUBLE_WORDS + FILLED]! += quantity;
    this.reduce(maker, quantity);
    this.holds.trade(taker, maker, this.instrument, price, quantity);
    this.tellTrade(taker, maker, price, quantity);
    this.instrument.reference = price;
    this.hasTraded = true;
    this.lifecycle.traded = this;
    this.afterFill(maker);
  }

  /** One trade of an auction: both orders stand, and the price is neither's. */
  crossAt(taker: number, maker: number, price: number, quantity: number): void {
    this.reduce(taker, quantity);
    this.reduce(maker, quantity);
    this.holds.trade(taker, maker, this.instrument, price, quantity);
    this.tellTrade(taker, maker, price, quantity);
    this.instrument.reference = price;
    this.hasTraded = true;
    this.lifecycle.traded = this;
    this.afterFill(taker);
    this.afterFill(maker);
  }

  /** A resting order that was filled in part or whole: its other leg ends, it is over, or it shows its next part. */
  afterFill(slot: number): void {
    const { doubles, ints } = this.slab;
    if (ints[slot * INT_WORDS + PEER] !== NONE) this.lifecycle.endPeer(slot);
    const leaves = doubles[slot * DOUBLE_WORDS + LEAVES]!;
    if (leaves === 0) {
      this.unlink(slot);
      this.lifecycle.finish(slot);
    } else this.showNext(slot);
  }

  /** An iceberg of which nothing is visible any more shows its next part. */
  showNext(slot: number): void {
    const { doubles } = this.slab;
    if (doubles[slot * DOUBLE_WORDS + LEAVES] === doubles[slot * DOUBLE_WORDS + HIDDEN]) this.refill(slot);
  }

  private refill(slot: number): void {
    const { doubles, ints } = this.slab;
    const double = slot * DOUBLE_WORDS;
    const level = ints[slot * INT_WORDS + LEVEL]!;
    const shown = Math.min(doubles[double + DISPLAY]!, doubles[double + HIDDEN]!);
    doubles[double + HIDDEN]! -= shown;
    this.levels.hidden[level]! -= shown;
    this.levels.volume[level]! += shown;
    doubles[double + PRIORITY] = this.events.causeSeq;
    this.toTail(slot);
    const event = this.events.open(
      REFILLED,
      this.instrument.symbol,
      ints[slot * INT_WORDS + TERMS]! & SIDE_MASK,
    );
    this.events.setOrder(event, this.slab.idOf(slot), ints[slot * INT_WORDS + ACCOUNT]!);
    this.events.setPrice(event, ints[slot * INT_WORDS + PRICE]!, 0);
    this.events.setQuantity(event, shown, doubles[double + LEAVES]!);
  }

  private mayRest(terms: number): boolean {
    const kind = (terms >>> KIND_SHIFT) & KIND_MASK;
    const tif = (terms >>> TIF_SHIFT) & TIF_MASK;
    return (kind === LIMIT || kind === STOP_LIMIT) && tif !== IOC && tif !== FOK;
  }

  private tellTrade(taker: number, maker: number, price: number, quantity: number): void {
    const { events, holds, slab } = this;
    const event = events.next(
      TRADED,
      this.instrument.symbol,
      slab.ints[taker * INT_WORDS + TERMS]! & SIDE_MASK,
      0,
      0,
    );
    const { ints, doubles } = events;
    const double = event * EVENT_DOUBLES;
    const int = event * EVENT_INTS;
    doubles[double + EV_ORDER_DOUBLE] = slab.idOf(taker);
    doubles[double + EV_MAKER_DOUBLE] = slab.idOf(maker);
    ints[int + EV_ACCOUNT_INT] = slab.ints[taker * INT_WORDS + ACCOUNT]!;
    ints[int + EV_MAKER_ACCOUNT_INT] = slab.ints[maker * INT_WORDS + ACCOUNT]!;
    ints[int + EV_PRICE_INT] = price;
    ints[int + EV_TRIGGER_INT] = 0;
    doubles[double + EV_QUANTITY_DOUBLE] = quantity;
    doubles[double + EV_LEAVES_DOUBLE] = slab.doubles[taker * DOUBLE_WORDS + LEAVES]!;
    doubles[double + EV_TAKER_FEE_DOUBLE] = holds.takerFee;
    doubles[double + EV_MAKER_FEE_DOUBLE] = holds.makerFee;
  }
}
