import { Lifecycle } from './book/lifecycle.js';
import type { BookCapacity, OrderBook } from './book/order-book.js';
import { DOUBLE_WORDS, LEAVES, OrderSlab } from './book/order-slab.js';
import { ClientIds } from './client-ids.js';
import { EventBuffer } from './event-buffer.js';
import type { Frames } from './frames.js';
import { GuardedSessions } from './guarded-sessions.js';
import {
  ACCOUNT_INT,
  AMEND,
  CANCEL,
  DEAD_MAN,
  DEFINE_ACCOUNT,
  DEFINE_ASSET,
  DEFINE_SYMBOL,
  EPOCH,
  FLAGS_BYTE,
  FLAG_BY_CLIENT_ID,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  KILL,
  MASS_CANCEL,
  MOVE_FUNDS,
  NEW_ORDER,
  ORDER_ID_DOUBLE,
  PRICE_INT,
  QUANTITY_DOUBLE,
  SEQ_DOUBLE,
  SESSION_BEGIN,
  SESSION_END,
  SET_FEES,
  SET_LIMITS,
  SET_PHASE,
  SET_POSITION_LIMIT,
  SET_REFERENCE,
  SYMBOL_SHORT,
  TERMS_SHORT,
  FRAME_SHORTS,
  TIME,
  TIME_US_DOUBLE,
  TRIGGER_INT,
  TYPE_BYTE,
} from './protocol/commands.js';
import { REJECTED } from './protocol/events.js';
import { resultCodes, type ResultCode } from './protocol/result-codes.js';
import { SIDE_MASK } from './protocol/terms.js';
import { Accounts } from './risk/accounts.js';
import { Holds } from './risk/holds.js';
import { amendOrder } from './commands/amend-order.js';
import { beginSession, cancelOrder, endSession, massCancel, setDeadMan } from './commands/cancel.js';
import { beginEpoch, defineAccount, defineAsset, defineSymbol } from './commands/define.js';
import { moveFunds } from './commands/funds.js';
import { kill, setFees, setLimits, setPositionLimit } from './commands/limits.js';
import { passTime } from './commands/pass-time.js';
import { setPhase, setReference } from './commands/phase.js';
import { placeOrder } from './commands/place-order.js';
import { originOf } from './commands/read-order.js';
import { wakeSleepers } from './commands/wake.js';

export interface EngineCapacity {
  orders: number;
  accounts: number;
  assets: number;
  symbols: number;
  sessions: number;
  /** Client order ids a day; a power of two. */
  clientIds: number;
  book: BookCapacity;
}

export const defaultCapacity: EngineCapacity = {
  orders: 1 << 20,
  accounts: 4096,
  assets: 64,
  symbols: 256,
  sessions: 4096,
  clientIds: 1 << 20,
  book: { levels: 1 << 14, triggers: 1 << 14 },
};

/**
 * The whole state of trading and the one way to change it: `apply` takes the next command of the journal, whose number
 * and time it carries, and writes what came of it as events. No clock, no randomness, no input or output: the same
 * commands give the same state and the same events, to the last byte.
 */
export class Engine {
  readonly slab: OrderSlab;
  readonly accounts: Accounts;
  readonly holds: Holds;
  readonly events: EventBuffer;
  readonly books: (OrderBook | undefined)[];
  readonly lifecycle: Lifecycle;
  readonly clientIds: ClientIds;
  /** Asset ids that exist. */
  readonly assets: Uint8Array;
  readonly killedSessions: Uint8Array;
  readonly guardedSessions = new GuardedSessions();
  isKilled = false;
  epoch = 0;
  /** Of a retry: the order that its client id was for. */
  duplicateOf = 0;
  /** Number and time of the last command. */
  seq = 0;
  timeUs = 0;

  constructor(readonly capacity: EngineCapacity = defaultCapacity) {
    this.slab = new OrderSlab(capacity.orders);
    this.accounts = new Accounts(capacity);
    this.holds = new Holds(this.accounts, this.slab);
    this.events = new EventBuffer(4096);
    this.books = Array.from<OrderBook | undefined>({ length: capacity.symbols });
    const { slab, accounts, holds, events, books } = this;
    this.lifecycle = new Lifecycle({ slab, accounts, holds, events, books });
    this.clientIds = new ClientIds(capacity.clientIds);
    this.assets = new Uint8Array(capacity.assets);
    this.killedSessions = new Uint8Array(capacity.sessions);
  }

