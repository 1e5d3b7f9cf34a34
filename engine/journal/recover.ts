import { closeSync, existsSync, fdatasyncSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Frames } from '../frames.js';
import { FRAME_BYTES } from '../protocol/commands.js';
import { batchCount, batchEpoch, batchFirstSeq, isBatchHead, wholeFrames, writeBatchHead } from './batch.js';
import { BATCH_FRAMES, writeWhole, type JournalEnd } from './journal.js';
import { HEADER_BYTES, readHeader, RULES, segmentName, segmentsIn } from './segment.js';

/** The journal can't be what was acknowledged. Nothing is changed; a person must look. */
export class JournalDamage extends Error {}

export interface Recovery {
  /** Null for a folder without a journal. */
  end: JournalEnd | null;
  /** Commands handed over. */
  commands: number;
  /** Frames of an unfinished last batch that were cut off. */
  cutFrames: number;
  /** The highest epoch that wrote. */
  epoch: number;
}

/** Where a batch begins. */
export interface JournalPlace {
  segment: number;
  offset: number;
}

/** Takes the commands of one batch: frames `from` to `from + count`. */
export type TakeFrames = (frames: Frames, from: number, count: number) => void;

/**
 * Reads every command from a number on and finds where the journal ends. A last batch that is not whole was never
 * acknowledged: its whole commands stay, the rest is cut. Anything else that isn't right means that acknowledged commands
 * are damaged, since a batch is begun only when the one before it is on the disk. Segments that end before the number are
 * not read.
 * @param start where command `fromSeq` begins, for who has followed so far
 */
export function recover(
  dir: string,
  fromSeq: number,
  take: TakeFrames,
  start: JournalPlace | null = null,
): Recovery {
  const indexes = existsSync(dir) ? segmentsIn(dir) : [];
  const recovery: Recovery = { end: null, commands: 0, cutFrames: 0, epoch: 0 };
  const [first] = indexes;
  if (first !== undefined && firstSeqOf(dir, first) > fromSeq)
    throw new JournalDamage(`The journal begins after command ${fromSeq}, from which on it is needed`);
  for (const [place, index] of indexes.entries()) {
    const next = indexes[place + 1];
    if (next !== undefined && next !== index + 1)
      throw new JournalDamage(`Segment ${index + 1} of the journal is missing`);
    const untilSeq = next === undefined ? Infinity : firstSeqOf(dir, next);
    if (untilSeq <= fromSeq) {
      recovery.end = { segment: index, nextSeq: untilSeq };
      continue;
    }
    const walk = new SegmentWalk(dir, index, recovery);
    if (start?.segment === index) walk.beginAt(start.offset, fromSeq);
    try {
      walk.run(fromSeq, take, untilSeq);
    } finally {
      walk.close();
    }
  }
  return recovery;
}

function firstSeqOf(dir: string, index: number): number {
  const header = readHeader(join(dir, segmentName(index)));
  if (!header) throw new JournalDamage(`${segmentName(index)} has no header of this journal`);
  return header.firstSeq;
}

class SegmentWalk {
  private readonly handle: number;
  private readonly size: number;
  private readonly frames = Frames.ofCount(BATCH_FRAMES);
  private offset = HEADER_BYTES;
  private expected: number;
  private readonly file: string;

  constructor(
    dir: string,
    private readonly index: number,
    private readonly recovery: Recovery,
  ) {
    this.file = join(dir, segmentName(index));
    const header = readHeader(this.file);
    if (!header || header.index !== index)
      throw new JournalDamage(`${segmentName(index)} has no header of this journal`);
    if (header.rules !== RULES)
      throw new JournalDamage(
        `${segmentName(index)} was written under rules ${header.rules}; this engine has ${RULES}`,
      );
    if (recovery.end && recovery.end.nextSeq !== header.firstSeq)
      throw new JournalDamage(
        `${segmentName(index)} begins with command ${header.firstSeq}, ${recovery.end.nextSeq} was expected`,
      );
    this.expected = header.firstSeq;
    this.handle = openSync(this.file, 'r+');
    this.size = fstatSync(this.handle).size;
  }

  /** Passes over batches that were read before. */
  beginAt(offset: number, seq: number): void {
    this.offset = offset;
    this.expected = seq;
  }

