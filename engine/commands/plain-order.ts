import { BID } from '../book/ladder.js';
import type { OrderBook } from '../book/order-book.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import {
  FLAGS_BYTE,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  FRAME_SHORTS,
  PRICE_INT,
  QUANTITY_DOUBLE,
  SESSION_SHORT,
  TERMS_SHORT,
  TRIGGER_INT,
} from '../protocol/commands.js';
import { resultCodes } from '../protocol/result-codes.js';
import { SIDE_MASK, STPS, STP_MASK, STP_SHIFT } from '../protocol/terms.js';
import { TRADING } from '../risk/instrument.js';
import { checkPosition, isWithinCollar } from '../risk/pre-trade.js';
import { sideOf } from './check-order.js';

const { OK } = resultCodes;

/**
 * True for what nearly every order is, a limit order of one frame of an account that nothing binds, when nothing that
 * placing one asks can refuse it but room and funds: a few comparisons instead of the whole list.
 */
export function isPlainAndRight(
  engine: Engine,
  book: OrderBook,
  frames: Frames,
  at: number,
  account: number,
): boolean {
  const { instrument } = book;
  const terms = frames.shorts[at * FRAME_SHORTS + TERMS_SHORT]!;
  const quantity = frames.doubles[at * FRAME_DOUBLES + QUANTITY_DOUBLE]!;
  const price = frames.ints[at * FRAME_INTS + PRICE_INT]!;
  const session = frames.shorts[at * FRAME_SHORTS + SESSION_SHORT]!;
  // Side and prevention of self-trade may be set: all else is zero for a limit order that stays until it is cancelled.
  const isPlain = (terms & ~(SIDE_MASK | (STP_MASK << STP_SHIFT))) === 0 && terms >>> STP_SHIFT < STPS;
  if (!isPlain || frames.bytes[at * FRAME_BYTES + FLAGS_BYTE] !== 0) return false;
  if (engine.accounts.isFree[account] === 0 || engine.isKilled || instrument.isKilled) return false;
  if (engine.killedSessions[session] !== 0 || instrument.phase !== TRADING) return false;
  if (!(quantity >= instrument.minQuantity && quantity <= instrument.maxQuantity)) return false;
  if (Math.floor(quantity) !== quantity || !(price >= 1 && price <= instrument.maxPrice)) return false;
  if (frames.ints[at * FRAME_INTS + TRIGGER_INT] !== 0 || !isWithinCollar(book, price)) return false;
  const value = price * quantity * instrument.quotePerTick;
  if (value < instrument.minNotional) return false;
  if (instrument.maxNotional > 0 && value > instrument.maxNotional) return false;
  return sideOf(terms) !== BID || checkPosition(engine, book, account, quantity) === OK.code;
}
