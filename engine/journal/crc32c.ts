/** CRC-32C (Castagnoli), four bytes a step by four tables (Kounavis and Berry, 2005). */
const POLYNOMIAL = 0x82f63b78;
const tables = makeTables();

/** The checksum of whole 32-bit words. */
export function crc32c(words: Int32Array, from: number, to: number): number {
  const [first, second, third, fourth] = tables;
  let crc = -1;
  for (let at = from; at < to; at++) {
    crc ^= words[at]!;
    crc =
      fourth[crc & 0xff]! ^
      third[(crc >>> 8) & 0xff]! ^
      second[(crc >>> 16) & 0xff]! ^
      first[(crc >>> 24) & 0xff]!;
  }
  return crc ^ -1;
}

function makeTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const all = [0, 1, 2, 3].map(() => new Int32Array(256));
  const [first = new Int32Array(256)] = all;
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    first[byte] = crc;
  }
  for (let table = 1; table < 4; table++) {
    const before = all[table - 1]!;
    for (let byte = 0; byte < 256; byte++)
      all[table]![byte] = (before[byte]! >>> 8) ^ first[before[byte]! & 0xff]!;
  }
  return [all[0]!, all[1]!, all[2]!, all[3]!];
}
