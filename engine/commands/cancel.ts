import {
  ACCOUNT,
  INT_WORDS,
  NEXT_OF_ACCOUNT,
  NONE,
  SESSION,
  SYMBOL_SHIFT,
  TERMS,
} from '../book/order-slab.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import {
  ACCOUNT_INT,
  EXPIRES_AT_US_DOUBLE,
  FLAGS_BYTE,
  FLAG_BY_CLIENT_ID,
  FLAG_ONLY_BUYS,
  FLAG_ONLY_SELLS,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  FRAME_SHORTS,
  ORDER_ID_DOUBLE,
  SESSION_SHORT,
  SYMBOL_SHORT,
} from '../protocol/commands.js';
import { endReasons, type EndReason } from '../protocol/events.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import { SIDE_MASK } from '../protocol/terms.js';

const { OK } = resultCodes;

/** The live order that a cancel or an amendment is for, or NONE: somebody else's doesn't exist. */
export function targetOf(engine: Engine, frames: Frames, at: number): number {
  const account = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
  const isByClientId = (frames.bytes[at * FRAME_BYTES + FLAGS_BYTE]! & FLAG_BY_CLIENT_ID) !== 0;
  const orderId = isByClientId
    ? engine.clientIds.find(frames.ints, at, account)
    : frames.doubles[at * FRAME_DOUBLES + ORDER_ID_DOUBLE]!;
  const slot = engine.slab.slotOf(orderId);
  return slot !== NONE && engine.slab.ints[slot * INT_WORDS + ACCOUNT] === account ? slot : NONE;
}

export function cancelOrder(engine: Engine, frames: Frames, at: number): ResultCode {
  const slot = targetOf(engine, frames, at);
  if (slot === NONE) return resultCodes.UNKNOWN_ORDER.code;
  engine.lifecycle.end(slot, endReasons.BY_CLIENT);
  return OK.code;
}

/** Cancels an account's orders; in one instrument only when the command names one, on one side when it says so. */
export function massCancel(engine: Engine, frames: Frames, at: number): ResultCode {
  const account = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
  if (!engine.accounts.exists(account)) return resultCodes.UNKNOWN_ACCOUNT.code;
  const symbol = frames.shorts[at * FRAME_SHORTS + SYMBOL_SHORT]!;
  const flags = frames.bytes[at * FRAME_BYTES + FLAGS_BYTE]!;
  const matches = (terms: number) =>
    (symbol === 0 || terms >>> SYMBOL_SHIFT === symbol) &&
    ((flags & FLAG_ONLY_BUYS) === 0 || (terms & SIDE_MASK) === 0) &&
    ((flags & FLAG_ONLY_SELLS) === 0 || (terms & SIDE_MASK) !== 0);
  cancelOrdersOf(engine, account, endReasons.MASS_CANCEL, matches);
  return OK.code;
}

/** Arms the account's dead-man switch for a time, or disarms it with none. */
export function setDeadMan(engine: Engine, frames: Frames, at: number): ResultCode {
  const account = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
  if (!engine.accounts.exists(account)) return resultCodes.UNKNOWN_ACCOUNT.code;
  const atUs = frames.doubles[at * FRAME_DOUBLES + EXPIRES_AT_US_DOUBLE]!;
  if (!(Number.isSafeInteger(atUs) && atUs >= 0)) return resultCodes.MALFORMED.code;
  engine.accounts.deadManAtUs[account] = atUs;
  return OK.code;
}

/**
 * From now on this connection's orders end with it. Those that came under its number before came by another one, which
 * is gone and left them: they end with nobody.
 */
export function beginSession(engine: Engine, frames: Frames, at: number): ResultCode {
  const session = frames.shorts[at * FRAME_SHORTS + SESSION_SHORT]!;
  if (engine.guardedSessions.begin(session, frames.ints, at)) return OK.code;
  const { ints, state } = engine.slab;
  for (let slot = 1; slot <= state.used; slot++)
    if (ints[slot * INT_WORDS + ACCOUNT] !== NONE && ints[slot * INT_WORDS + SESSION] === session)
      ints[slot * INT_WORDS + SESSION] = 0;
  return OK.code;
}

/** A connection that asked for it is gone: its orders go with it. */
export function endSession(engine: Engine, frames: Frames, at: number): ResultCode {
  const session = frames.shorts[at * FRAME_SHORTS + SESSION_SHORT]!;
  engine.guardedSessions.end(session);
  cancelWhere(
    engine,
    endReasons.SESSION_ENDED,
    (slot) => engine.slab.ints[slot * INT_WORDS + SESSION] === session,
  );
  return OK.code;
}

export function cancelOrdersOf(
  engine: Engine,
  account: number,
  reason: EndReason,
  matches: (terms: number) => boolean = () => true,
): void {
  const { ints } = engine.slab;
  let slot = engine.accounts.firstOrder[account]!;
  while (slot !== NONE) {
    // The other leg of an OCO ends with it and may be the next one: then the walk begins anew.
    const next = ints[slot * INT_WORDS + NEXT_OF_ACCOUNT]!;
    if (!matches(ints[slot * INT_WORDS + TERMS]!)) {
      slot = next;
      continue;
    }
    engine.lifecycle.end(slot, reason);
    slot =
      next !== NONE && ints[next * INT_WORDS + ACCOUNT] === account
        ? next
        : engine.accounts.firstOrder[account]!;
    if (next === NONE) return;
  }
}

/** Ends every live order of the engine that a test picks, in the order of the slots. */
export function cancelWhere(engine: Engine, reason: EndReason, test: (slot: number) => boolean): void {
  const { slab } = engine;
  for (let slot = 1; slot <= slab.state.used; slot++)
    if (slab.ints[slot * INT_WORDS + ACCOUNT] !== NONE && test(slot)) engine.lifecycle.end(slot, reason);
}
