import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Frames } from '../frames.js';
import { FRAME_BYTES } from '../protocol/commands.js';
import { isSealed, sealFrame } from './seal.js';

/**
 * A segment is a file of fixed size, filled with zeros before it is used (that halves the time of a fdatasync). Its first
 * frame says which one it is; from the second page on it holds frames of commands.
 */
export const SEGMENT_BYTES = 256 * 1024 * 1024;
export const HEADER_BYTES = 4096;
const zerosBytes = 1024 * 1024;

/** Written into every segment: another one means another order of the bytes or other rules of the engine. */
export const FORMAT = 1;
export const RULES = 1;
const MAGIC = 0x50525352;

// Words of the header frame; doubles 4, 5 and 6.
const MAGIC_INT = 1;
const FORMAT_INT = 2;
const RULES_INT = 3;
const INDEX_DOUBLE = 4;
const FIRST_SEQ_DOUBLE = 5;
const EPOCH_DOUBLE = 6;

export interface SegmentHeader {
  index: number;
  /** The number of the first command in it. */
  firstSeq: number;
  epoch: number;
  rules: number;
}

export const segmentName = (index: number): string => `commands-${String(index).padStart(8, '0')}.log`;
export const spareName = 'spare.log';
/** A spare that is being made into a segment, by the leader of this epoch. */
const takenName = (epoch: number): string => `spare-${epoch}.taken`;

/** Indexes of the segments in a folder, in order. */
export function segmentsIn(dir: string): number[] {
  return readdirSync(dir)
    .flatMap((name) => /^commands-(\d{8})\.log$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** Lays a file of zeros on the disk. */
function layZeros(file: string, bytes: number): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    const zeros = Buffer.alloc(Math.min(zerosBytes, bytes));
    for (let at = 0; at < bytes; at += zeros.length)
      writeSync(handle, zeros, 0, Math.min(zeros.length, bytes - at), at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Makes the spare file the next segment and answers a handle to it. It is taken under a name of its own before anything is
 * written into it: a follower lays spares too, and only what nobody else can name any more is ours.
 */
export function openNext(dir: string, header: SegmentHeader, bytes: number): number {
  const taken = join(dir, takenName(header.epoch));
  if (existsSync(join(dir, spareName))) renameSync(join(dir, spareName), taken);
  else layZeros(taken, bytes);
  const handle = openSync(taken, 'r+');
  writeSync(handle, headerFrame(header), 0, FRAME_BYTES, 0);
  fdatasyncSync(handle);
  const segment = join(dir, segmentName(header.index));
  if (existsSync(segment)) throw new Error(`Another process has begun ${segmentName(header.index)}`);
  renameSync(taken, segment);
  syncFolder(dir);
  return handle;
}

/** Spares of leaders that ended while they took them. */
export function forsakenSpares(dir: string, epoch: number): string[] {
  return readdirSync(dir).filter((name) => {
    const by = /^spare-(\d+)\.taken$/.exec(name)?.[1];
    return by !== undefined && Number(by) < epoch;
  });
}

/** The header of a segment; null when it isn't one of ours. */
export function readHeader(file: string): SegmentHeader | null {
  const handle = openSync(file, 'r');
  try {
    const frames = Frames.ofCount(1);
    if (readSync(handle, frames.bytes, 0, FRAME_BYTES, 0) !== FRAME_BYTES || !isSealed(frames, 0))
      return null;
    const { ints, doubles } = frames;
    if (ints[MAGIC_INT] !== MAGIC || ints[FORMAT_INT] !== FORMAT) return null;
    return {
      index: doubles[INDEX_DOUBLE]!,
      firstSeq: doubles[FIRST_SEQ_DOUBLE]!,
      epoch: doubles[EPOCH_DOUBLE]!,
      rules: ints[RULES_INT]!,
    };
  } finally {
    closeSync(handle);
  }
}

/** A rename is on the disk only when its folder is. */
export function syncFolder(dir: string): void {
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function headerFrame({ index, firstSeq, epoch, rules }: SegmentHeader): Uint8Array {
  const frames = Frames.ofCount(1);
  frames.ints[MAGIC_INT] = MAGIC;
  frames.ints[FORMAT_INT] = FORMAT;
  frames.ints[RULES_INT] = rules;
  frames.doubles[INDEX_DOUBLE] = index;
  frames.doubles[FIRST_SEQ_DOUBLE] = firstSeq;
  frames.doubles[EPOCH_DOUBLE] = epoch;
  sealFrame(frames, 0);
  return frames.bytes;
}
