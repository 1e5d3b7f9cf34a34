import { BID } from '../book/ladder.js';
import type { OrderBook } from '../book/order-book.js';
import {
  ACCOUNT,
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
  SLEEPS,
  TERMS,
} from '../book/order-slab.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import {
  FRAME_DOUBLES,
  FRAME_INTS,
  FRAME_SHORTS,
  PRICE_INT,
  QUANTITY_DOUBLE,
  SESSION_SHORT,
} from '../protocol/commands.js';
import { REPLACED, endReasons } from '../protocol/events.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import { POST_ONLY } from '../protocol/terms.js';
import { CLOSED, HALTED, TRADING } from '../risk/instrument.js';
import { checkBuying, checkQuantity, checkSwitches, checkValue, isWithinCollar } from '../risk/pre-trade.js';
import { targetOf } from './cancel.js';
import { isWorthIt, sideOf } from './check-order.js';
import { enter } from './place-order.js';

const { OK } = resultCodes;
const { AMEND_INVALID } = resultCodes;

/** Of the event: the order kept its place in the queue. */
export const KEPT_PRIORITY = 1;

/**
 * Changes price or quantity of a resting order. The quantity is that of the whole order, what was filled included, so that
 * a fill that crosses the amendment can't make the order larger than it was meant to be. Fewer lots at the same price
 * keep the place in the queue; everything else goes to the end of its queue, and trades if it can.
 */
export function amendOrder(engine: Engine, frames: Frames, at: number): ResultCode {
  const slot = targetOf(engine, frames, at);
  if (slot === NONE) return resultCodes.UNKNOWN_ORDER.code;
  const { ints, doubles } = engine.slab;
  const order = slot * INT_WORDS;
  const terms = ints[order + TERMS]!;
  if ((terms & SLEEPS) !== 0 || ints[order + PEER] !== NONE) return AMEND_INVALID.code;
  const book = engine.lifecycle.bookOf(slot);
  const price = frames.ints[at * FRAME_INTS + PRICE_INT]! || ints[order + PRICE]!;
  const filled = doubles[slot * DOUBLE_WORDS + FILLED]!;
  const was = doubles[slot * DOUBLE_WORDS + LEAVES]!;
  const total = frames.doubles[at * FRAME_DOUBLES + QUANTITY_DOUBLE]! || filled + was;
  const leaves = total - filled;
  if (!(Number.isSafeInteger(total) && total > 0)) return resultCodes.QUANTITY_INVALID.code;
  if (leaves <= 0) {
    engine.lifecycle.end(slot, endReasons.BY_CLIENT);
    return OK.code;
  }
  const isLess = price === ints[order + PRICE] && leaves <= was;
  const refused = isLess
    ? checkTotal(book, total)
    : check(engine, book, slot, frames.shorts[at * FRAME_SHORTS + SESSION_SHORT]!, price, total, leaves);
  if (refused !== OK.code) return refused;
  if (isLess) keepPlace(engine, book, slot, leaves);
  else return requeue(engine, book, slot, price, leaves);
  return OK.code;
}

function checkTotal(book: OrderBook, total: number): ResultCode {
  const isWhole = Math.floor(total) === total && total <= book.instrument.maxQuantity;
  return isWhole && total >= book.instrument.minQuantity ? OK.code : resultCodes.QUANTITY_INVALID.code;
}

function check(
  engine: Engine,
  book: OrderBook,
  slot: number,
  session: number,
  price: number,
  total: number,
  leaves: number,
): ResultCode {
  const { ints, doubles } = engine.slab;
  const order = slot * INT_WORDS;
  const account = ints[order + ACCOUNT]!;
  const terms = ints[order + TERMS]!;
  const { phase, maxPrice } = book.instrument;
  let result = checkSwitches(engine, book, account, session);
  if (result !== OK.code) return result;
  if (!engine.accounts.takeToken(account, engine.timeUs)) return resultCodes.RATE.code;
  if (phase === HALTED) return resultCodes.HALTED.code;
  if (phase === CLOSED) return resultCodes.CLOSED.code;
  result = checkTotal(book, total);
  if (result !== OK.code) return result;
  if (!(price >= 1 && price <= maxPrice)) return resultCodes.PRICE_INVALID.code;
  if (!isWorthIt(book, 0, price, leaves)) return resultCodes.NOTIONAL_TOO_SMALL.code;
  if (!isWithinCollar(book, price)) return resultCodes.PRICE_COLLAR.code;
  result = checkQuantity(engine, book, account, total);
  if (result !== OK.code) return result;
  result = checkValue(engine, book, account, price, leaves);
  if (result !== OK.code) return result;
  const more = leaves - doubles[slot * DOUBLE_WORDS + LEAVES]!;
  if (sideOf(terms) === BID && more > 0) result = checkBuying(engine, book, account, more);
  if (result !== OK.code) return result;
  const wouldTake = (terms & POST_ONLY) !== 0 && phase === TRADING && book.wouldTrade(sideOf(terms), price);
  return wouldTake ? resultCodes.POST_ONLY_WOULD_TAKE.code : OK.code;
}

/** Takes lots away: first those that are hidden, so that what the market sees changes last. */
function keepPlace(engine: Engine, book: OrderBook, slot: number, leaves: number): void {
  const { ints, doubles } = engine.slab;
  const double = slot * DOUBLE_WORDS;
  const level = ints[slot * INT_WORDS + LEVEL]!;
  const visible = doubles[double + LEAVES]! - doubles[double + HIDDEN]!;
  const hidden = Math.max(0, leaves - visible);
  book.levels.volume[level]! += leaves - hidden - visible;
  book.levels.hidden[level]! += hidden - doubles[double + HIDDEN]!;
  doubles[double + HIDDEN] = hidden;
  engine.lifecycle.shrink(slot, leaves);
  tell(engine, book, slot, KEPT_PRIORITY);
}

function requeue(engine: Engine, book: OrderBook, slot: number, price: number, leaves: number): ResultCode {
  const { ints, doubles } = engine.slab;
  const { holds } = engine;
  const double = slot * DOUBLE_WORDS;
  if (!holds.reserve(slot, book.instrument, holds.need(slot, book.instrument, price, leaves)))
    return resultCodes.INSUFFICIENT_FUNDS.code;
  holds.expect(slot, book.instrument, leaves - doubles[double + LEAVES]!);
  book.unlink(slot);
  doubles[double + HIDDEN] = 0;
  doubles[double + LEAVES] = leaves;
  doubles[double + PRIORITY] = engine.seq;
  ints[slot * INT_WORDS + PRICE] = price;
  tell(engine, book, slot, 0);
  enter(engine, book, slot);
  return OK.code;
}

function tell(engine: Engine, book: OrderBook, slot: number, flags: number): void {
  const { events, slab } = engine;
  const order = slot * INT_WORDS;
  const event = events.open(REPLACED, book.instrument.symbol, sideOf(slab.ints[order + TERMS]!));
  events.setReason(event, flags, slab.ints[order + TERMS]! & 0xffff);
  events.setOrder(event, slab.idOf(slot), slab.ints[order + ACCOUNT]!);
  events.setPrice(event, slab.ints[order + PRICE]!, 0);
  const leaves = slab.doubles[slot * DOUBLE_WORDS + LEAVES]!;
  events.setQuantity(event, leaves + slab.doubles[slot * DOUBLE_WORDS + FILLED]!, leaves);
}
