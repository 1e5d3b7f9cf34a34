import {
  ACCOUNT,
  DISPLAY,
  DOUBLE_WORDS,
  EXPIRES_AT_US,
  EXPIRY_PLACE,
  FEE_RESIDUE,
  FILLED,
  HELD,
  HIDDEN,
  INT_WORDS,
  LEAVES,
  LEVEL,
  MAKER_RATE,
  NEXT,
  NEXT_OF_ACCOUNT,
  NONE,
  OFFSET,
  PEER,
  PREV,
  PREV_OF_ACCOUNT,
  PRICE,
  PRIORITY,
  SESSION,
  SLEEPS,
  SYMBOL_SHIFT,
  TAKER_RATE,
  TERMS,
  TRIGGER,
} from '../book/order-slab.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import {
  ACCOUNT_INT,
  FRAME_DOUBLES,
  FRAME_INTS,
  FRAME_SHORTS,
  PRICE_INT,
  QUANTITY_DOUBLE,
  SESSION_SHORT,
  SYMBOL_SHORT,
  TERMS_SHORT,
  TRIGGER_INT,
} from '../protocol/commands.js';
import { KIND_MASK, KIND_SHIFT, LIMIT, MARKET } from '../protocol/terms.js';
import { displayOf, expiryOf, hasMore } from './read-order.js';

/** Writes every word of the order's slot but its generation. */
export function fillOrder(engine: Engine, frames: Frames, at: number, slot: number): void {
  const { ints, doubles } = engine.slab;
  const order = slot * INT_WORDS;
  const double = slot * DOUBLE_WORDS;
  const account = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
  const terms = frames.shorts[at * FRAME_SHORTS + TERMS_SHORT]!;
  const kind = (terms >>> KIND_SHIFT) & KIND_MASK;
  const sleeps = kind === LIMIT || kind === MARKET ? 0 : SLEEPS;
  const isLong = hasMore(frames, at);
  ints[order + PRICE] = frames.ints[at * FRAME_INTS + PRICE_INT]!;
  ints[order + NEXT] = NONE;
  ints[order + PREV] = NONE;
  ints[order + LEVEL] = NONE;
  ints[order + TERMS] = terms | sleeps | (frames.shorts[at * FRAME_SHORTS + SYMBOL_SHORT]! << SYMBOL_SHIFT);
  ints[order + ACCOUNT] = account;
  ints[order + NEXT_OF_ACCOUNT] = NONE;
  ints[order + PREV_OF_ACCOUNT] = NONE;
  ints[order + TRIGGER] = frames.ints[at * FRAME_INTS + TRIGGER_INT]!;
  ints[order + OFFSET] = 0;
  ints[order + PEER] = NONE;
  ints[order + SESSION] = frames.shorts[at * FRAME_SHORTS + SESSION_SHORT]!;
  ints[order + EXPIRY_PLACE] = 0;
  ints[order + MAKER_RATE] = engine.accounts.makerRate[account]!;
  ints[order + TAKER_RATE] = engine.accounts.takerRate[account]!;
  doubles[double + LEAVES] = frames.doubles[at * FRAME_DOUBLES + QUANTITY_DOUBLE]!;
  doubles[double + HIDDEN] = 0;
  doubles[double + DISPLAY] = isLong ? displayOf(frames, at) : 0;
  doubles[double + FILLED] = 0;
  doubles[double + HELD] = 0;
  doubles[double + EXPIRES_AT_US] = isLong ? expiryOf(frames, at) : 0;
  doubles[double + PRIORITY] = engine.seq;
  doubles[double + FEE_RESIDUE] = 0;
}
