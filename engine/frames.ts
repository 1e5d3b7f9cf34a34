import { FRAME_BYTES } from './protocol/commands.js';

/** Commands in a row, as bytes and as the words that the engine reads. */
export class Frames {
  readonly bytes: Uint8Array;
  readonly doubles: Float64Array;
  readonly ints: Int32Array;
  readonly shorts: Uint16Array;

  /** @param memory a whole number of frames, from an address that divides by eight */
  constructor(memory: ArrayBuffer, byteOffset = 0, byteLength = memory.byteLength - byteOffset) {
    this.bytes = new Uint8Array(memory, byteOffset, byteLength);
    this.doubles = new Float64Array(memory, byteOffset, byteLength / 8);
    this.ints = new Int32Array(memory, byteOffset, byteLength / 4);
    this.shorts = new Uint16Array(memory, byteOffset, byteLength / 2);
  }

  static ofCount(count: number): Frames {
    return new Frames(new ArrayBuffer(count * FRAME_BYTES));
  }
}
