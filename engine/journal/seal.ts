import type { Frames } from '../frames.js';
import { CRC_INT, FRAME_INTS } from '../protocol/commands.js';
import { crc32c } from './crc32c.js';

/** Writes the checksum of a frame into its first word. */
export function sealFrame({ ints }: Frames, at: number): void {
  const from = at * FRAME_INTS;
  ints[from + CRC_INT] = crc32c(ints, from + 1, from + FRAME_INTS);
}

/** True for a frame whose checksum is right. An empty one is never right: the checksum of zeros isn't zero. */
export function isSealed({ ints }: Frames, at: number): boolean {
  const from = at * FRAME_INTS;
  return ints[from + CRC_INT] === crc32c(ints, from + 1, from + FRAME_INTS);
}
