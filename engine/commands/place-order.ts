import { BID } from '../book/ladder.js';
import type { OrderBook } from '../book/order-book.js';
import {
  ACCOUNT,
  DISPLAY,
  DOUBLE_WORDS,
  EXPIRES_AT_US,
  INT_WORDS,
  LEAVES,
  NONE,
  OFFSET,
  PEER,
  PRICE,
  SLEEPS,
  TERMS,
  TRIGGER,
} from '../book/order-slab.js';
import { fillableByOthers } from '../book/self-trade.js';
import { wakesRising } from '../book/triggers.js';
import { isAnonymous } from '../client-ids.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import {
  ACCOUNT_INT,
  FLAGS_BYTE,
  FLAG_OCO,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  FRAME_SHORTS,
  PRICE_INT,
  QUANTITY_DOUBLE,
  SESSION_SHORT,
  SYMBOL_SHORT,
  TERMS_SHORT,
} from '../protocol/commands.js';
import {
  ACCEPTED,
  EVENT_DOUBLES,
  EVENT_INTS,
  EV_ACCOUNT_INT,
  EV_DISPLAY_DOUBLE,
  EV_DISTANCE_DOUBLE,
  EV_EXPIRES_DOUBLE,
  EV_ORDER_DOUBLE,
  EV_ORIGIN_INT,
  EV_PRICE_INT,
  EV_QUANTITY_DOUBLE,
  EV_TRIGGER_INT,
  endReasons,
} from '../protocol/events.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import {
  FOK,
  KIND_MASK,
  KIND_SHIFT,
  LIMIT,
  MARKET,
  POST_ONLY,
  STP_MASK,
  STP_SHIFT,
  TIF_MASK,
  TIF_SHIFT,
  TRAILING_STOP,
} from '../protocol/terms.js';
import { priceAbove, priceBelow, TRADING } from '../risk/instrument.js';
import { checkLimits, checkSwitches, isWithinCollar } from '../risk/pre-trade.js';
import { checkNumbers, checkPhase, checkTerms, isPriced, isWorthIt, sideOf } from './check-order.js';
import { fillOrder } from './fill-order.js';
import { placeOtherLeg } from './place-oco.js';
import { isPlainAndRight } from './plain-order.js';
import { bodyOf, originOf } from './read-order.js';

const { OK } = resultCodes;

/** Takes a new order in: known before, allowed, covered; then it trades, rests or sleeps. */
export function placeOrder(engine: Engine, frames: Frames, at: number): ResultCode {
  const account = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
  if (!engine.accounts.exists(account)) return resultCodes.UNKNOWN_ACCOUNT.code;
  const book = engine.books[frames.shorts[at * FRAME_SHORTS + SYMBOL_SHORT]!];
  if (!book) return resultCodes.UNKNOWN_SYMBOL.code;
  const isNamed = !isAnonymous(frames.ints, at);
  if (isNamed) {
    engine.clientIds.turn(engine.timeUs);
    const known = engine.clientIds.find(frames.ints, at, account);
    if (known !== 0) return answerAgain(engine, frames, at, account, known);
    if (engine.clientIds.isFull) return resultCodes.CLIENT_IDS_FULL.code;
  }
  const isPlain = isPlainAndRight(engine, book, frames, at, account);
  const refused = isPlain ? OK.code : check(engine, book, frames, at, account);
  if (refused !== OK.code) return refused;
  const slot = engine.slab.take();
  if (slot === NONE) return resultCodes.ORDERS_FULL.code;
  fillOrder(engine, frames, at, slot);
  const unfit = isPlain ? cover(engine, book, slot) : fit(engine, book, frames, at, slot);
  if (unfit !== OK.code) {
    engine.slab.putBack(slot);
    return unfit;
  }
  if (isNamed)
    engine.clientIds.remember(frames.ints, at, account, engine.slab.idOf(slot), bodyOf(frames, at));
  engine.lifecycle.admit(slot);
  tellAccepted(engine, book, frames, at, slot);
  const peer = engine.slab.ints[slot * INT_WORDS + PEER]!;
  if (peer !== NONE) {
    engine.lifecycle.admit(peer);
    tellAccepted(engine, book, frames, at, peer);
    book.triggers.add(peer);
  }
  enter(engine, book, slot);
  return OK.code;
}