  /** @param untilSeq where the next segment begins: what stands here from that command on was never acknowledged */
  run(fromSeq: number, take: TakeFrames, untilSeq: number): void {
    const isLast = untilSeq === Infinity;
    while (this.expected < untilSeq && this.offset + FRAME_BYTES <= this.size) {
      const count = this.readBatch();
      if (count === 0) break;
      const { whole, nextSeq } = wholeFrames(this.frames, 1, count, this.expected);
      if (whole < count) this.cut(whole, count, isLast);
      this.hand(whole, nextSeq, fromSeq, take);
      if (whole < count) break;
    }
    if (isLast) {
      this.assertNothingFollows();
      // A leader that was killed may have written its last batch without a sync: what goes on stands on it.
      fdatasyncSync(this.handle);
    } else if (this.expected !== untilSeq)
      throw new JournalDamage(
        `Command ${this.expected} in ${segmentName(this.index)} at byte ${this.offset} is damaged: the next segment begins with command ${untilSeq}`,
      );
    this.recovery.end = { segment: this.index, nextSeq: this.expected };
  }

  close(): void {
    closeSync(this.handle);
  }

  /** Reads the batch at the present place; zero when none begins here. */
  private readBatch(): number {
    const length = Math.min(this.frames.bytes.length, this.size - this.offset);
    const read = readSync(this.handle, this.frames.bytes, 0, length, this.offset);
    this.frames.bytes.fill(0, read);
    if (!isBatchHead(this.frames, 0) || batchFirstSeq(this.frames, 0) !== this.expected) return 0;
    return Math.min(batchCount(this.frames, 0), BATCH_FRAMES - 1);
  }

  private hand(whole: number, nextSeq: number, fromSeq: number, take: TakeFrames): void {
    if (whole === 0) return;
    this.recovery.epoch = Math.max(this.recovery.epoch, batchEpoch(this.frames, 0));
    if (nextSeq > fromSeq) take(this.frames, 1, whole);
    this.recovery.commands += nextSeq - this.expected;
    this.expected = nextSeq;
    this.offset += (whole + 1) * FRAME_BYTES;
  }

  /** Ends the last batch after its whole commands, so that the next start finds nothing wrong. */
  private cut(whole: number, count: number, isLast: boolean): void {
    if (!isLast) throw new JournalDamage(`${segmentName(this.index)} is damaged at byte ${this.offset}`);
    this.assertNoBatchAfter(this.offset + FRAME_BYTES);
    this.recovery.cutFrames = count - whole;
    const bytes = (count + 1) * FRAME_BYTES;
    const kept = Frames.ofCount(count + 1);
    kept.bytes.set(this.frames.bytes.subarray(0, (whole + 1) * FRAME_BYTES));
    if (whole === 0) kept.bytes.fill(0);
    else writeBatchHead(kept, 0, this.expected, whole, batchEpoch(this.frames, 0));
    writeWhole(this.handle, kept.bytes, Math.min(bytes, this.size - this.offset), this.offset);
    fdatasyncSync(this.handle);
  }

  /** After the last batch there are only zeros, or what is left of one whose head never reached the disk. */
  private assertNothingFollows(): void {
    if (this.offset + FRAME_BYTES > this.size) return;
    this.assertNoBatchAfter(this.offset);
    this.wipe();
  }

  private assertNoBatchAfter(from: number): void {
    const frames = Frames.ofCount(BATCH_FRAMES);
    const zeros = Buffer.alloc(frames.bytes.length);
    for (let at = from; at < this.size; at += frames.bytes.length) {
      const read = readSync(this.handle, frames.bytes, 0, Math.min(frames.bytes.length, this.size - at), at);
      // Most of a segment that is not full; looked at frame by frame it would cost more than the commands before it.
      if (read === zeros.length && zeros.equals(frames.bytes)) continue;
      for (let frame = 0; (frame + 1) * FRAME_BYTES <= read; frame++) {
        if (!isBatchHead(frames, frame)) continue;
        const seq = batchFirstSeq(frames, frame);
        if (seq > this.expected)
          throw new JournalDamage(
            `Command ${this.expected} in ${segmentName(this.index)} at byte ${this.offset} is damaged: a batch that begins with command ${seq} follows it`,
          );
      }
    }
  }

  /** Leaves zeros behind the end, as far as a batch could have reached. */
  private wipe(): void {
    const length = Math.min(BATCH_FRAMES * FRAME_BYTES, this.size - this.offset);
    const found = Buffer.alloc(length);
    readSync(this.handle, found, 0, length, this.offset);
    if (found.every((byte) => byte === 0)) return;
    this.recovery.cutFrames ||= 1;
    writeWhole(this.handle, new Uint8Array(length), length, this.offset);
    fdatasyncSync(this.handle);
  }
}
