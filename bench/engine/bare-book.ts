import { OrderBook, type BookLifecycle } from '../../engine/book/order-book.js';
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
  OrderSlab,
  PEER,
  PRICE,
  TERMS,
} from '../../engine/book/order-slab.js';
import { EventBuffer } from '../../engine/event-buffer.js';
import { TRADING, type Instrument } from '../../engine/risk/instrument.js';
import { SYMBOL, venueTerms } from './venue.js';

/** What an order that is over leaves behind when there are no accounts: its slot. */
class BareLifecycle implements BookLifecycle {
  traded: OrderBook | undefined = undefined;

  constructor(private readonly slab: OrderSlab) {}

  areOfOneGroup(): boolean {
    return false;
  }

  finish(slot: number): void {
    this.slab.give(slot);
  }

  end(slot: number): void {
    this.slab.give(slot);
  }

  endRest(slot: number): void {
    this.slab.give(slot);
  }

  endForLackOfRoom(slot: number): void {
    this.slab.give(slot);
  }

  endQuietly(slot: number): void {
    this.slab.give(slot);
  }

  endPeer(): void {}

  shrink(): void {}
}

/**
 * The engine's book by itself, as the peers have it: the same slab, ladders, queues and matching, trades told, and no
 * accounts, holds, fees, limits, acceptances or cancellations.
 */
export class BareBook {
  readonly slab = new OrderSlab(1 << 17);
  readonly events = new EventBuffer(4096);
  private readonly instrument: Instrument = { ...venueTerms, phase: TRADING, isKilled: false, reference: 0 };
  private readonly book = new OrderBook({
    instrument: this.instrument,
    slab: this.slab,
    holds: { takerFee: 0, makerFee: 0, trade: () => undefined },
    events: this.events,
    lifecycle: new BareLifecycle(this.slab),
    capacity: { levels: 1 << 14, triggers: 1 },
  });

  place(terms: number, price: number, quantity: number): void {
    const { ints, doubles } = this.slab;
    const slot = this.slab.take();
    const at = slot * INT_WORDS;
    const double = slot * DOUBLE_WORDS;
    ints[at + PRICE] = price;
    ints[at + LEVEL] = NONE;
    ints[at + TERMS] = terms;
    ints[at + ACCOUNT] = SYMBOL;
    ints[at + PEER] = NONE;
    doubles[double + LEAVES] = quantity;
    doubles[double + HIDDEN] = 0;
    doubles[double + DISPLAY] = 0;
    doubles[double + FILLED] = 0;
    if (this.book.match(slot)) this.book.settle(slot);
  }

  cancel(orderId: number): void {
    const slot = this.slab.slotOf(orderId);
    if (slot === NONE) return;
    this.book.unlink(slot);
    this.slab.give(slot);
  }
}
