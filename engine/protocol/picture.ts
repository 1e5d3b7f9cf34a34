import {
  EVENT_BYTES,
  EVENT_DOUBLES,
  EVENT_INTS,
  EVENT_SHORTS,
  EV_ACCOUNT_INT,
  EV_ASSET_INT,
  EV_CAUSE_DOUBLE,
  EV_DISPLAY_DOUBLE,
  EV_ORDER_DOUBLE,
  EV_PRICE_INT,
  EV_QUANTITY_DOUBLE,
  EV_REASON_SHORT,
  EV_SEQ_DOUBLE,
  EV_SIDE_BYTE,
  EV_SYMBOL_SHORT,
  EV_TERMS_SHORT,
  EV_TIME_US_DOUBLE,
  EV_TRIGGER_INT,
  EV_TYPE_BYTE,
} from './events.js';
import { PICTURE_BALANCE, PICTURE_ORDER, PICTURE_SYMBOL } from './session.js';

/**
 * A picture is what stands at one moment between two batches: records of the size of an event, which lie as events do where
 * they say the same. First every instrument, then the orders (of each instrument first the bids, then the asks, the best
 * first and within a price by time, then those that sleep), then balances, and the end.
 */

// Of an order, where an accepted one has its time: the other leg of an OCO. Its cause is the command of its priority.
export const PICTURE_PEER_DOUBLE = EV_TIME_US_DOUBLE;
export const PICTURE_PRIORITY_DOUBLE = EV_CAUSE_DOUBLE;
/** Lots that are left, those that are hidden of them, those that were filled, and when the order expires. */
export const PICTURE_LEAVES_DOUBLE = EV_QUANTITY_DOUBLE;
export const PICTURE_HIDDEN_DOUBLE = 9;
export const PICTURE_FILLED_DOUBLE = 10;
export const PICTURE_EXPIRES_DOUBLE = 11;
// Of a balance: units of the asset.
export const PICTURE_TOTAL_DOUBLE = EV_QUANTITY_DOUBLE;
export const PICTURE_HELD_DOUBLE = 9;
export const PICTURE_CREDIT_DOUBLE = 10;

// Of the end, where an order has its terms: bits of the account. Its reason is 1 when everything is stopped, as the terms of a
// stopped instrument are.
export const PICTURE_KILLED = 2;
export const PICTURE_HELD_BACK = 8;

export interface PictureInstrument {
  symbol: number;
  phase: number;
  /** The last price, or what was set as the reference since; zero before either. */
  reference: number;
  /** Stopped by the kill switch. */
  isKilled: boolean;
}

export interface PictureOrder {
  id: number;
  symbol: number;
  account: number;
  side: number;
  /** With bit 11 for one that sleeps. */
  terms: number;
  price: number;
  trigger: number;
  display: number;
  leaves: number;
  hidden: number;
  filled: number;
  expiresAtUs: number;
  peerId: number;
  priority: number;
}

export interface PictureBalance {
  account: number;
  asset: number;
  total: number;
  held: number;
  credit: number;
}

export interface Picture {
  /** Of the last event that the picture contains, and the time of the last command. */
  lastEvent: number;
  timeUs: number;
  /** Everything is stopped by the kill switch; the account is; it may only sell (scope 4). */
  isKilled: boolean;
  isAccountKilled: boolean;
  isHeldBack: boolean;
  instruments: PictureInstrument[];
  orders: PictureOrder[];
  balances: PictureBalance[];
}

/** The picture of its records, the end included. */
export function readPicture(bytes: Uint8Array): Picture {
  // By the constructor: a Buffer's slice would be no copy, and might begin at any address.
  const copy = new Uint8Array(bytes);
  const doubles = new Float64Array(copy.buffer);
  const ints = new Int32Array(copy.buffer);
  const shorts = new Uint16Array(copy.buffer);
  const last = doubles.length - EVENT_DOUBLES;
  const end = (last / EVENT_DOUBLES) * EVENT_SHORTS;
  const flags = shorts[end + EV_TERMS_SHORT]!;
  const picture: Picture = {
    lastEvent: doubles[last + EV_SEQ_DOUBLE]!,
    timeUs: doubles[last + EV_TIME_US_DOUBLE]!,
    isKilled: shorts[end + EV_REASON_SHORT] === 1,
    isAccountKilled: (flags & PICTURE_KILLED) !== 0,
    isHeldBack: (flags & PICTURE_HELD_BACK) !== 0,
    instruments: [],
    orders: [],
    balances: [],
  };
  for (let at = 0; at * EVENT_BYTES < copy.length; at++) {
    const words = { bytes: copy, doubles, ints, shorts, at };
    switch (copy[at * EVENT_BYTES + EV_TYPE_BYTE]) {
      case PICTURE_SYMBOL:
        picture.instruments.push(instrumentOf(words));
        break;
      case PICTURE_ORDER:
        picture.orders.push(orderOf(words));
        break;
      case PICTURE_BALANCE:
        picture.balances.push(balanceOf(words));
        break;
      default:
    }
  }
  return picture;
}

interface Words {
  bytes: Uint8Array;
  doubles: Float64Array;
  ints: Int32Array;
  shorts: Uint16Array;
  at: number;
}

function instrumentOf({ ints, shorts, at }: Words): PictureInstrument {
  return {
    symbol: shorts[at * EVENT_SHORTS + EV_SYMBOL_SHORT]!,
    phase: shorts[at * EVENT_SHORTS + EV_REASON_SHORT]!,
    reference: ints[at * EVENT_INTS + EV_PRICE_INT]!,
    isKilled: shorts[at * EVENT_SHORTS + EV_TERMS_SHORT] === 1,
  };
}

function orderOf({ bytes, doubles, ints, shorts, at }: Words): PictureOrder {
  const double = at * EVENT_DOUBLES;
  const int = at * EVENT_INTS;
  return {
    id: doubles[double + EV_ORDER_DOUBLE]!,
    symbol: shorts[at * EVENT_SHORTS + EV_SYMBOL_SHORT]!,
    account: ints[int + EV_ACCOUNT_INT]!,
    side: bytes[at * EVENT_BYTES + EV_SIDE_BYTE]!,
    terms: shorts[at * EVENT_SHORTS + EV_TERMS_SHORT]!,
    price: ints[int + EV_PRICE_INT]!,
    trigger: ints[int + EV_TRIGGER_INT]!,
    display: doubles[double + EV_DISPLAY_DOUBLE]!,
    leaves: doubles[double + PICTURE_LEAVES_DOUBLE]!,
    hidden: doubles[double + PICTURE_HIDDEN_DOUBLE]!,
    filled: doubles[double + PICTURE_FILLED_DOUBLE]!,
    expiresAtUs: doubles[double + PICTURE_EXPIRES_DOUBLE]!,
    peerId: doubles[double + PICTURE_PEER_DOUBLE]!,
    priority: doubles[double + PICTURE_PRIORITY_DOUBLE]!,
  };
}

function balanceOf({ doubles, ints, at }: Words): PictureBalance {
  const double = at * EVENT_DOUBLES;
  return {
    account: ints[at * EVENT_INTS + EV_ACCOUNT_INT]!,
    asset: ints[at * EVENT_INTS + EV_ASSET_INT]!,
    total: doubles[double + PICTURE_TOTAL_DOUBLE]!,
    held: doubles[double + PICTURE_HELD_DOUBLE]!,
    credit: doubles[double + PICTURE_CREDIT_DOUBLE]!,
  };
}