/** Lets an order trade and settle, sleep, or wait for the auction. */
export function enter(engine: Engine, book: OrderBook, slot: number): void {
  const terms = engine.slab.ints[slot * INT_WORDS + TERMS]!;
  if ((terms & SLEEPS) !== 0) return book.triggers.add(slot);
  if (book.instrument.phase !== TRADING) return book.rest(slot);
  if (book.match(slot)) book.settle(slot);
  else engine.lifecycle.end(slot, endReasons.SELF_TRADE);
}

/** What an order that could trade now is refused for. */
export function checkAgainstBook(book: OrderBook, slot: number): ResultCode {
  const { ints, doubles } = book.slab;
  const at = slot * INT_WORDS;
  const terms = ints[at + TERMS]!;
  if ((terms & POST_ONLY) !== 0)
    return book.wouldTrade(sideOf(terms), ints[at + PRICE]!)
      ? resultCodes.POST_ONLY_WOULD_TAKE.code
      : OK.code;
  if (((terms >>> TIF_SHIFT) & TIF_MASK) !== FOK) return OK.code;
  const stp = (terms >>> STP_SHIFT) & STP_MASK;
  const found = stp === 0 ? book.fillable(slot) : fillableByOthers(book, slot, stp);
  return found >= doubles[slot * DOUBLE_WORDS + LEAVES]! ? OK.code : resultCodes.FOK_NOT_FILLABLE.code;
}

function answerAgain(engine: Engine, frames: Frames, at: number, account: number, known: number): ResultCode {
  engine.duplicateOf = known;
  const isSame = engine.clientIds.bodyOf(frames.ints, at, account) === bodyOf(frames, at);
  return isSame ? resultCodes.DUPLICATE.code : resultCodes.CLIENT_ID_REUSED.code;
}

function check(engine: Engine, book: OrderBook, frames: Frames, at: number, account: number): ResultCode {
  const terms = frames.shorts[at * FRAME_SHORTS + TERMS_SHORT]!;
  const session = frames.shorts[at * FRAME_SHORTS + SESSION_SHORT]!;
  let result = checkSwitches(engine, book, account, session);
  if (result !== OK.code) return result;
  if (!engine.accounts.takeToken(account, engine.timeUs)) return resultCodes.RATE.code;
  result = checkPhase(book, terms);
  if (result !== OK.code) return result;
  result = checkTerms(frames, at, terms);
  if (result !== OK.code) return result;
  result = checkNumbers(engine, book, frames, at, terms);
  if (result !== OK.code) return result;
  const kind = (terms >>> KIND_SHIFT) & KIND_MASK;
  const price = frames.ints[at * FRAME_INTS + PRICE_INT]!;
  const quantity = frames.doubles[at * FRAME_DOUBLES + QUANTITY_DOUBLE]!;
  if (!isWorthIt(book, kind, price, quantity)) return resultCodes.NOTIONAL_TOO_SMALL.code;
  return isPriced(kind) && !isWithinCollar(book, price) ? resultCodes.PRICE_COLLAR.code : OK.code;
}

