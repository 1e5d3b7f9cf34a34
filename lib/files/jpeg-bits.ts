import { corrupt } from './errors.js';

/** The bits of an entropy-coded segment: stuffed zeros dropped, stopping at the next marker. */
export class BitReader {
  private buffer = 0;
  private count = 0;
  /** Zero bits made up behind the marker; using one means that the data ended too early. */
  private invented = 0;

  constructor(
    private readonly data: Buffer,
    private at: number,
  ) {}

  /** The next sixteen bits, without taking them. */
  peek16(): number {
    if (this.count < 16) this.fill();
    return (this.buffer >>> (this.count - 16)) & 0xffff;
  }

  skip(bits: number): void {
    this.count -= bits;
  }

  /** Up to sixteen bits as an unsigned number. */
  take(bits: number): number {
    if (bits === 0) return 0;
    const value = this.peek16() >>> (16 - bits);
    this.count -= bits;
    return value;
  }

  refuseInvented(): void {
    if (this.count < this.invented) throw corrupt('jpeg: picture data end too early');
  }

  /** Leaves what is left of the last byte and gives the position of the marker that follows. */
  toMarker(): number {
    this.refuseInvented();
    const limit = this.at + MAX_STRAY_BYTES;
    while (this.at < limit && !this.isMarker()) this.at += 1;
    if (!this.isMarker()) throw corrupt('jpeg: no marker after picture data');
    this.count = 0;
    this.invented = 0;
    return this.at;
  }

  jump(at: number): void {
    this.at = at;
  }

  private isMarker(): boolean {
    const next = this.data[this.at + 1];
    return this.data[this.at] === 0xff && next !== undefined && next !== 0 && next !== 0xff;
  }

  private fill(): void {
    while (this.count <= 24) {
      const byte = this.data[this.at];
      const next = byte === 0xff ? this.data[this.at + 1] : 0;
      if (byte === undefined || next === undefined || (next !== 0 && next !== 0xff)) {
        this.buffer <<= 8;
        this.invented += 8;
      } else if (next === 0xff) {
        this.at += 1;
        continue;
      } else {
        this.buffer = (this.buffer << 8) | byte;
        this.at += byte === 0xff ? 2 : 1;
      }
      this.count += 8;
    }
  }
}

/** Some encoders leave bytes between the last block and the next marker. */
const MAX_STRAY_BYTES = 16;

/** For each sixteen bits the length of the code they begin with (high byte) and its value; zero where no code begins. */
export type HuffmanTable = Uint16Array;

/** Builds a table from the counts of codes of 1 to 16 bits and the values in order (ITU-T T.81, annex C). */
export function huffmanTable(counts: Uint8Array, values: Uint8Array): HuffmanTable {
  const table = new Uint16Array(65_536);
  let code = 0;
  let used = 0;
  for (let length = 1; length <= 16; length += 1) {
    const span = 1 << (16 - length);
    for (let index = counts[length - 1] ?? 0; index > 0; index -= 1) {
      if ((code + 1) * span > 65_536) throw corrupt('jpeg: Huffman table');
      table.fill((length << 8) | (values[used] ?? 0), code * span, (code + 1) * span);
      code += 1;
      used += 1;
    }
    code <<= 1;
  }
  return table;
}

export function decode(reader: BitReader, table: HuffmanTable): number {
  const entry = table[reader.peek16()] ?? 0;
  if (entry === 0) throw corrupt('jpeg: picture data');
  reader.skip(entry >>> 8);
  return entry & 0xff;
}
