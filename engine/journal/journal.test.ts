import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Frames } from '../frames.js';
import { FRAME_BYTES, FRAME_DOUBLES, SEQ_DOUBLE } from '../protocol/commands.js';
import { writeCommand, type Command } from '../protocol/codec.js';
import { crc32c } from './crc32c.js';
import { Journal, type JournalEnd } from './journal.js';
import { JournalDamage, recover } from './recover.js';
import { HEADER_BYTES, segmentName } from './segment.js';

const segmentBytes = HEADER_BYTES + 40 * FRAME_BYTES;
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'purser-journal-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const cancel = (orderId: number): Command => ({ name: 'cancel', account: 16, orderId });
const iceberg: Command = { name: 'newOrder', account: 16, symbol: 1, quantity: 5, price: 7, display: 2 };

async function write(batches: Command[][], end: JournalEnd | null = null): Promise<void> {
  const journal = new Journal({ dir, segmentBytes, epoch: 1, end });
  const frames = Frames.ofCount(2);
  for (const batch of batches) {
    for (const command of batch) {
      writeCommand(frames, 0, command);
      journal.add(frames, 0, 1_000, 3);
    }
    journal.commit();
  }
  await journal.close();
}

/** Numbers of the commands that a recovery hands over. */
function seqsIn(folder: string, fromSeq = 1) {
  const seqs: number[] = [];
  const recovery = recover(folder, fromSeq, (frames, from, count) => {
    for (let at = from; at < from + count; at++) {
      const seq = frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE]!;
      if (frames.bytes[at * FRAME_BYTES + 4] !== 0) seqs.push(seq);
    }
  });
  return { seqs, recovery };
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('a journal', () => {
  it('gives back what was committed, in order, over several segments', async () => {
    await write([
      [cancel(1), cancel(2)],
      [iceberg],
      ...Array.from({ length: 60 }, (_, index) => [cancel(index)]),
    ]);
    const { seqs, recovery } = seqsIn(dir);
    expect(seqs).toEqual(upTo(63));
    expect(recovery.end?.segment).toBeGreaterThan(2);
    expect(recovery).toMatchObject({ commands: 63, cutFrames: 0, epoch: 1, end: { nextSeq: 64 } });
  });

  it('goes on where it ended', async () => {
    await write([[cancel(1)]]);
    await write([[cancel(2)], [iceberg, cancel(3)]], seqsIn(dir).recovery.end);
    expect(seqsIn(dir).seqs).toEqual([1, 2, 3, 4]);
  });

  it('leaves out what an earlier leader writes after another one has taken over', async () => {
    const old = new Journal({ dir, segmentBytes, epoch: 1, end: null });
    const frames = Frames.ofCount(2);
    writeCommand(frames, 0, cancel(1));
    old.add(frames, 0, 1_000, 3);
    old.commit();
    const { end } = seqsIn(dir).recovery;
    await write([[cancel(2)]], end);
    old.add(frames, 0, 1_000, 3);
    old.commit();
    await write([[cancel(3)]], seqsIn(dir).recovery.end);
    expect(seqsIn(dir).seqs).toEqual([1, 2, 3]);
    await old.close();
  });

  it('hands over from a number on', async () => {
    await write([[cancel(1), cancel(2)], [cancel(3)]]);
    expect(seqsIn(dir, 3).seqs).toEqual([3]);
  });

  it('says that an empty folder holds none', () => {
    expect(seqsIn(dir).recovery).toEqual({ end: null, commands: 0, cutFrames: 0, epoch: 0 });
    expect(seqsIn(join(dir, 'nowhere')).recovery.end).toBeNull();
  });
});

