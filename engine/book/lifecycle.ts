import {
  CANCELLED,
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
  FEE_ROUNDED,
  endReasons,
  type EndReason,
} from '../protocol/events.js';
import { KIND_MASK, KIND_SHIFT, LIMIT, SIDE_MASK, STOP_LIMIT } from '../protocol/terms.js';
import type { EventBuffer } from '../event-buffer.js';
import type { Accounts } from '../risk/accounts.js';
import type { Holds } from '../risk/holds.js';
import type { OrderBook } from './order-book.js';
import {
  ACCOUNT,
  DOUBLE_WORDS,
  EXPIRES_AT_US,
  EXPIRY_PLACE,
  INT_WORDS,
  LEAVES,
  LEVEL,
  NEXT_OF_ACCOUNT,
  NONE,
  PEER,
  PREV_OF_ACCOUNT,
  PRICE,
  SLEEPS,
  SYMBOL_SHIFT,
  TERMS,
  type OrderSlab,
} from './order-slab.js';
import { SlotHeap } from './slot-heap.js';

interface LifecycleParts {
  slab: OrderSlab;
  accounts: Accounts;
  holds: Holds;
  events: EventBuffer;
  /** By symbol. */
  books: readonly (OrderBook | undefined)[];
}

/** How orders come to live and how they end, wherever they stand: in a book, asleep, or arriving. */
export class Lifecycle {
  /** Orders with an end in time, the nearest first. */
  readonly expiries: SlotHeap;
  /** The book in which the present command has traded. */
  traded: OrderBook | undefined = undefined;

  private readonly slab: OrderSlab;
  private readonly accounts: Accounts;
  private readonly holds: Holds;
  private readonly events: EventBuffer;
  private readonly books: readonly (OrderBook | undefined)[];

  constructor({ slab, accounts, holds, events, books }: LifecycleParts) {
    this.slab = slab;
    this.accounts = accounts;
    this.holds = holds;
    this.events = events;
    this.books = books;
    this.expiries = new SlotHeap(slab, EXPIRY_PLACE, slab.capacity);
  }

  /** True when neither may trade with the other. */
  areOfOneGroup(one: number, other: number): boolean {
    const { ints } = this.slab;
    const { group } = this.accounts;
    return group[ints[one * INT_WORDS + ACCOUNT]!] === group[ints[other * INT_WORDS + ACCOUNT]!];
  }

  /** An order that holds what it needs begins to count among those of its account. */
  admit(slot: number): void {
    const { ints, doubles } = this.slab;
    const { accounts } = this;
    const at = slot * INT_WORDS;
    const account = ints[at + ACCOUNT]!;
    const first = accounts.firstOrder[account]!;
    ints[at + NEXT_OF_ACCOUNT] = first;
    if (first !== NONE) ints[first * INT_WORDS + PREV_OF_ACCOUNT] = slot;
    accounts.firstOrder[account] = slot;
    accounts.openOrders[account]! += 1;
    const expiresAt = doubles[slot * DOUBLE_WORDS + EXPIRES_AT_US]!;
    if (expiresAt > 0) this.expiries.add(slot, expiresAt, this.slab.idOf(slot));
  }

  /** Ends a live order that isn't filled, and its other leg. */
  end(slot: number, reason: EndReason): void {
    const peer = this.part(slot);
    const book = this.bookOf(slot);
    this.takeOut(slot, book);
    this.tellEnd(slot, reason);
    this.retire(slot, book);
    if (peer !== NONE) this.end(peer, endReasons.OTHER_LEG);
  }

  /** Ends the other leg of an order that was touched. */
  endPeer(slot: number): void {
    const peer = this.part(slot);
    if (peer !== NONE) this.end(peer, endReasons.OTHER_LEG);
  }

  /** Ends what is left of an order that may not rest. */
  endRest(slot: number): void {
    const kind = (this.slab.ints[slot * INT_WORDS + TERMS]! >>> KIND_SHIFT) & KIND_MASK;
    const isPriced = kind === LIMIT || kind === STOP_LIMIT;
    this.end(slot, isPriced ? endReasons.REST_OF_IOC : endReasons.REST_OF_MARKET);
  }

  endForLackOfRoom(slot: number): void {
    this.end(slot, endReasons.BOOK_FULL);
  }

  /** An order without leaves that is in no book is over. */
  finish(slot: number): void {
    this.endPeer(slot);
    this.retire(slot, this.bookOf(slot));
  }

