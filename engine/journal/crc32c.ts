/** CRC-32C (Castagnoli), eight bytes a step by eight tables (Kounavis and Berry, 2005), which lie behind each other. */
const POLYNOMIAL = 0x82f63b78;
const TABLES = 8;
const tables = makeTables();

/** The checksum of whole 32-bit words. */
export function crc32c(words: Int32Array, from: number, to: number): number {
  let crc = -1;
  let at = from;
  for (; at + 1 < to; at += 2) {
    crc ^= words[at]!;
    const next = words[at + 1]!;
    crc =
      tables[0x700 | (crc & 0xff)]! ^
      tables[0x600 | ((crc >>> 8) & 0xff)]! ^
      tables[0x500 | ((crc >>> 16) & 0xff)]! ^
      tables[0x400 | (crc >>> 24)]! ^
      tables[0x300 | (next & 0xff)]! ^
      tables[0x200 | ((next >>> 8) & 0xff)]! ^
      tables[0x100 | ((next >>> 16) & 0xff)]! ^
      tables[next >>> 24]!;
  }
  if (at < to) crc = ofOne(crc ^ words[at]!);
  return crc ^ -1;
}

function ofOne(crc: number): number {
  return (
    tables[0x300 | (crc & 0xff)]! ^
    tables[0x200 | ((crc >>> 8) & 0xff)]! ^
    tables[0x100 | ((crc >>> 16) & 0xff)]! ^
    tables[crc >>> 24]!
  );
}

function makeTables(): Int32Array {
  const all = new Int32Array(TABLES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    all[byte] = crc;
  }
  for (let at = 256; at < all.length; at++) {
    const before = all[at - 256]!;
    all[at] = (before >>> 8) ^ all[before & 0xff]!;
  }
  return all;
}