  /** Applies the command at this frame, with the frame after it when it says so. */
  apply(frames: Frames, at: number): ResultCode {
    this.seq = frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE]!;
    this.timeUs = frames.doubles[at * FRAME_DOUBLES + TIME_US_DOUBLE]!;
    this.events.begin(this.seq, this.timeUs);
    const result = this.dispatch(frames, at);
    if (result !== resultCodes.OK.code) this.tellRefusal(frames, at, result);
    else if (this.lifecycle.traded) wakeSleepers(this, this.lifecycle.traded);
    this.lifecycle.traded = undefined;
    return result;
  }

  /** Lots that are left of a live order; zero for one that is over or never was. */
  leavesOf(orderId: number): number {
    return this.slab.doubles[this.slab.slotOf(orderId) * DOUBLE_WORDS + LEAVES]!;
  }

  /** True when the passing of time alone would change something. */
  isDue(nowUs: number): boolean {
    if (this.lifecycle.expiries.firstKey <= nowUs) return true;
    if (this.accounts.deadManAtUs.some((at) => at > 0 && at <= nowUs)) return true;
    return this.books.some((book) => book?.hasTraded);
  }

  private dispatch(frames: Frames, at: number): ResultCode {
    switch (frames.bytes[at * FRAME_BYTES + TYPE_BYTE]) {
      case NEW_ORDER:
        return placeOrder(this, frames, at);
      case CANCEL:
        return cancelOrder(this, frames, at);
      case AMEND:
        return amendOrder(this, frames, at);
      case MASS_CANCEL:
        return massCancel(this, frames, at);
      case DEAD_MAN:
        return setDeadMan(this, frames, at);
      case SESSION_BEGIN:
        return beginSession(this, frames, at);
      case SESSION_END:
        return endSession(this, frames, at);
      case TIME:
        return passTime(this);
      default:
        return this.administer(frames, at);
    }
  }

  private administer(frames: Frames, at: number): ResultCode {
    switch (frames.bytes[at * FRAME_BYTES + TYPE_BYTE]) {
      case DEFINE_ASSET:
        return defineAsset(this, frames, at);
      case DEFINE_SYMBOL:
        return defineSymbol(this, frames, at);
      case DEFINE_ACCOUNT:
        return defineAccount(this, frames, at);
      case SET_FEES:
        return setFees(this, frames, at);
      case SET_LIMITS:
        return setLimits(this, frames, at);
      case SET_POSITION_LIMIT:
        return setPositionLimit(this, frames, at);
      case SET_PHASE:
        return setPhase(this, frames, at);
      case SET_REFERENCE:
        return setReference(this, frames, at);
      case KILL:
        return kill(this, frames, at);
      case MOVE_FUNDS:
        return moveFunds(this, frames, at);
      case EPOCH:
        return beginEpoch(this, frames, at);
      default:
        return resultCodes.MALFORMED.code;
    }
  }

  private tellRefusal(frames: Frames, at: number, result: ResultCode): void {
    const { events } = this;
    const short = at * FRAME_SHORTS;
    const terms = frames.shorts[short + TERMS_SHORT]!;
    const event = events.open(REJECTED, frames.shorts[short + SYMBOL_SHORT]!, terms & SIDE_MASK);
    events.setReason(event, result, terms);
    const type = frames.bytes[at * FRAME_BYTES + TYPE_BYTE]!;
    const isTargeted = type === CANCEL || type === AMEND;
    const isNamed = (frames.bytes[at * FRAME_BYTES + FLAGS_BYTE]! & FLAG_BY_CLIENT_ID) !== 0;
    const orderId =
      isTargeted && !isNamed ? frames.doubles[at * FRAME_DOUBLES + ORDER_ID_DOUBLE]! : this.duplicateOf;
    events.setOrder(event, orderId, frames.ints[at * FRAME_INTS + ACCOUNT_INT]!);
    if (type === NEW_ORDER || (isTargeted && isNamed)) events.copyClientId(event, frames.ints, at);
    if (type === NEW_ORDER) this.tellWish(event, frames, at);
    this.duplicateOf = 0;
  }

  /** What a refused order asked for, as it was sent. */
  private tellWish(event: number, frames: Frames, at: number): void {
    const int = at * FRAME_INTS;
    this.events.setPrice(event, frames.ints[int + PRICE_INT]!, frames.ints[int + TRIGGER_INT]!);
    this.events.setQuantity(event, frames.doubles[at * FRAME_DOUBLES + QUANTITY_DOUBLE]!, 0);
    this.events.setOrigin(event, originOf(frames, at));
  }
}
