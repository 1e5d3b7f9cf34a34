import { BID } from '../book/ladder.js';
import type { OrderBook } from '../book/order-book.js';
import {
  ACCOUNT,
  DOUBLE_WORDS,
  HELD,
  INT_WORDS,
  LEAVES,
  NONE,
  PRICE,
  PRIORITY,
  SLEEPS,
  TERMS,
  TRIGGER,
} from '../book/order-slab.js';
import type { Engine } from '../engine.js';
import { TRIGGERED, endReasons } from '../protocol/events.js';
import { resultCodes } from '../protocol/result-codes.js';
import { KIND_MASK, KIND_SHIFT, TRAILING_STOP } from '../protocol/terms.js';
import { priceAbove, priceBelow, TRADING } from '../risk/instrument.js';
import { sideOf } from './check-order.js';
import { checkAgainstBook, enter } from './place-order.js';

/** Stops that one command may wake; what a longer cascade leaves wakes with the next command. */
const MAX_CASCADE = 1_000;

/** Wakes what the last price has reached, one after the other: each may move the price and wake the next. */
export function wakeSleepers(engine: Engine, book: OrderBook): void {
  if (!book.hasTraded || book.instrument.phase !== TRADING) return;
  if (book.triggers.size === 0) {
    book.hasTraded = false;
    return;
  }
  for (let woken = 0; woken < MAX_CASCADE; woken++) {
    book.triggers.trail(book.instrument.reference);
    const slot = book.triggers.ready(book.instrument.reference);
    if (slot === NONE) {
      book.hasTraded = false;
      return;
    }
    wake(engine, book, slot);
  }
}

function wake(engine: Engine, book: OrderBook, slot: number): void {
  const { slab, lifecycle } = engine;
  const { ints, doubles } = slab;
  const at = slot * INT_WORDS;
  book.triggers.remove(slot);
  ints[at + TERMS]! &= ~SLEEPS;
  doubles[slot * DOUBLE_WORDS + PRIORITY] = engine.seq;
  priceTrailing(book, slot);
  tell(engine, book, slot);
  lifecycle.endPeer(slot);
  if (!cover(engine, book, slot)) return lifecycle.end(slot, endReasons.NO_FUNDS);
  if (checkAgainstBook(book, slot) !== resultCodes.OK.code) return lifecycle.endRest(slot);
  enter(engine, book, slot);
}

/** A trailing stop has its price only now. */
function priceTrailing(book: OrderBook, slot: number): void {
  const { ints } = book.slab;
  const { protectionBps, maxPrice } = book.instrument;
  const at = slot * INT_WORDS;
  const terms = ints[at + TERMS]!;
  if (((terms >>> KIND_SHIFT) & KIND_MASK) !== TRAILING_STOP) return;
  const trigger = ints[at + TRIGGER]!;
  ints[at + PRICE] =
    sideOf(terms) === BID ? priceAbove(trigger, protectionBps, maxPrice) : priceBelow(trigger, protectionBps);
}

/** The leg of an OCO has held nothing itself. */
function cover(engine: Engine, book: OrderBook, slot: number): boolean {
  const { ints, doubles } = engine.slab;
  const { holds } = engine;
  const { instrument } = book;
  const at = slot * INT_WORDS;
  const leaves = doubles[slot * DOUBLE_WORDS + LEAVES]!;
  const wasCovered = doubles[slot * DOUBLE_WORDS + HELD]! > 0;
  const isCovered = holds.reserve(slot, instrument, holds.need(slot, instrument, ints[at + PRICE]!, leaves));
  if (isCovered && !wasCovered) holds.expect(slot, instrument, leaves);
  return isCovered;
}

function tell(engine: Engine, book: OrderBook, slot: number): void {
  const { events, slab } = engine;
  const at = slot * INT_WORDS;
  const event = events.open(TRIGGERED, book.instrument.symbol, sideOf(slab.ints[at + TERMS]!));
  events.setOrder(event, slab.idOf(slot), slab.ints[at + ACCOUNT]!);
  events.setPrice(event, slab.ints[at + PRICE]!, slab.ints[at + TRIGGER]!);
  events.setQuantity(
    event,
    slab.doubles[slot * DOUBLE_WORDS + LEAVES]!,
    slab.doubles[slot * DOUBLE_WORDS + LEAVES]!,
  );
}
