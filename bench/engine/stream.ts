import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Kinds of messages in a stream. */
export const NEW = 0;
export const CANCEL = 1;
export const MODIFY = 2;

const headerBytes = 16;
const countAt = 12;
const recordBytes = 40;

/** A stream of order-book messages in columns, as fast to walk as the engine is. */
export interface Stream {
  count: number;
  types: Uint8Array;
  sides: Uint8Array;
  iocs: Uint8Array;
  quantities: Uint32Array;
  seqs: Float64Array;
  ids: Float64Array;
  prices: Float64Array;
}

/**
 * Reads a file of the public matching-engine benchmark: a header of 16 bytes with the count in its last word, then
 * records of 40 bytes, little-endian {u8 type, u8 side, u8 ioc, u8, u32 quantity, u64 seq, u64 id, i64 price, i64}.
 */
export function readStream(file: string): Stream {
  const raw = readFileSync(file);
  const bytes = file.endsWith('.gz') ? gunzipSync(raw) : raw;
  const count = bytes.readUInt32LE(countAt);
  if (bytes.length < headerBytes + count * recordBytes)
    throw new Error(`${file} names ${count} messages and holds ${bytes.length} bytes`);
  const stream: Stream = {
    count,
    types: new Uint8Array(count),
    sides: new Uint8Array(count),
    iocs: new Uint8Array(count),
    quantities: new Uint32Array(count),
    seqs: new Float64Array(count),
    ids: new Float64Array(count),
    prices: new Float64Array(count),
  };
  for (let index = 0, at = headerBytes; index < count; index++, at += recordBytes) {
    stream.types[index] = bytes[at]!;
    stream.sides[index] = bytes[at + 1]!;
    stream.iocs[index] = bytes[at + 2]!;
    stream.quantities[index] = bytes.readUInt32LE(at + 4);
    stream.seqs[index] = Number(bytes.readBigUInt64LE(at + 8));
    stream.ids[index] = Number(bytes.readBigUInt64LE(at + 16));
    stream.prices[index] = Number(bytes.readBigInt64LE(at + 24));
  }
  return stream;
}
