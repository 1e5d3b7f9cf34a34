import type { Frames } from '../frames.js';
import {
  CLIENT_ID_INT,
  DISPLAY_DOUBLE,
  EXPIRES_AT_US_DOUBLE,
  FLAGS_BYTE,
  FLAG_MORE,
  FLAG_OCO,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  FRAME_SHORTS,
  ORIGIN_INT,
  PRICE_INT,
  QUANTITY_DOUBLE,
  SYMBOL_SHORT,
  TERMS_SHORT,
  TRIGGER_INT,
} from '../protocol/commands.js';

/** True when the command's second frame follows. */
export function hasMore(frames: Frames, at: number): boolean {
  return (frames.bytes[at * FRAME_BYTES + FLAGS_BYTE]! & FLAG_MORE) !== 0;
}

/** Lots that an order displays; zero displays all. */
export function displayOf(frames: Frames, at: number): number {
  return hasMore(frames, at) ? frames.doubles[(at + 1) * FRAME_DOUBLES + DISPLAY_DOUBLE]! : 0;
}

/** When an order expires, or zero. */
export function expiryOf(frames: Frames, at: number): number {
  return hasMore(frames, at) ? frames.doubles[(at + 1) * FRAME_DOUBLES + EXPIRES_AT_US_DOUBLE]! : 0;
}

/** The sender's number for who stands behind the order, or zero. */
export function originOf(frames: Frames, at: number): number {
  return hasMore(frames, at) ? frames.ints[(at + 1) * FRAME_INTS + ORIGIN_INT]! : 0;
}

/** A digest of what an order says: the same client id with another digest is another order. */
export function bodyOf(frames: Frames, at: number): number {
  const { bytes, ints, shorts, doubles } = frames;
  let hash = shorts[at * FRAME_SHORTS + TERMS_SHORT]! | (shorts[at * FRAME_SHORTS + SYMBOL_SHORT]! << 16);
  hash = mix(hash, bytes[at * FRAME_BYTES + FLAGS_BYTE]! & FLAG_OCO);
  hash = mix(hash, ints[at * FRAME_INTS + PRICE_INT]!);
  hash = mix(hash, ints[at * FRAME_INTS + TRIGGER_INT]!);
  hash = mixDouble(hash, doubles[at * FRAME_DOUBLES + QUANTITY_DOUBLE]!);
  // A second frame that says nothing is as good as none.
  const isLong = hasMore(frames, at);
  const from = (at + 1) * FRAME_INTS;
  for (let word = CLIENT_ID_INT; word < FRAME_INTS; word++) hash = mix(hash, isLong ? ints[from + word]! : 0);
  return hash;
}

function mixDouble(hash: number, value: number): number {
  return mix(mix(hash, value | 0), (value / 4_294_967_296) | 0);
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}
