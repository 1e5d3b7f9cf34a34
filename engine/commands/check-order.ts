import type { OrderBook } from '../book/order-book.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import {
  FLAGS_BYTE,
  FLAG_OCO,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  PRICE_INT,
  QUANTITY_DOUBLE,
  TRIGGER_INT,
} from '../protocol/commands.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import {
  FOK,
  GTC,
  GTD,
  IOC,
  KINDS,
  KIND_MASK,
  KIND_SHIFT,
  LIMIT,
  MARKET,
  POST_ONLY,
  SIDE_MASK,
  STOP,
  STOP_LIMIT,
  STPS,
  STP_MASK,
  STP_SHIFT,
  TAKE_PROFIT,
  TERMS_MASK,
  TIFS,
  TIF_MASK,
  TIF_SHIFT,
  TRAILING_STOP,
} from '../protocol/terms.js';
import { AUCTION, CLOSED, HALTED } from '../risk/instrument.js';
import { displayOf, expiryOf } from './read-order.js';

const { OK } = resultCodes;

/** True for a kind of order that has a limit price of its own. */
export function isPriced(kind: number): boolean {
  return kind === LIMIT || kind === STOP_LIMIT;
}

/** What the market's phase lets in. */
export function checkPhase(book: OrderBook, terms: number): ResultCode {
  const { phase } = book.instrument;
  if (phase === HALTED) return resultCodes.HALTED.code;
  if (phase === CLOSED) return resultCodes.CLOSED.code;
  if (phase !== AUCTION) return OK.code;
  const kind = (terms >>> KIND_SHIFT) & KIND_MASK;
  const tif = (terms >>> TIF_SHIFT) & TIF_MASK;
  const takesPart = kind !== MARKET && tif !== IOC && tif !== FOK && (terms & POST_ONLY) === 0;
  return takesPart ? OK.code : resultCodes.NOT_IN_AUCTION.code;
}

/** Terms that exist and go together. */
export function checkTerms(frames: Frames, at: number, terms: number): ResultCode {
  const kind = (terms >>> KIND_SHIFT) & KIND_MASK;
  const tif = (terms >>> TIF_SHIFT) & TIF_MASK;
  const isKnown = kind < KINDS && tif < TIFS && ((terms >>> STP_SHIFT) & STP_MASK) < STPS;
  if (!isKnown || (terms & ~TERMS_MASK) !== 0) return resultCodes.MALFORMED.code;
  const isPostOnly = (terms & POST_ONLY) !== 0;
  if (isPostOnly && (kind !== LIMIT || tif === IOC || tif === FOK)) return resultCodes.MALFORMED.code;
  if (kind === MARKET && tif !== IOC && tif !== FOK) return resultCodes.MALFORMED.code;
  if ((terms & TAKE_PROFIT) !== 0 && kind !== STOP && kind !== STOP_LIMIT) return resultCodes.MALFORMED.code;
  if (displayOf(frames, at) > 0 && (!isPriced(kind) || tif === IOC || tif === FOK))
    return resultCodes.MALFORMED.code;
  const isOco = (frames.bytes[at * FRAME_BYTES + FLAGS_BYTE]! & FLAG_OCO) !== 0;
  if (isOco && (kind !== LIMIT || tif !== GTC)) return resultCodes.MALFORMED.code;
  return OK.code;
}

/** Numbers that the instrument allows. */
export function checkNumbers(
  engine: Engine,
  book: OrderBook,
  frames: Frames,
  at: number,
  terms: number,
): ResultCode {
  const { minQuantity, maxQuantity, maxPrice } = book.instrument;
  const kind = (terms >>> KIND_SHIFT) & KIND_MASK;
  const quantity = frames.doubles[at * FRAME_DOUBLES + QUANTITY_DOUBLE]!;
  if (!(quantity >= minQuantity && quantity <= maxQuantity) || Math.floor(quantity) !== quantity)
    return resultCodes.QUANTITY_INVALID.code;
  const price = frames.ints[at * FRAME_INTS + PRICE_INT]!;
  if (isPriced(kind) ? !(price >= 1 && price <= maxPrice) : price !== 0)
    return resultCodes.PRICE_INVALID.code;
  const trigger = frames.ints[at * FRAME_INTS + TRIGGER_INT]!;
  const sleeps = kind === TRAILING_STOP || (kind !== LIMIT && kind !== MARKET);
  if (sleeps ? !(trigger >= 1 && trigger <= maxPrice) : trigger !== 0)
    return resultCodes.TRIGGER_INVALID.code;
  const display = displayOf(frames, at);
  if (!(display >= 0 && display < quantity) || Math.floor(display) !== display)
    return resultCodes.DISPLAY_INVALID.code;
  return checkExpiry(engine, frames, at, terms);
}

/** Worth at least what the instrument asks; only an order with a price of its own says what it is worth. */
export function isWorthIt(book: OrderBook, kind: number, price: number, quantity: number): boolean {
  const { minNotional, quotePerTick } = book.instrument;
  return !isPriced(kind) || price * quantity * quotePerTick >= minNotional;
}

function checkExpiry(engine: Engine, frames: Frames, at: number, terms: number): ResultCode {
  const expiresAt = expiryOf(frames, at);
  const isDated = ((terms >>> TIF_SHIFT) & TIF_MASK) === GTD;
  const isRight = isDated ? expiresAt > engine.timeUs && Number.isSafeInteger(expiresAt) : expiresAt === 0;
  return isRight ? OK.code : resultCodes.EXPIRY_INVALID.code;
}

export function sideOf(terms: number): number {
  return terms & SIDE_MASK;
}
