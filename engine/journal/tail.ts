import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Frames } from '../frames.js';
import { FRAME_BYTES } from '../protocol/commands.js';
import { batchCount, batchFirstSeq, isBatchHead, wholeFrames } from './batch.js';
import { BATCH_FRAMES } from './journal.js';
import type { JournalPlace, TakeFrames } from './recover.js';
import { HEADER_BYTES, readHeader, segmentName, segmentsIn, type SegmentHeader } from './segment.js';

export interface ReadBounds {
  untilSeq?: number;
  mostBatches?: number;
}

/** What was read last was never acknowledged, and a new leader has cut it off: begin anew from a snapshot. */
export class Diverged extends Error {}

/**
 * Follows the journal of a process that writes it, from a command on. It reads only and changes nothing: a batch that
 * isn't whole yet is looked at again.
 */
export class JournalTail {
  private readonly frames = Frames.ofCount(BATCH_FRAMES);
  private handle: number | null = null;
  private segment = 0;
  private offset = HEADER_BYTES;
  /** The command with which the batch at the offset begins, or will. */
  private seqAtOffset = 0;
  /** Where the next segment begins, if there was one already: what stands here from there on was never acknowledged. */
  private untilSeq = Infinity;

  /** @param nextSeq the command that is wanted first */
  constructor(
    private readonly dir: string,
    public nextSeq: number,
  ) {}

  /**
   * Hands over what is there now, batch by batch, no batch after command `untilSeq` and at most so many at once. False when
   * more may be there.
   */
  read(take: TakeFrames, { untilSeq = Infinity, mostBatches = Infinity }: ReadBounds = {}): boolean {
    if (this.handle === null && !this.openFirst()) return true;
    for (let batches = 0; this.nextSeq <= untilSeq;) {
      if (batches === mostBatches) return false;
      if (this.readBatch(take)) batches += 1;
      else if (!this.openNext()) return true;
    }
    return true;
  }

  /** Where the batch of the next command will be; null while commands before it are still passed over. */
  get place(): JournalPlace | null {
    return this.seqAtOffset === this.nextSeq ? { segment: this.segment, offset: this.offset } : null;
  }

  close(): void {
    if (this.handle !== null) closeSync(this.handle);
    this.handle = null;
  }

  private readBatch(take: TakeFrames): boolean {
    if (this.handle === null) return false;
    const { bytes } = this.frames;
    bytes.fill(0, readSync(this.handle, bytes, 0, bytes.length, this.offset));
    if (!isBatchHead(this.frames, 0) || batchFirstSeq(this.frames, 0) >= this.untilSeq) return false;
    const count = batchCount(this.frames, 0);
    const { whole, nextSeq } = wholeFrames(this.frames, 1, count, batchFirstSeq(this.frames, 0));
    if (whole < count) return false;
    this.offset += (count + 1) * FRAME_BYTES;
    this.seqAtOffset = nextSeq;
    if (nextSeq <= this.nextSeq) return true;
    take(this.frames, 1, count);
    this.nextSeq = nextSeq;
    return true;
  }

  /** The last segment that begins at or before the wanted command. */
  private openFirst(): boolean {
    if (!existsSync(this.dir)) return false;
    const fitting = segmentsIn(this.dir).filter((index) => this.beginsBy(index));
    const first = fitting.at(-1);
    return first !== undefined && this.open(first);
  }

  /** A next segment that goes on exactly here. */
  private openNext(): boolean {
    const header = this.headerOf(this.segment + 1);
    if (header && header.firstSeq < this.nextSeq)
      throw new Diverged(`Commands from ${header.firstSeq} on were written anew by another leader`);
    return header?.firstSeq === this.nextSeq && this.open(this.segment + 1);
  }

  private beginsBy(index: number): boolean {
    const header = readHeader(join(this.dir, segmentName(index)));
    return header !== null && header.firstSeq <= this.nextSeq;
  }

  private open(segment: number): boolean {
    this.close();
    this.handle = openSync(join(this.dir, segmentName(segment)), 'r');
    this.segment = segment;
    this.offset = HEADER_BYTES;
    this.seqAtOffset = this.headerOf(segment)?.firstSeq ?? 0;
    this.untilSeq = this.headerOf(segment + 1)?.firstSeq ?? Infinity;
    return true;
  }

  private headerOf(segment: number): SegmentHeader | null {
    const file = join(this.dir, segmentName(segment));
    return existsSync(file) ? readHeader(file) : null;
  }
}
