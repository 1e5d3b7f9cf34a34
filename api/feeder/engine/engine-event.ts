import {
  ACCEPTED,
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
  EV_MAKER_FEE_DOUBLE,
  EV_ORDER_DOUBLE,
  EV_PRICE_INT,
  EV_QUANTITY_DOUBLE,
  EV_REASON_SHORT,
  EV_SEQ_DOUBLE,
  EV_SIDE_BYTE,
  EV_SYMBOL_SHORT,
  EV_TAKER_FEE_DOUBLE,
  EV_TERMS_SHORT,
  EV_TIME_US_DOUBLE,
  EV_TRIGGER_INT,
  EV_TYPE_BYTE,
  REJECTED,
} from '../../../engine/protocol/events.js';

/** An event of the engine's log as an object. Names by what they mean mostly; engine/protocol/events.ts says what each kind has. */
export interface EngineEvent {
  type: number;
  /** 0 buys, 1 sells. */
  side: number;
  symbol: number;
  reason: number;
  terms: number;
  seq: number;
  cause: number;
  timeUs: number;
  /** The order; of a movement of funds its number. */
  order: number;
  account: number;
  /** Of a trade the order that stood, of an accepted order what it displays. */
  maker: number;
  /** Of a trade whose order stood; of a movement the asset; of a new order its origin. */
  other: number;
  price: number;
  trigger: number;
  quantity: number;
  leaves: number;
  takerFee: number;
  makerFee: number;
  /** Of accepted and refused orders: the client id as a UUID, or null. */
  clientId: string | null;
}

/** Reads records that lie one after the other in a memory that begins at a whole double. */
export function readEngineEvents(bytes: Uint8Array, count: number): EngineEvent[] {
  const { buffer, byteOffset, byteLength } = bytes;
  const doubles = new Float64Array(buffer, byteOffset, byteLength / 8);
  const ints = new Int32Array(buffer, byteOffset, byteLength / 4);
  const shorts = new Uint16Array(buffer, byteOffset, byteLength / 2);
  return Array.from({ length: count }, (_, index) => readOne({ bytes, doubles, ints, shorts }, index));
}

interface Memory {
  bytes: Uint8Array;
  doubles: Float64Array;
  ints: Int32Array;
  shorts: Uint16Array;
}

function readOne({ bytes, doubles, ints, shorts }: Memory, index: number): EngineEvent {
  const [byte, short] = [index * EVENT_BYTES, index * EVENT_SHORTS];
  const [int, double] = [index * EVENT_INTS, index * EVENT_DOUBLES];
  const type = bytes[byte + EV_TYPE_BYTE] ?? 0;
  const isNamed = type === ACCEPTED || type === REJECTED;
  return {
    type,
    side: bytes[byte + EV_SIDE_BYTE] ?? 0,
    symbol: shorts[short + EV_SYMBOL_SHORT] ?? 0,
    reason: shorts[short + EV_REASON_SHORT] ?? 0,
    terms: shorts[short + EV_TERMS_SHORT] ?? 0,
    seq: doubles[double + EV_SEQ_DOUBLE] ?? 0,
    cause: doubles[double + EV_CAUSE_DOUBLE] ?? 0,
    timeUs: doubles[double + EV_TIME_US_DOUBLE] ?? 0,
    order: doubles[double + EV_ORDER_DOUBLE] ?? 0,
    account: ints[int + EV_ACCOUNT_INT] ?? 0,
    maker: doubles[double + EV_DISPLAY_DOUBLE] ?? 0,
    other: ints[int + EV_MAKER_ACCOUNT_INT] ?? 0,
    price: ints[int + EV_PRICE_INT] ?? 0,
    trigger: ints[int + EV_TRIGGER_INT] ?? 0,
    quantity: doubles[double + EV_QUANTITY_DOUBLE] ?? 0,
    leaves: doubles[double + EV_LEAVES_DOUBLE] ?? 0,
    takerFee: isNamed ? 0 : (doubles[double + EV_TAKER_FEE_DOUBLE] ?? 0),
    makerFee: isNamed ? 0 : (doubles[double + EV_MAKER_FEE_DOUBLE] ?? 0),
    clientId: isNamed ? uuidAt(bytes, byte + EV_CLIENT_ID_INT * 4) : null,
  };
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const noId = '00000000-0000-0000-0000-000000000000';

function uuidAt(bytes: Uint8Array, at: number): string | null {
  let id = '';
  for (let byte = 0; byte < 16; byte += 1) {
    if (byte === 4 || byte === 6 || byte === 8 || byte === 10) id += '-';
    id += hex[bytes[at + byte] ?? 0] ?? '';
  }
  return id === noId ? null : id;
}
