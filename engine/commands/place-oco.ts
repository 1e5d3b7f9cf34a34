import type { OrderBook } from '../book/order-book.js';
import {
  ACCOUNT,
  DISPLAY,
  DOUBLE_WORDS,
  EXPIRES_AT_US,
  INT_WORDS,
  LEAVES,
  MAKER_RATE,
  NONE,
  PEER,
  PRICE,
  PRIORITY,
  SESSION,
  SLEEPS,
  SYMBOL_SHIFT,
  TAKER_RATE,
  TERMS,
  TRIGGER,
} from '../book/order-slab.js';
import { BID } from '../book/ladder.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import { FRAME_INTS, PEER_PRICE_INT, PEER_TRIGGER_INT } from '../protocol/commands.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import { KIND_MASK, KIND_SHIFT, POST_ONLY, STOP, STOP_LIMIT, TERMS_MASK } from '../protocol/terms.js';
import { priceAbove, priceBelow } from '../risk/instrument.js';
import { checkOpenAndValue, isWithinCollar } from '../risk/pre-trade.js';
import { isWorthIt, sideOf } from './check-order.js';
import { hasMore } from './read-order.js';

const { OK } = resultCodes;

/**
 * The second leg of an OCO: a stop over the same lots. Only one of the two can ever trade, so what is held is what the
 * dearer one needs; the limit leg holds it for both, and the stop leg takes over when it wakes.
 */
export function placeOtherLeg(
  engine: Engine,
  book: OrderBook,
  frames: Frames,
  at: number,
  slot: number,
): ResultCode {
  if (!hasMore(frames, at)) return resultCodes.MALFORMED.code;
  const { slab, holds } = engine;
  const peer = slab.take();
  if (peer === NONE) return resultCodes.ORDERS_FULL.code;
  slab.clear(peer);
  fillLeg(book, frames, at, slot, peer);
  const unfit = checkLeg(engine, book, frames, at, slot);
  const { ints, doubles } = slab;
  const leaves = doubles[slot * DOUBLE_WORDS + LEAVES]!;
  const need = Math.max(
    holds.need(slot, book.instrument, ints[slot * INT_WORDS + PRICE]!, leaves),
    holds.need(peer, book.instrument, ints[peer * INT_WORDS + PRICE]!, leaves),
  );
  if (unfit !== OK.code || !holds.reserve(slot, book.instrument, need)) {
    slab.putBack(peer);
    return unfit === OK.code ? resultCodes.INSUFFICIENT_FUNDS.code : unfit;
  }
  holds.expect(slot, book.instrument, leaves);
  ints[slot * INT_WORDS + PEER] = peer;
  ints[peer * INT_WORDS + PEER] = slot;
  return OK.code;
}

function fillLeg(book: OrderBook, frames: Frames, at: number, slot: number, peer: number): void {
  const { ints, doubles } = book.slab;
  const more = (at + 1) * FRAME_INTS;
  const trigger = frames.ints[more + PEER_TRIGGER_INT]!;
  const price = frames.ints[more + PEER_PRICE_INT]!;
  const { maxPrice, protectionBps } = book.instrument;
  const from = slot * INT_WORDS;
  const to = peer * INT_WORDS;
  const terms = ints[from + TERMS]!;
  const isBuy = sideOf(terms) === BID;
  const kind = price === 0 ? STOP : STOP_LIMIT;
  const worst = isBuy ? priceAbove(trigger, protectionBps, maxPrice) : priceBelow(trigger, protectionBps);
  // Post-only is the limit leg's word: a stop is there to take.
  const shared = terms & TERMS_MASK & ~(KIND_MASK << KIND_SHIFT) & ~POST_ONLY;
  ints[to + TERMS] = shared | (kind << KIND_SHIFT) | SLEEPS;
  ints[to + TERMS]! |= book.instrument.symbol << SYMBOL_SHIFT;
  for (const word of [ACCOUNT, SESSION, MAKER_RATE, TAKER_RATE]) ints[to + word] = ints[from + word]!;
  ints[to + TRIGGER] = trigger;
  ints[to + PRICE] = price === 0 ? worst : price;
  for (const word of [LEAVES, PRIORITY, EXPIRES_AT_US])
    doubles[peer * DOUBLE_WORDS + word] = doubles[slot * DOUBLE_WORDS + word]!;
  doubles[peer * DOUBLE_WORDS + DISPLAY] = 0;
}

/** What an order that came alone would be asked, in the same order; position, rate and switches were asked for both. */
function checkLeg(engine: Engine, book: OrderBook, frames: Frames, at: number, slot: number): ResultCode {
  const { ints, doubles } = engine.slab;
  const more = (at + 1) * FRAME_INTS;
  const trigger = frames.ints[more + PEER_TRIGGER_INT]!;
  const price = frames.ints[more + PEER_PRICE_INT]!;
  const { maxPrice, protectionBps, reference } = book.instrument;
  const leaves = doubles[slot * DOUBLE_WORDS + LEAVES]!;
  const account = ints[slot * INT_WORDS + ACCOUNT]!;
  const limit = ints[slot * INT_WORDS + PRICE]!;
  const isBuy = sideOf(ints[slot * INT_WORDS + TERMS]!) === BID;
  if (!(price >= 0 && price <= maxPrice)) return resultCodes.PRICE_INVALID.code;
  if (!(trigger >= 1 && trigger <= maxPrice)) return resultCodes.TRIGGER_INVALID.code;
  if (price > 0 && !isWorthIt(book, STOP_LIMIT, price, leaves)) return resultCodes.NOTIONAL_TOO_SMALL.code;
  if (price > 0 && !isWithinCollar(book, price)) return resultCodes.PRICE_COLLAR.code;
  // The legs must lie on the two sides of the market, or one of them could never be reached.
  if (isBuy ? limit >= trigger : limit <= trigger) return resultCodes.TRIGGER_INVALID.code;
  if (reference !== 0 && (isBuy ? reference >= trigger : reference <= trigger))
    return resultCodes.WOULD_TRIGGER.code;
  const worst = isBuy ? priceAbove(trigger, protectionBps, maxPrice) : priceBelow(trigger, protectionBps);
  const limited = checkOpenAndValue(engine, book, account, price || worst, leaves, 2);
  if (limited !== OK.code) return limited;
  return book.triggers.hasRoom(ints[slot * INT_WORDS + TERMS]!) ? OK.code : resultCodes.TRIGGERS_FULL.code;
}