  /** Takes a resting order away that was told of otherwise. */
  endQuietly(slot: number): void {
    const book = this.bookOf(slot);
    this.endPeer(slot);
    this.takeOut(slot, book);
    this.retire(slot, book);
  }

  /** Leaves an order fewer lots than it had, for which less must be held; its other leg is the caller's to end. */
  shrink(slot: number, leaves: number): void {
    const { slab, holds } = this;
    const { instrument } = this.bookOf(slot);
    const at = slot * DOUBLE_WORDS + LEAVES;
    holds.expect(slot, instrument, leaves - slab.doubles[at]!);
    slab.doubles[at] = leaves;
    holds.reserve(
      slot,
      instrument,
      holds.need(slot, instrument, slab.ints[slot * INT_WORDS + PRICE]!, leaves),
    );
  }

  bookOf(slot: number): OrderBook {
    return this.books[this.slab.ints[slot * INT_WORDS + TERMS]! >>> SYMBOL_SHIFT] ?? missingBook(slot);
  }

  /** Loosens an order from its other leg, which is answered. */
  private part(slot: number): number {
    const { ints } = this.slab;
    const peer = ints[slot * INT_WORDS + PEER]!;
    if (peer === NONE) return NONE;
    ints[slot * INT_WORDS + PEER] = NONE;
    ints[peer * INT_WORDS + PEER] = NONE;
    return peer;
  }

  private takeOut(slot: number, book: OrderBook): void {
    const { ints } = this.slab;
    const at = slot * INT_WORDS;
    if ((ints[at + TERMS]! & SLEEPS) !== 0) book.triggers.remove(slot);
    else if (ints[at + LEVEL] !== NONE) book.unlink(slot);
  }

  private retire(slot: number, book: OrderBook): void {
    const { slab, accounts } = this;
    const { ints } = slab;
    const at = slot * INT_WORDS;
    if (this.holds.release(slot, book.instrument) > 0) this.tellRounding(slot, book);
    if (ints[at + EXPIRY_PLACE] !== 0) this.expiries.remove(slot);
    const account = ints[at + ACCOUNT]!;
    const next = ints[at + NEXT_OF_ACCOUNT]!;
    const prev = ints[at + PREV_OF_ACCOUNT]!;
    if (next !== NONE) ints[next * INT_WORDS + PREV_OF_ACCOUNT] = prev;
    if (prev !== NONE) ints[prev * INT_WORDS + NEXT_OF_ACCOUNT] = next;
    else accounts.firstOrder[account] = next;
    accounts.openOrders[account]! -= 1;
    slab.give(slot);
  }

  private tellEnd(slot: number, reason: EndReason): void {
    const { slab, events } = this;
    const at = slot * INT_WORDS;
    const terms = slab.ints[at + TERMS]!;
    const event = events.next(CANCELLED, terms >>> SYMBOL_SHIFT, terms & SIDE_MASK, reason, terms & 0xffff);
    const { ints, doubles } = events;
    const double = event * EVENT_DOUBLES;
    const int = event * EVENT_INTS;
    doubles[double + EV_ORDER_DOUBLE] = slab.idOf(slot);
    doubles[double + EV_MAKER_DOUBLE] = 0;
    ints[int + EV_ACCOUNT_INT] = slab.ints[at + ACCOUNT]!;
    ints[int + EV_MAKER_ACCOUNT_INT] = 0;
    ints[int + EV_PRICE_INT] = slab.ints[at + PRICE]!;
    ints[int + EV_TRIGGER_INT] = 0;
    doubles[double + EV_QUANTITY_DOUBLE] = slab.doubles[slot * DOUBLE_WORDS + LEAVES]!;
    doubles[double + EV_LEAVES_DOUBLE] = 0;
    doubles[double + EV_TAKER_FEE_DOUBLE] = 0;
    doubles[double + EV_MAKER_FEE_DOUBLE] = 0;
  }

  private tellRounding(slot: number, { instrument }: OrderBook): void {
    const { slab, events } = this;
    const event = events.open(
      FEE_ROUNDED,
      instrument.symbol,
      slab.ints[slot * INT_WORDS + TERMS]! & SIDE_MASK,
    );
    events.setOrder(event, slab.idOf(slot), slab.ints[slot * INT_WORDS + ACCOUNT]!);
    events.setQuantity(event, 1, 0);
  }
}

function missingBook(slot: number): never {
  throw new Error(`Order slot ${slot} has no book`);
}
