import type { Frames } from '../frames.js';
import {
  FLAGS_BYTE,
  FLAG_MORE,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  SEQ_DOUBLE,
  TYPE_BYTE,
} from '../protocol/commands.js';
import { isSealed, sealFrame } from './seal.js';

/** Stands before the commands that were written together; a batch is begun only when the one before it is on the disk. */
export const BATCH = 127;

// Of its frame: how many frames follow, and the epoch of the writer.
const COUNT_INT = 8;
const EPOCH_DOUBLE = 6;

/** Writes the head of a batch at a frame: the number of its first command, how many frames follow, who leads. */
export function writeBatchHead(
  frames: Frames,
  at: number,
  firstSeq: number,
  count: number,
  epoch: number,
): void {
  frames.bytes.fill(0, at * FRAME_BYTES, (at + 1) * FRAME_BYTES);
  frames.bytes[at * FRAME_BYTES + TYPE_BYTE] = BATCH;
  frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE] = firstSeq;
  frames.ints[at * FRAME_INTS + COUNT_INT] = count;
  frames.doubles[at * FRAME_DOUBLES + EPOCH_DOUBLE] = epoch;
  sealFrame(frames, at);
}

export function isBatchHead(frames: Frames, at: number): boolean {
  return frames.bytes[at * FRAME_BYTES + TYPE_BYTE] === BATCH && isSealed(frames, at);
}

export function batchCount(frames: Frames, at: number): number {
  return frames.ints[at * FRAME_INTS + COUNT_INT]!;
}

export function batchFirstSeq(frames: Frames, at: number): number {
  return frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE]!;
}

export function batchEpoch(frames: Frames, at: number): number {
  return frames.doubles[at * FRAME_DOUBLES + EPOCH_DOUBLE]!;
}

/** How many frames of a batch are whole and follow each other, with the number of the command after the last of them. */
export function wholeFrames(
  frames: Frames,
  from: number,
  count: number,
  firstSeq: number,
): { whole: number; nextSeq: number } {
  let seq = firstSeq;
  for (let at = 0; at < count;) {
    const frame = from + at;
    const needs = (frames.bytes[frame * FRAME_BYTES + FLAGS_BYTE]! & FLAG_MORE) === 0 ? 1 : 2;
    const isWhole =
      at + needs <= count &&
      isSealed(frames, frame) &&
      frames.doubles[frame * FRAME_DOUBLES + SEQ_DOUBLE] === seq &&
      (needs === 1 || isSealed(frames, frame + 1));
    if (!isWhole) return { whole: at, nextSeq: seq };
    at += needs;
    seq += 1;
  }
  return { whole: count, nextSeq: seq };
}
