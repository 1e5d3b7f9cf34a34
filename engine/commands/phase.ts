import { uncross } from '../book/auction.js';
import { INT_WORDS, SYMBOL_SHIFT, TERMS } from '../book/order-slab.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import { PHASE_INT } from '../protocol/admin-fields.js';
import { FRAME_INTS, FRAME_SHORTS, PRICE_INT, SYMBOL_SHORT } from '../protocol/commands.js';
import { endReasons, PHASE_SET, REFERENCE_SET } from '../protocol/events.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import { DAY, TIF_MASK, TIF_SHIFT } from '../protocol/terms.js';
import { AUCTION, CLOSED, PHASES, TRADING } from '../risk/instrument.js';
import { cancelWhere } from './cancel.js';

const { OK, MALFORMED, UNKNOWN_SYMBOL } = resultCodes;

/**
 * Opens, auctions, halts or closes an instrument. Leaving an auction crosses what has gathered at one price; closing ends
 * the orders of the day. A halt in an auction leaves its book crossed, which the next way into trading crosses.
 */
export function setPhase(engine: Engine, frames: Frames, at: number): ResultCode {
  const symbol = frames.shorts[at * FRAME_SHORTS + SYMBOL_SHORT]!;
  const phase = frames.ints[at * FRAME_INTS + PHASE_INT]!;
  const book = engine.books[symbol];
  if (!book) return UNKNOWN_SYMBOL.code;
  if (!(phase >= 0 && phase < PHASES)) return MALFORMED.code;
  const { instrument } = book;
  const event = engine.events.open(PHASE_SET, symbol, 0);
  engine.events.setReason(event, phase, instrument.phase);
  // Whatever an interrupted auction has left crossed is crossed before anybody trades continuously.
  if (phase === TRADING && instrument.phase !== TRADING) uncross(book);
  if (phase === CLOSED && instrument.phase === AUCTION) uncross(book);
  instrument.phase = phase;
  if (phase === CLOSED)
    cancelWhere(engine, endReasons.DAY_ENDED, (slot) => {
      const terms = engine.slab.ints[slot * INT_WORDS + TERMS]!;
      return terms >>> SYMBOL_SHIFT === symbol && ((terms >>> TIF_SHIFT) & TIF_MASK) === DAY;
    });
  return OK.code;
}

/** The price that collars, triggers and auctions are measured by until the next trade. */
export function setReference(engine: Engine, frames: Frames, at: number): ResultCode {
  const symbol = frames.shorts[at * FRAME_SHORTS + SYMBOL_SHORT]!;
  const price = frames.ints[at * FRAME_INTS + PRICE_INT]!;
  const book = engine.books[symbol];
  if (!book) return UNKNOWN_SYMBOL.code;
  if (!(price >= 1 && price <= book.instrument.maxPrice)) return MALFORMED.code;
  book.instrument.reference = price;
  const event = engine.events.open(REFERENCE_SET, symbol, 0);
  engine.events.setPrice(event, price, 0);
  return OK.code;
}
