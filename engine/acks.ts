import type { Engine } from './engine.js';
import type { Frames } from './frames.js';
import { ACCOUNT_INT, FRAME_DOUBLES, FRAME_INTS, SEQ_DOUBLE } from './protocol/commands.js';
import {
  ACCEPTED,
  EVENT_BYTES,
  EVENT_DOUBLES,
  EVENT_INTS,
  EVENT_SHORTS,
  EV_ACCOUNT_INT,
  EV_CAUSE_DOUBLE,
  EV_LEAVES_DOUBLE,
  EV_ORDER_DOUBLE,
  EV_PRICE_INT,
  EV_QUANTITY_DOUBLE,
  EV_REASON_SHORT,
  EV_SYMBOL_SHORT,
  EV_TIME_US_DOUBLE,
  EV_TYPE_BYTE,
  REJECTED,
  REPLACED,
  TRADED,
} from './protocol/events.js';
import { ACK, ACK_CLIENT_SEQ_DOUBLE, ACK_FILLED_DOUBLE, ACK_VALUE_DOUBLE } from './protocol/session.js';

/** The most answers for which there is room from the start: many senders share a batch, and few get more. */
const firstRoom = 256;

/** What is known of a command once it was applied, beside what the events say. */
export interface Applied {
  result: number;
  clientSeq: number;
  firstEvent: number;
}

/** The answers to one sender's commands of one batch, one behind the other, each of the size of an event. */
export class Acks {
  private bytes: Uint8Array;
  private doubles: Float64Array;
  private ints: Int32Array;
  private shorts: Uint16Array;
  private count = 0;

  /** @param expected how many answers there may be; more find room too */
  constructor(expected: number) {
    this.bytes = new Uint8Array(Math.min(expected, firstRoom) * EVENT_BYTES);
    this.doubles = new Float64Array(this.bytes.buffer);
    this.ints = new Int32Array(this.bytes.buffer);
    this.shorts = new Uint16Array(this.bytes.buffer);
  }

  /** Everything that was added. */
  get taken(): Uint8Array {
    return this.bytes.subarray(0, this.count * EVENT_BYTES);
  }

  /** Answers the command at this frame from the events that it has caused. */
  add(engine: Engine, frames: Frames, at: number, { result, clientSeq, firstEvent }: Applied): void {
    if (this.count * EVENT_BYTES === this.bytes.length) this.grow();
    const { doubles, ints, shorts } = this;
    const index = this.count++;
    const double = index * EVENT_DOUBLES;
    this.bytes[index * EVENT_BYTES + EV_TYPE_BYTE] = ACK;
    shorts[index * EVENT_SHORTS + EV_REASON_SHORT] = result;
    doubles[double + ACK_CLIENT_SEQ_DOUBLE] = clientSeq;
    doubles[double + EV_CAUSE_DOUBLE] = frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE]!;
    doubles[double + EV_TIME_US_DOUBLE] = engine.timeUs;
    ints[index * EVENT_INTS + EV_ACCOUNT_INT] = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
    for (let event = firstEvent; event < engine.events.count; event++) this.hear(engine, event, index);
    // What is left is zero when the order is over, whatever ended it.
    doubles[double + EV_LEAVES_DOUBLE] = engine.leavesOf(doubles[double + EV_ORDER_DOUBLE]!);
  }

  /** The first event about an order says which order the answer is about; its trades are summed. */
  private hear({ events, books }: Engine, event: number, index: number): void {
    const { doubles, shorts } = this;
    const from = event * EVENT_DOUBLES;
    const to = index * EVENT_DOUBLES;
    const type = events.bytes[event * EVENT_BYTES + EV_TYPE_BYTE];
    const orderId = events.doubles[from + EV_ORDER_DOUBLE]!;
    const isFirst = type === ACCEPTED || type === REPLACED || type === REJECTED;
    if (isFirst && doubles[to + EV_ORDER_DOUBLE] === 0) {
      doubles[to + EV_ORDER_DOUBLE] = orderId;
      shorts[index * EVENT_SHORTS + EV_SYMBOL_SHORT] = events.shorts[event * EVENT_SHORTS + EV_SYMBOL_SHORT]!;
      doubles[to + EV_QUANTITY_DOUBLE] = events.doubles[from + EV_QUANTITY_DOUBLE]!;
    }
    if (type !== TRADED || orderId !== doubles[to + EV_ORDER_DOUBLE]) return;
    const quantity = events.doubles[from + EV_QUANTITY_DOUBLE]!;
    const book = books[shorts[index * EVENT_SHORTS + EV_SYMBOL_SHORT]!];
    const price = events.ints[event * EVENT_INTS + EV_PRICE_INT]!;
    doubles[to + ACK_FILLED_DOUBLE]! += quantity;
    doubles[to + ACK_VALUE_DOUBLE]! += quantity * price * (book?.instrument.quotePerTick ?? 0);
  }

  private grow(): void {
    const old = this.bytes;
    this.bytes = new Uint8Array(old.length * 2);
    this.bytes.set(old);
    this.doubles = new Float64Array(this.bytes.buffer);
    this.ints = new Int32Array(this.bytes.buffer);
    this.shorts = new Uint16Array(this.bytes.buffer);
  }
}
