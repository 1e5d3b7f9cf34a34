import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Frames } from '../frames.js';
import { FRAME_BYTES } from '../protocol/commands.js';
import { batchCount, batchFirstSeq, isBatchHead, wholeFrames } from './batch.js';
import { BATCH_FRAMES } from './journal.js';
import type { TakeFrames } from './recover.js';
import { HEADER_BYTES, readHeader, segmentName, segmentsIn } from './segment.js';

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

  /** @param nextSeq the command that is wanted first */
  constructor(
    private readonly dir: string,
    public nextSeq: number,
  ) {}

  /** Hands over what is there now, batch by batch; answers how many commands that were. */
  read(take: TakeFrames): number {
    const before = this.nextSeq;
    if (this.handle === null && !this.openFirst()) return 0;
    for (;;) {
      if (this.readBatch(take)) continue;
      if (!this.openNext()) return this.nextSeq - before;
    }
  }

  close(): void {
    if (this.handle !== null) closeSync(this.handle);
    this.handle = null;
  }

  private readBatch(take: TakeFrames): boolean {
    if (this.handle === null) return false;
    const { bytes } = this.frames;
    bytes.fill(0, readSync(this.handle, bytes, 0, bytes.length, this.offset));
    if (!isBatchHead(this.frames, 0)) return false;
    const count = batchCount(this.frames, 0);
    const { whole, nextSeq } = wholeFrames(this.frames, 1, count, batchFirstSeq(this.frames, 0));
    if (whole < count) return false;
    this.offset += (count + 1) * FRAME_BYTES;
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
    const header = existsSync(join(this.dir, segmentName(this.segment + 1)))
      ? readHeader(join(this.dir, segmentName(this.segment + 1)))
      : null;
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
    return true;
  }
}
