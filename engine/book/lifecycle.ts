import { CANCELLED, FEE_ROUNDED, endReasons, type EndReason } from '../protocol/events.js';
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
  HELD,
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

  constructor(private readonly parts: LifecycleParts) {
    this.expiries = new SlotHeap(parts.slab, EXPIRY_PLACE, parts.slab.capacity);
  }

  /** True when neither may trade with the other. */
  areOfOneGroup(one: number, other: number): boolean {
    const { ints } = this.parts.slab;
    const { group } = this.parts.accounts;
    return group[ints[one * INT_WORDS + ACCOUNT]!] === group[ints[other * INT_WORDS + ACCOUNT]!];
  }

  /** An order that holds what it needs begins to count among those of its account. */
  admit(slot: number): void {
    const { ints, doubles } = this.parts.slab;
    const { accounts } = this.parts;
    const at = slot * INT_WORDS;
    const account = ints[at + ACCOUNT]!;
    const first = accounts.firstOrder[account]!;
    ints[at + NEXT_OF_ACCOUNT] = first;
    if (first !== NONE) ints[first * INT_WORDS + PREV_OF_ACCOUNT] = slot;
    accounts.firstOrder[account] = slot;
    accounts.openOrders[account]! += 1;
    const expiresAt = doubles[slot * DOUBLE_WORDS + EXPIRES_AT_US]!;
    if (expiresAt > 0) this.expiries.add(slot, expiresAt, this.parts.slab.idOf(slot));
  }

  /** Ends a live order that isn't filled, and its other leg. */
  end(slot: number, reason: EndReason): void {
    const peer = this.part(slot);
    this.takeOut(slot);
    this.tellEnd(slot, reason);
    this.retire(slot);
    if (peer !== NONE) this.end(peer, endReasons.OTHER_LEG);
  }

  /** Ends the other leg of an order that was touched. */
  endPeer(slot: number): void {
    const peer = this.part(slot);
    if (peer !== NONE) this.end(peer, endReasons.OTHER_LEG);
  }

  /** Ends what is left of an order that may not rest. */
  endRest(slot: number): void {
    const kind = (this.parts.slab.ints[slot * INT_WORDS + TERMS]! >>> KIND_SHIFT) & KIND_MASK;
    const isPriced = kind === LIMIT || kind === STOP_LIMIT;
    this.end(slot, isPriced ? endReasons.REST_OF_IOC : endReasons.REST_OF_MARKET);
  }

  endForLackOfRoom(slot: number): void {
    this.end(slot, endReasons.BOOK_FULL);
  }

  /** An order without leaves that is in no book is over. */
  finish(slot: number): void {
    this.endPeer(slot);
    this.retire(slot);
  }

  /** Takes a resting order away that was told of otherwise. */
  endQuietly(slot: number): void {
    this.endPeer(slot);
    this.takeOut(slot);
    this.retire(slot);
  }

  /** Leaves an order fewer lots than it had, for which less must be held; its other leg is the caller's to end. */
  shrink(slot: number, leaves: number): void {
    const { slab, holds } = this.parts;
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
    const book = this.parts.books[this.parts.slab.ints[slot * INT_WORDS + TERMS]! >>> SYMBOL_SHIFT];
    if (!book) throw new Error(`Order slot ${slot} has no book`);
    return book;
  }

  /** Loosens an order from its other leg, which is answered. */
  private part(slot: number): number {
    const { ints } = this.parts.slab;
    const peer = ints[slot * INT_WORDS + PEER]!;
    if (peer === NONE) return NONE;
    ints[slot * INT_WORDS + PEER] = NONE;
    ints[peer * INT_WORDS + PEER] = NONE;
    return peer;
  }

  private takeOut(slot: number): void {
    const { ints } = this.parts.slab;
    const at = slot * INT_WORDS;
    if ((ints[at + TERMS]! & SLEEPS) !== 0) this.bookOf(slot).triggers.remove(slot);
    else if (ints[at + LEVEL] !== NONE) this.bookOf(slot).unlink(slot);
  }

  private retire(slot: number): void {
    const { slab, holds, accounts } = this.parts;
    const { ints, doubles } = slab;
    const at = slot * INT_WORDS;
    const book = this.bookOf(slot);
    // The sleeping leg of an OCO holds nothing and expects nothing: the other leg does for both.
    if (doubles[slot * DOUBLE_WORDS + HELD]! > 0)
      holds.expect(slot, book.instrument, -doubles[slot * DOUBLE_WORDS + LEAVES]!);
    if (holds.release(slot, book.instrument) > 0) this.tellRounding(slot, book);
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
    const { slab, events } = this.parts;
    const at = slot * INT_WORDS;
    const terms = slab.ints[at + TERMS]!;
    const event = events.open(CANCELLED, terms >>> SYMBOL_SHIFT, terms & SIDE_MASK);
    events.setReason(event, reason, terms & 0xffff);
    events.setOrder(event, slab.idOf(slot), slab.ints[at + ACCOUNT]!);
    events.setPrice(event, slab.ints[at + PRICE]!, 0);
    events.setQuantity(event, slab.doubles[slot * DOUBLE_WORDS + LEAVES]!, 0);
  }

  private tellRounding(slot: number, { instrument }: OrderBook): void {
    const { slab, events } = this.parts;
    const event = events.open(
      FEE_ROUNDED,
      instrument.symbol,
      slab.ints[slot * INT_WORDS + TERMS]! & SIDE_MASK,
    );
    events.setOrder(event, slab.idOf(slot), slab.ints[slot * INT_WORDS + ACCOUNT]!);
    events.setQuantity(event, 1, 0);
  }
}
