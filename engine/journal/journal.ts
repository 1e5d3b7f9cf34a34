import { closeSync, fdatasyncSync, writeSync } from 'node:fs';
import { Frames } from '../frames.js';
import {
  FLAGS_BYTE,
  FLAG_MORE,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  FRAME_SHORTS,
  SEQ_DOUBLE,
  SESSION_SHORT,
  TIME_US_DOUBLE,
} from '../protocol/commands.js';
import { writeBatchHead } from './batch.js';
import { sealFrame } from './seal.js';
import { HEADER_BYTES, openNext, RULES } from './segment.js';
import { SpareMaker } from './spare-maker.js';

/** Frames of a batch, its head included: what is written at once, and the most that one acknowledgement waits for. */
export const BATCH_FRAMES = 4096;

/** Where a journal ends: what goes on goes on in a segment of its own. */
export interface JournalEnd {
  segment: number;
  nextSeq: number;
}

export interface JournalOptions {
  dir: string;
  segmentBytes: number;
  /** Who leads; written into every batch. */
  epoch: number;
  /** Null begins a new journal. */
  end: JournalEnd | null;
}

/**
 * The commands on disk. `add` gives a command its number and time and puts it into the batch; `commit` writes the batch
 * and waits for the disk. Nothing may be answered before. A failed write or sync throws, and the process must end: what
 * the disk has then is for the recovery to find out, never for a second try.
 */
export class Journal {
  /** The present batch; frame 0 is its head. */
  readonly batch = Frames.ofCount(BATCH_FRAMES);
  private frames = 1;
  private firstSeq = 0;
  private handle: number;
  private segment: number;
  private offset = HEADER_BYTES;
  private readonly spares: SpareMaker;
  nextSeq: number;

  constructor(private readonly options: JournalOptions) {
    const { dir, segmentBytes, end, epoch } = options;
    this.spares = new SpareMaker(dir, segmentBytes);
    this.nextSeq = end?.nextSeq ?? 1;
    this.segment = (end?.segment ?? 0) + 1;
    // Never in the segment of an earlier leader: one that still writes, writes where nobody reads any more.
    const header = { index: this.segment, firstSeq: this.nextSeq, epoch, rules: RULES };
    this.handle = openNext(dir, header, segmentBytes);
  }

  /** Frames that still fit into the batch. */
  get room(): number {
    return BATCH_FRAMES - this.frames;
  }

  get isEmpty(): boolean {
    return this.frames === 1;
  }

  /** Takes one command over, of one frame or two, and answers the frame in `batch` at which it lies now. */
  add(from: Frames, at: number, timeUs: number, session: number): number {
    const count = (from.bytes[at * FRAME_BYTES + FLAGS_BYTE]! & FLAG_MORE) === 0 ? 1 : 2;
    const frame = this.frames;
    if (frame + count > BATCH_FRAMES) throw new RangeError('The batch is full');
    if (frame === 1) this.firstSeq = this.nextSeq;
    // A loop: a view of the frame and a call of set() cost more than the few words that they would copy.
    const { ints } = this.batch;
    for (let word = 0; word < count * FRAME_INTS; word++)
      ints[frame * FRAME_INTS + word] = from.ints[at * FRAME_INTS + word]!;
    this.batch.doubles[frame * FRAME_DOUBLES + SEQ_DOUBLE] = this.nextSeq++;
    this.batch.doubles[frame * FRAME_DOUBLES + TIME_US_DOUBLE] = timeUs;
    this.batch.shorts[frame * FRAME_SHORTS + SESSION_SHORT] = session;
    for (let each = 0; each < count; each++) sealFrame(this.batch, frame + each);
    this.frames += count;
    return frame;
  }

  /** Writes what was added and waits until the disk has it. */
  commit(): void {
    if (this.frames === 1) return;
    const bytes = this.frames * FRAME_BYTES;
    if (this.offset + bytes > this.options.segmentBytes) this.roll();
    writeBatchHead(this.batch, 0, this.firstSeq, this.frames - 1, this.options.epoch);
    writeWhole(this.handle, this.batch.bytes, bytes, this.offset);
    fdatasyncSync(this.handle);
    this.offset += bytes;
    this.frames = 1;
    this.spares.keepReady(this.offset);
  }

  /** Lets go of the files; what was added and not committed is not kept. */
  async close(): Promise<void> {
    closeSync(this.handle);
    await this.spares.close();
  }

  private roll(): void {
    const { dir, segmentBytes, epoch } = this.options;
    closeSync(this.handle);
    this.segment += 1;
    this.offset = HEADER_BYTES;
    const header = { index: this.segment, firstSeq: this.firstSeq, epoch, rules: RULES };
    this.handle = openNext(dir, header, segmentBytes);
  }
}

/** A write may take less than it was given, as on a disk that fills up; then the next one says why. */
export function writeWhole(handle: number, bytes: Uint8Array, length: number, offset: number): void {
  for (let done = 0; done < length;) done += writeSync(handle, bytes, done, length - done, offset + done);
}
