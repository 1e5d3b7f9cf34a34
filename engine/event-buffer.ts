import { CLIENT_ID_INT, FRAME_INTS } from './protocol/commands.js';
import {
  EVENT_BYTES,
  EVENT_DOUBLES,
  EVENT_INTS,
  EVENT_SHORTS,
  EV_ACCOUNT_INT,
  EV_CAUSE_DOUBLE,
  EV_CLIENT_ID_INT,
  EV_DISPLAY_DOUBLE,
  EV_LEAVES_DOUBLE,
  EV_MAKER_ACCOUNT_INT,
  EV_MAKER_DOUBLE,
  EV_MAKER_FEE_DOUBLE,
  EV_ORDER_DOUBLE,
  EV_ORIGIN_INT,
  EV_PRICE_INT,
  EV_QUANTITY_DOUBLE,
  EV_REASON_SHORT,
  EV_SEQ_DOUBLE,
  EV_TAKER_FEE_DOUBLE,
  EV_TERMS_SHORT,
  EV_TIME_US_DOUBLE,
  EV_TRIGGER_INT,
} from './protocol/events.js';

/**
 * The events of a batch of commands, written in place. It grows when a single command says more than was foreseen, which
 * is the one allocation that a sweep through a whole book may cause.
 */
export class EventBuffer {
  bytes: Uint8Array;
  doubles: Float64Array;
  ints: Int32Array;
  shorts: Uint16Array;
  count = 0;
  /** Of the last event that was written, ever. */
  seq = 0;
  causeSeq = 0;
  timeUs = 0;

  constructor(private capacity: number) {
    const memory = new ArrayBuffer(capacity * EVENT_BYTES);
    this.bytes = new Uint8Array(memory);
    this.doubles = new Float64Array(memory);
    this.ints = new Int32Array(memory);
    this.shorts = new Uint16Array(memory);
  }

  /** What follows comes from this command. */
  begin(causeSeq: number, timeUs: number): void {
    this.causeSeq = causeSeq;
    this.timeUs = timeUs;
  }

  /** Everything has been taken over by whoever keeps it. */
  clear(): void {
    this.count = 0;
  }

  /** An event with its head written and all else zero, by its index. */
  open(type: number, symbol: number, side: number): number {
    const index = this.next(type, symbol, side, 0, 0);
    const double = index * EVENT_DOUBLES;
    for (let word = EV_ORDER_DOUBLE; word < EVENT_DOUBLES; word++) this.doubles[double + word] = 0;
    return index;
  }

  /** The same with old words behind the head: whoever asks for it writes each of them. */
  next(type: number, symbol: number, side: number, reason: number, terms: number): number {
    if (this.count === this.capacity) this.grow();
    const index = this.count++;
    const { doubles, ints } = this;
    const double = index * EVENT_DOUBLES;
    // The head's small fields, as they lie in two words.
    ints[index * EVENT_INTS] = type | (side << 8) | (symbol << 16);
    ints[index * EVENT_INTS + 1] = reason | (terms << 16);
    doubles[double + EV_SEQ_DOUBLE] = ++this.seq;
    doubles[double + EV_CAUSE_DOUBLE] = this.causeSeq;
    doubles[double + EV_TIME_US_DOUBLE] = this.timeUs;
    return index;
  }

  setOrder(index: number, orderId: number, account: number): void {
    this.doubles[index * EVENT_DOUBLES + EV_ORDER_DOUBLE] = orderId;
    this.ints[index * EVENT_INTS + EV_ACCOUNT_INT] = account;
  }

  setPrice(index: number, price: number, trigger: number): void {
    this.ints[index * EVENT_INTS + EV_PRICE_INT] = price;
    this.ints[index * EVENT_INTS + EV_TRIGGER_INT] = trigger;
  }

  setQuantity(index: number, quantity: number, leaves: number): void {
    this.doubles[index * EVENT_DOUBLES + EV_QUANTITY_DOUBLE] = quantity;
    this.doubles[index * EVENT_DOUBLES + EV_LEAVES_DOUBLE] = leaves;
  }

  setReason(index: number, reason: number, terms: number): void {
    this.shorts[index * EVENT_SHORTS + EV_REASON_SHORT] = reason;
    this.shorts[index * EVENT_SHORTS + EV_TERMS_SHORT] = terms;
  }

  setMaker(index: number, makerId: number, makerAccount: number): void {
    this.doubles[index * EVENT_DOUBLES + EV_MAKER_DOUBLE] = makerId;
    this.ints[index * EVENT_INTS + EV_MAKER_ACCOUNT_INT] = makerAccount;
  }

  setFees(index: number, takerFee: number, makerFee: number): void {
    this.doubles[index * EVENT_DOUBLES + EV_TAKER_FEE_DOUBLE] = takerFee;
    this.doubles[index * EVENT_DOUBLES + EV_MAKER_FEE_DOUBLE] = makerFee;
  }

  setDisplay(index: number, display: number): void {
    this.doubles[index * EVENT_DOUBLES + EV_DISPLAY_DOUBLE] = display;
  }

  setOrigin(index: number, origin: number): void {
    this.ints[index * EVENT_INTS + EV_ORIGIN_INT] = origin;
  }

  /** Copies the client id of the frame that the event answers. */
  copyClientId(index: number, frameInts: Int32Array, frame: number): void {
    const to = index * EVENT_INTS + EV_CLIENT_ID_INT;
    const from = frame * FRAME_INTS + CLIENT_ID_INT;
    const { ints } = this;
    ints[to] = frameInts[from]!;
    ints[to + 1] = frameInts[from + 1]!;
    ints[to + 2] = frameInts[from + 2]!;
    ints[to + 3] = frameInts[from + 3]!;
  }

  private grow(): void {
    const old = this.bytes;
    this.capacity *= 2;
    const memory = new ArrayBuffer(this.capacity * EVENT_BYTES);
    this.bytes = new Uint8Array(memory);
    this.bytes.set(old);
    this.doubles = new Float64Array(memory);
    this.ints = new Int32Array(memory);
    this.shorts = new Uint16Array(memory);
  }
}