/** Holds what the order in the slot needs, if it may be there; what it fails for leaves nothing behind. */
function fit(engine: Engine, book: OrderBook, frames: Frames, at: number, slot: number): ResultCode {
  const { ints, doubles } = engine.slab;
  const terms = ints[slot * INT_WORDS + TERMS]!;
  const priced = setWorstPrice(book, slot);
  if (priced !== OK.code) return priced;
  const price = ints[slot * INT_WORDS + PRICE]!;
  const leaves = doubles[slot * DOUBLE_WORDS + LEAVES]!;
  const account = ints[slot * INT_WORDS + ACCOUNT]!;
  const limited = checkLimits(engine, book, account, sideOf(terms) === BID, price, leaves);
  if (limited !== OK.code) return limited;
  if ((terms & SLEEPS) !== 0) {
    if (!book.triggers.hasRoom(terms)) return resultCodes.TRIGGERS_FULL.code;
  } else if (book.instrument.phase === TRADING) {
    const standing = checkAgainstBook(book, slot);
    if (standing !== OK.code) return standing;
  }
  if ((frames.bytes[at * FRAME_BYTES + FLAGS_BYTE]! & FLAG_OCO) !== 0)
    return placeOtherLeg(engine, book, frames, at, slot);
  return cover(engine, book, slot);
}

function cover(engine: Engine, book: OrderBook, slot: number): ResultCode {
  return engine.holds.cover(slot, book.instrument) ? OK.code : resultCodes.INSUFFICIENT_FUNDS.code;
}

/** Gives an order without a price of its own the worst at which it may trade, and a trailing one its first trigger. */
function setWorstPrice(book: OrderBook, slot: number): ResultCode {
  const { ints } = book.slab;
  const at = slot * INT_WORDS;
  const terms = ints[at + TERMS]!;
  const kind = (terms >>> KIND_SHIFT) & KIND_MASK;
  const isBuy = sideOf(terms) === BID;
  const { protectionBps, maxPrice, reference } = book.instrument;
  if (kind === LIMIT) return OK.code;
  let from = ints[at + TRIGGER]!;
  if (kind === MARKET) {
    from = book.bestPrice(1 - sideOf(terms));
    if (from === 0) return resultCodes.NO_LIQUIDITY.code;
  } else if (kind === TRAILING_STOP) {
    if (reference === 0) return resultCodes.NO_LIQUIDITY.code;
    ints[at + OFFSET] = from;
    from = isBuy ? reference + from : reference - from;
    if (from < 1 || from > maxPrice) return resultCodes.TRIGGER_INVALID.code;
    ints[at + TRIGGER] = from;
  } else if (reference !== 0 && (wakesRising(terms) ? reference >= from : reference <= from))
    return resultCodes.WOULD_TRIGGER.code;
  if (!isPriced(kind))
    ints[at + PRICE] = isBuy ? priceAbove(from, protectionBps, maxPrice) : priceBelow(from, protectionBps);
  return OK.code;
}

export function tellAccepted(
  engine: Engine,
  book: OrderBook,
  frames: Frames,
  at: number,
  slot: number,
): void {
  const { events, slab } = engine;
  const order = slot * INT_WORDS;
  const from = slot * DOUBLE_WORDS;
  const terms = slab.ints[order + TERMS]!;
  const event = events.next(ACCEPTED, book.instrument.symbol, sideOf(terms), 0, terms & 0xffff);
  const { ints, doubles } = events;
  const double = event * EVENT_DOUBLES;
  const int = event * EVENT_INTS;
  doubles[double + EV_ORDER_DOUBLE] = slab.idOf(slot);
  // Only an order with a price of its own displays a part, and only one without follows at a distance.
  if (((terms >>> KIND_SHIFT) & KIND_MASK) === TRAILING_STOP)
    doubles[double + EV_DISTANCE_DOUBLE] = slab.ints[order + OFFSET]!;
  else doubles[double + EV_DISPLAY_DOUBLE] = slab.doubles[from + DISPLAY]!;
  ints[int + EV_ACCOUNT_INT] = slab.ints[order + ACCOUNT]!;
  ints[int + EV_ORIGIN_INT] = originOf(frames, at);
  ints[int + EV_PRICE_INT] = slab.ints[order + PRICE]!;
  ints[int + EV_TRIGGER_INT] = slab.ints[order + TRIGGER]!;
  doubles[double + EV_QUANTITY_DOUBLE] = slab.doubles[from + LEAVES]!;
  doubles[double + EV_EXPIRES_DOUBLE] = slab.doubles[from + EXPIRES_AT_US]!;
  events.copyClientId(event, frames.ints, at);
}
