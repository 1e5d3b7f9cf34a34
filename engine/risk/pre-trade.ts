import type { Engine } from '../engine.js';
import type { OrderBook } from '../book/order-book.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import { HELD_BACK, KILLED, REDUCING } from './accounts.js';
import { priceAbove, priceBelow } from './instrument.js';

const { OK } = resultCodes;

/** Who may not trade at all now. A retry of what was accepted is answered before this is asked. */
export function checkSwitches(engine: Engine, book: OrderBook, account: number, session: number): ResultCode {
  if (engine.isKilled) return resultCodes.KILLED_ALL.code;
  if (book.instrument.isKilled) return resultCodes.KILLED_SYMBOL.code;
  if ((engine.accounts.flags[account]! & KILLED) !== 0) return resultCodes.KILLED_ACCOUNT.code;
  if (engine.killedSessions[session] !== 0) return resultCodes.KILLED_SESSION.code;
  return OK.code;
}

/** The bounds of the account for one order more; what it must hold is asked afterwards. */
export function checkLimits(
  engine: Engine,
  book: OrderBook,
  account: number,
  isBuy: boolean,
  price: number,
  quantity: number,
): ResultCode {
  const valued = checkOpenAndValue(engine, book, account, price, quantity, 1);
  if (valued !== OK.code || !isBuy) return valued;
  return checkBuying(engine, book, account, quantity);
}

/** Whether an account may have so many orders more, each of this size and worth so much. */
export function checkOpenAndValue(
  engine: Engine,
  book: OrderBook,
  account: number,
  price: number,
  quantity: number,
  orders: number,
): ResultCode {
  const most = engine.accounts.maxOpenOrders[account]!;
  if (most > 0 && engine.accounts.openOrders[account]! + orders > most) return resultCodes.OPEN_ORDERS.code;
  const sized = checkQuantity(engine, book, account, quantity);
  return sized === OK.code ? checkValue(engine, book, account, price, quantity) : sized;
}

/** For how many lots one order of the account may be, those included that are filled. */
export function checkQuantity(
  engine: Engine,
  book: OrderBook,
  account: number,
  quantity: number,
): ResultCode {
  const { baseAsset, basePerLot } = book.instrument;
  const most = engine.accounts.maxQuantity[engine.accounts.pair(account, baseAsset)]!;
  return most > 0 && quantity * basePerLot > most ? resultCodes.MAX_QUANTITY.code : OK.code;
}

/** What one order may be worth, by the instrument and by the account. */
export function checkValue(
  engine: Engine,
  book: OrderBook,
  account: number,
  price: number,
  quantity: number,
): ResultCode {
  const { instrument } = book;
  const value = price * quantity * instrument.quotePerTick;
  if (instrument.maxNotional > 0 && value > instrument.maxNotional) return resultCodes.MAX_NOTIONAL.code;
  const most = engine.accounts.maxNotional[account]!;
  return most > 0 && value * instrument.limitPerQuote > most ? resultCodes.MAX_NOTIONAL.code : OK.code;
}

/** Whether an account may buy lots more than it has ordered. */
export function checkBuying(engine: Engine, book: OrderBook, account: number, more: number): ResultCode {
  if ((engine.accounts.flags[account]! & (REDUCING | HELD_BACK)) !== 0) return resultCodes.REDUCING_ONLY.code;
  return checkPosition(engine, book, account, more);
}

/** A limit price must be near the reference, on both sides of it. */
export function isWithinCollar(book: OrderBook, price: number): boolean {
  const { reference, collarBps, maxPrice } = book.instrument;
  if (collarBps === 0 || reference === 0) return true;
  return price <= priceAbove(reference, collarBps, maxPrice) && price >= priceBelow(reference, collarBps);
}

/** What is owned, what arrives and so many lots more must stay within the limit, and exact. */
export function checkPosition(
  engine: Engine,
  book: OrderBook,
  account: number,
  quantity: number,
): ResultCode {
  const { accounts } = engine;
  const pair = accounts.pair(account, book.instrument.baseAsset);
  // Without a limit, what arrives must still add up exactly.
  const limit = accounts.positionLimit[pair]! || Number.MAX_SAFE_INTEGER;
  const after = accounts.total[pair]! + accounts.arriving[pair]! + quantity * book.instrument.basePerLot;
  return after > limit ? resultCodes.POSITION_LIMIT.code : OK.code;
}