describe('a last batch that is not whole', () => {
  it('keeps all that was committed before it, wherever it is cut', async () => {
    await write([
      [cancel(1), cancel(2)],
      [cancel(3), iceberg, cancel(4)],
    ]);
    const used = HEADER_BYTES + (1 + 2 + 1 + 4) * FRAME_BYTES;
    const last = HEADER_BYTES + 3 * FRAME_BYTES;
    for (let bytes = last; bytes <= used; bytes++) {
      const torn = tear(bytes);
      const whole = [2, 2, 3, 3, 4, 5][wholeFrames(torn, last)] ?? 5;
      const { seqs } = seqsIn(torn);
      expect(seqs).toEqual(upTo(whole));
      const again = seqsIn(torn);
      expect(again.seqs).toEqual(upTo(whole));
      expect(again.recovery.cutFrames).toBe(0);
      rmSync(torn, { recursive: true });
    }
  });

  it('may be followed by new commands, which stay', async () => {
    await write([[cancel(1)], [cancel(2), cancel(3)]]);
    damage(HEADER_BYTES + 4 * FRAME_BYTES + 20);
    await write([[cancel(4)]], seqsIn(dir).recovery.end);
    expect(seqsIn(dir).seqs).toEqual([1, 2, 3]);
  });

  it('is cut at a page that did not arrive even when a later one did', async () => {
    await write([[cancel(1)], [cancel(2), cancel(3), cancel(4)]]);
    damage(HEADER_BYTES + 3 * FRAME_BYTES + 20);
    expect(seqsIn(dir).seqs).toEqual([1]);
  });
});

describe('damage before the last batch', () => {
  it('refuses the start and says where, at every byte', async () => {
    await write([[cancel(1)], [cancel(2)], [cancel(3)]]);
    const before = readFileSync(join(dir, segmentName(1)));
    for (let byte = HEADER_BYTES; byte < HEADER_BYTES + 4 * FRAME_BYTES; byte++) {
      damage(byte);
      expect(() => seqsIn(dir)).toThrow(/^Command [12] in commands-00000001.log at byte \d+ is damaged/);
      writeFileSync(join(dir, segmentName(1)), before);
    }
    expect(seqsIn(dir).seqs).toEqual([1, 2, 3]);
  });

  it('is a segment that is missing, foreign or cut short', async () => {
    await write(Array.from({ length: 90 }, (_, index) => [cancel(index)]));
    const copy = mkdtempSync(join(tmpdir(), 'purser-journal-'));
    cpSync(dir, copy, { recursive: true });
    rmSync(join(copy, segmentName(2)));
    expect(() => seqsIn(copy)).toThrow('Segment 2 of the journal is missing');
    copyFileSync(join(dir, segmentName(1)), join(copy, segmentName(2)));
    expect(() => seqsIn(copy)).toThrow(JournalDamage);
    copyFileSync(join(dir, segmentName(2)), join(copy, segmentName(2)));
    truncateSync(join(copy, segmentName(2)), HEADER_BYTES + 5 * FRAME_BYTES);
    expect(() => seqsIn(copy)).toThrow(JournalDamage);
    rmSync(copy, { recursive: true });
  });

  it('is a header that is not right', async () => {
    await write([[cancel(1)]]);
    damage(20);
    expect(() => seqsIn(dir)).toThrow('has no header of this journal');
  });
});

describe('crc32c', () => {
  it('gives the check values of RFC 3720', () => {
    expect(crc32c(new Int32Array(8), 0, 8) >>> 0).toBe(0x8a9136aa);
    expect(crc32c(new Int32Array(8).fill(-1), 0, 8) >>> 0).toBe(0x62a8ab43);
  });
});

function damage(byte: number): void {
  const file = join(dir, segmentName(1));
  const bytes = readFileSync(file);
  bytes[byte]! ^= 0x40;
  writeFileSync(file, bytes);
}

/** Frames from a place on that are as they were written: a frame that ends with zeros may lose those. */
function wholeFrames(torn: string, from: number): number {
  const [before, after] = [dir, torn].map((folder) => readFileSync(join(folder, segmentName(1))));
  for (let frame = 0; ; frame++) {
    const at = from + frame * FRAME_BYTES;
    const isSame = before
      ?.subarray(at, at + FRAME_BYTES)
      .equals(after?.subarray(at, at + FRAME_BYTES) ?? Buffer.alloc(0));
    if (!isSame || frame === 5) return frame;
  }
}

/** A copy whose bytes from here on never reached the disk. */
function tear(bytes: number): string {
  const torn = mkdtempSync(join(tmpdir(), 'purser-torn-'));
  const all = readFileSync(join(dir, segmentName(1)));
  all.fill(0, bytes);
  writeFileSync(join(torn, segmentName(1)), all);
  return torn;
}
