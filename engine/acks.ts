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

/** One answer to a command, of the size of an event, made from the events that the command has caused. */
export function writeAck(
  engine: Engine,
  frames: Frames,
  at: number,
  { result, clientSeq, firstEvent }: { result: number; clientSeq: number; firstEvent: number },
): Uint8Array {
  const { events } = engine;
  const doubles = new Float64Array(EVENT_DOUBLES);
  const ints = new Int32Array(doubles.buffer);
  const shorts = new Uint16Array(doubles.buffer);
  const bytes = new Uint8Array(doubles.buffer);
  bytes[EV_TYPE_BYTE] = ACK;
  shorts[EV_REASON_SHORT] = result;
  doubles[ACK_CLIENT_SEQ_DOUBLE] = clientSeq;
  doubles[EV_CAUSE_DOUBLE] = frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE]!;
  doubles[EV_TIME_US_DOUBLE] = engine.timeUs;
  ints[EV_ACCOUNT_INT] = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
  for (let event = firstEvent; event < events.count; event++) {
    const double = event * EVENT_DOUBLES;
    const type = events.bytes[event * EVENT_BYTES + EV_TYPE_BYTE];
    const orderId = events.doubles[double + EV_ORDER_DOUBLE]!;
    if (doubles[EV_ORDER_DOUBLE] === 0 && (type === ACCEPTED || type === REPLACED || type === REJECTED)) {
      doubles[EV_ORDER_DOUBLE] = orderId;
      shorts[EV_SYMBOL_SHORT] = events.shorts[event * EVENT_SHORTS + EV_SYMBOL_SHORT]!;
      doubles[EV_QUANTITY_DOUBLE] = events.doubles[double + EV_QUANTITY_DOUBLE]!;
      doubles[EV_LEAVES_DOUBLE] = doubles[EV_QUANTITY_DOUBLE];
    }
    if (type !== TRADED || orderId !== doubles[EV_ORDER_DOUBLE]) continue;
    const quantity = events.doubles[double + EV_QUANTITY_DOUBLE]!;
    const { quotePerTick = 0 } = engine.books[shorts[EV_SYMBOL_SHORT]!]?.instrument ?? {};
    doubles[ACK_FILLED_DOUBLE]! += quantity;
    doubles[ACK_VALUE_DOUBLE]! += quantity * events.ints[event * EVENT_INTS + EV_PRICE_INT]! * quotePerTick;
  }
  // What is left is zero when the order is over, whatever ended it.
  doubles[EV_LEAVES_DOUBLE] = engine.leavesOf(doubles[EV_ORDER_DOUBLE]!);
  return bytes;
}
