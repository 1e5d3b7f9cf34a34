import { cancelOrdersOf, cancelWhere } from './cancel.js';
import { INT_WORDS, SESSION, SYMBOL_SHIFT, TERMS } from '../book/order-slab.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import {
  AMOUNT_DOUBLE,
  ASSET_INT,
  BURST_INT,
  CANCELS_INT,
  IS_ON_INT,
  IS_REDUCING_INT,
  KILL_ACCOUNT,
  KILL_ALL,
  KILL_INCREASE,
  KILL_SESSION,
  KILL_SYMBOL,
  MAKER_RATE_INT,
  MAX_NOTIONAL_DOUBLE,
  MAX_OPEN_ORDERS_INT,
  MAX_QUANTITY_OF_ASSET_DOUBLE,
  ORDERS_PER_SECOND_INT,
  SCOPE_INT,
  TAKER_RATE_INT,
  TARGET_SESSION_INT,
} from '../protocol/admin-fields.js';
import { ACCOUNT_INT, FRAME_DOUBLES, FRAME_INTS, FRAME_SHORTS, SYMBOL_SHORT } from '../protocol/commands.js';
import { endReasons, KILL_SET, LIMITS_SET } from '../protocol/events.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import { SIDE_MASK } from '../protocol/terms.js';
import { HELD_BACK, KILLED, REDUCING } from '../risk/accounts.js';

const { OK, MALFORMED, UNKNOWN_ACCOUNT } = resultCodes;

/** Fee rates for orders that come from now on. */
export function setFees(engine: Engine, frames: Frames, at: number): ResultCode {
  const int = at * FRAME_INTS;
  const account = frames.ints[int + ACCOUNT_INT]!;
  if (!engine.accounts.exists(account)) return UNKNOWN_ACCOUNT.code;
  const isSet = engine.accounts.setRates(
    account,
    frames.ints[int + MAKER_RATE_INT]!,
    frames.ints[int + TAKER_RATE_INT]!,
  );
  return isSet ? tellLimits(engine, account) : MALFORMED.code;
}

/** Bounds of an account for orders that come from now on; zero is no bound. */
export function setLimits(engine: Engine, frames: Frames, at: number): ResultCode {
  const { accounts } = engine;
  const { ints } = frames;
  const int = at * FRAME_INTS;
  const account = ints[int + ACCOUNT_INT]!;
  if (!accounts.exists(account)) return UNKNOWN_ACCOUNT.code;
  const maxNotional = frames.doubles[at * FRAME_DOUBLES + MAX_NOTIONAL_DOUBLE]!;
  const [open, perSecond, burst] = [
    ints[int + MAX_OPEN_ORDERS_INT]!,
    ints[int + ORDERS_PER_SECOND_INT]!,
    ints[int + BURST_INT]!,
  ];
  if (open < 0 || perSecond < 0 || (perSecond > 0 && burst < 1) || !(maxNotional >= 0)) return MALFORMED.code;
  accounts.maxOpenOrders[account] = open;
  accounts.ordersPerSecond[account] = perSecond;
  accounts.burst[account] = burst;
  accounts.maxNotional[account] = maxNotional;
  if (ints[int + IS_REDUCING_INT] === 1) accounts.flags[account]! |= REDUCING;
  else accounts.flags[account]! &= ~REDUCING;
  accounts.fillBucket(account, engine.timeUs);
  accounts.rebind(account);
  return tellLimits(engine, account);
}

/** Bounds of an account in one asset: what it may own, and what one order may be for; zero is no bound. */
export function setPositionLimit(engine: Engine, frames: Frames, at: number): ResultCode {
  const account = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
  const asset = frames.ints[at * FRAME_INTS + ASSET_INT]!;
  const limit = frames.doubles[at * FRAME_DOUBLES + AMOUNT_DOUBLE]!;
  const largest = frames.doubles[at * FRAME_DOUBLES + MAX_QUANTITY_OF_ASSET_DOUBLE]!;
  const { accounts } = engine;
  if (!accounts.exists(account)) return UNKNOWN_ACCOUNT.code;
  if (!(asset > 0 && asset < engine.capacity.assets)) return MALFORMED.code;
  if (!(limit >= 0 && largest >= 0)) return MALFORMED.code;
  const pair = accounts.pair(account, asset);
  accounts.positionLimit[pair] = limit;
  accounts.maxQuantity[pair] = largest;
  accounts.rebind(account);
  return tellLimits(engine, account);
}

/** Stops new orders of all, of an instrument, an account or a connection, or what an account buys; cancels those that stand if it says so. */
export function kill(engine: Engine, frames: Frames, at: number): ResultCode {
  const int = at * FRAME_INTS;
  const scope = frames.ints[int + SCOPE_INT]!;
  const isOn = frames.ints[int + IS_ON_INT] === 1;
  const account = frames.ints[int + ACCOUNT_INT]!;
  const symbol = frames.shorts[at * FRAME_SHORTS + SYMBOL_SHORT]!;
  const session = frames.ints[int + TARGET_SESSION_INT]!;
  const result = setSwitch(engine, { scope, isOn, account, symbol, session });
  if (result !== OK.code) return result;
  const event = engine.events.open(KILL_SET, symbol, 0);
  engine.events.setReason(event, scope, isOn ? 1 : 0);
  engine.events.setOrder(event, 0, account);
  if (!isOn || frames.ints[int + CANCELS_INT] !== 1) return OK.code;
  const { ints } = engine.slab;
  if (scope === KILL_ACCOUNT) cancelOrdersOf(engine, account, endReasons.KILLED);
  else if (scope === KILL_INCREASE) cancelOrdersOf(engine, account, endReasons.KILLED, isBuy);
  else
    cancelWhere(engine, endReasons.KILLED, (slot) => {
      if (scope === KILL_SYMBOL) return ints[slot * INT_WORDS + TERMS]! >>> SYMBOL_SHIFT === symbol;
      return scope === KILL_ALL || ints[slot * INT_WORDS + SESSION] === session;
    });
  return OK.code;
}

const isBuy = (terms: number): boolean => (terms & SIDE_MASK) === 0;

interface Switch {
  scope: number;
  isOn: boolean;
  account: number;
  symbol: number;
  session: number;
}

function setSwitch(engine: Engine, { scope, isOn, account, symbol, session }: Switch): ResultCode {
  const book = engine.books[symbol];
  switch (scope) {
    case KILL_ALL:
      engine.isKilled = isOn;
      return OK.code;
    case KILL_SYMBOL:
      if (!book) return resultCodes.UNKNOWN_SYMBOL.code;
      book.instrument.isKilled = isOn;
      return OK.code;
    case KILL_ACCOUNT:
      return setFlag(engine, account, KILLED, isOn);
    case KILL_INCREASE:
      return setFlag(engine, account, HELD_BACK, isOn);
    case KILL_SESSION:
      if (!(session >= 0 && session < engine.capacity.sessions)) return MALFORMED.code;
      engine.killedSessions[session] = isOn ? 1 : 0;
      return OK.code;
    default:
      return MALFORMED.code;
  }
}

function setFlag(engine: Engine, account: number, flag: number, isOn: boolean): ResultCode {
  const { accounts } = engine;
  if (!accounts.exists(account)) return UNKNOWN_ACCOUNT.code;
  if (isOn) accounts.flags[account]! |= flag;
  else accounts.flags[account]! &= ~flag;
  accounts.rebind(account);
  return OK.code;
}

function tellLimits(engine: Engine, account: number): ResultCode {
  const event = engine.events.open(LIMITS_SET, 0, 0);
  engine.events.setOrder(event, 0, account);
  return OK.code;
}
