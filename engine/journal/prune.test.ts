import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Consumers } from '../feed/consumers.js';
import { eventFileName, eventFilesIn, EVENTS_PER_FILE } from '../feed/event-log.js';
import { Engine } from '../engine.js';
import { Frames } from '../frames.js';
import { openEngine } from '../open-engine.js';
import { writeCommand } from '../protocol/codec.js';
import { roomy } from '../testing/twin-market.js';
import { Journal } from './journal.js';
import { prunable, prune, keptSnapshots, type Holdings } from './prune.js';
import { readNewestSnapshot, snapshotsIn, writeSnapshot } from './snapshot.js';
import { segmentsIn } from './segment.js';
import { stateHash } from './state-writer.js';

const steps = (most: number) => fc.array(fc.nat(most), { minLength: 1, maxLength: 12 });
const sums = (parts: readonly number[]) =>
  parts.reduce<number[]>((all, part) => [...all, (all.at(-1) ?? 0) + part], []);

/** A disk as it may be: segments and snapshots at growing numbers, consumers anywhere before the end. */
const holdings: fc.Arbitrary<Holdings> = fc
  .record({
    segmentSteps: steps(50),
    snapshotSteps: steps(60),
    eventsEach: fc.integer({ min: 0, max: 200_000 }),
    shares: fc.option(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 })),
    firstFile: fc.nat(3),
  })
  .map(({ segmentSteps, snapshotSteps, eventsEach, shares, firstFile }) => {
    const snapshots = sums(snapshotSteps).map((seq) => ({ seq, eventSeq: seq * eventsEach }));
    const lastEvent = (snapshots.at(-1)?.eventSeq ?? 0) + 10;
    const lastFile = Math.floor((lastEvent - 1) / EVENTS_PER_FILE);
    const from = Math.min(firstFile, lastFile);
    return {
      snapshots,
      segments: sums(segmentSteps).map((end, index) => ({ index: index + 1, firstSeq: end + 1 })),
      eventFiles: Array.from({ length: lastFile - from + 1 }, (_, index) => from + index),
      lastEvent,
      consumers: shares && shares.map((share) => Math.floor(share * lastEvent)),
    };
  });

describe('prunable', () => {
  it('leaves every kept snapshot its commands and events, and every consumer its events', () => {
    fc.assert(
      fc.property(holdings, (disk) => {
        const gone = prunable(disk);
        const segments = disk.segments.filter(({ index }) => !gone.segments.includes(index));
        const files = disk.eventFiles.filter((file) => !gone.eventFiles.includes(file));
        const kept = disk.snapshots.filter(({ seq }) => seq >= gone.snapshotsBefore);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(keptSnapshots, disk.snapshots.length));
        // What is left is the end of what there was, without a gap.
        expect(segments).toEqual(disk.segments.slice(gone.segments.length));
        expect(files).toEqual(disk.eventFiles.slice(gone.eventFiles.length));
        expect(Math.min(segments.length, files.length)).toBeGreaterThan(0);
        const hadCommand = (seq: number) => (disk.segments[0]?.firstSeq ?? 1) <= seq;
        for (const { seq } of kept)
          if (hadCommand(seq + 1)) expect(segments[0]?.firstSeq).toBeLessThanOrEqual(seq + 1);
        const needed = [...kept.map(({ eventSeq }) => eventSeq), ...(disk.consumers ?? [0])];
        for (const last of needed) {
          const file = Math.floor(last / EVENTS_PER_FILE);
          if (disk.eventFiles.includes(file)) expect(files).toContain(file);
        }
      }),
      { seed: 20_260_103, numRuns: 2_000 },
    );
  });

  it('takes what nobody needs', () => {
    const disk: Holdings = {
      snapshots: [10, 20, 30, 40].map((seq) => ({ seq, eventSeq: seq * EVENTS_PER_FILE })),
      segments: [1, 15, 21, 22, 35].map((firstSeq, place) => ({ index: place + 1, firstSeq })),
      eventFiles: Array.from({ length: 42 }, (_, file) => file),
      lastEvent: 41 * EVENTS_PER_FILE + 1,
      consumers: [30 * EVENTS_PER_FILE, 25 * EVENTS_PER_FILE + 7],
    };
    const files = Array.from({ length: 20 }, (_, file) => file);
    expect(prunable(disk)).toEqual({ snapshotsBefore: 20, segments: [1, 2], eventFiles: files });
    expect(prunable({ ...disk, consumers: [3 * EVENTS_PER_FILE] }).eventFiles).toEqual([0, 1, 2]);
    expect(prunable({ ...disk, consumers: null }).eventFiles).toEqual([]);
  });
});

describe('a pruned folder', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'purser-prune-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('gives the same state again, from any snapshot that is left', async () => {
    const folders = { journal: join(dir, 'journal'), events: join(dir, 'events') };
    mkdirSync(folders.journal);
    const engine = new Engine(roomy);
    const segmentBytes = 4096 + 64 * 16;
    const journal = new Journal({ dir: folders.journal, segmentBytes, epoch: 1, end: null });
    const frames = Frames.ofCount(2);
    for (let account = 100; account < 160; account++) {
      writeCommand(frames, 0, { name: 'defineAccount', account });
      engine.apply(journal.batch, journal.add(frames, 0, account, 1));
      journal.commit();
      if (account % 10 === 0) writeSnapshot(folders.journal, engine);
    }
    await journal.close();
    const before = segmentsIn(folders.journal).length;
    expect(prune(folders)).toMatchObject({ snapshots: 3, eventFiles: 0 });
    expect(segmentsIn(folders.journal).length).toBeLessThan(before);
    for (let left = keptSnapshots; left > 0; left--) {
      const opened = openEngine({ folders, capacity: roomy, segmentBytes });
      expect(stateHash(opened.engine)).toBe(stateHash(engine));
      await opened.journal.close();
      rmSync(join(folders.journal, snapshotsIn(folders.journal).at(-1) ?? ''));
    }
    expect(readNewestSnapshot(folders.journal)).toBeNull();
    expect(() => openEngine({ folders, capacity: roomy, segmentBytes })).toThrow(
      'The journal begins after command 1',
    );
  });

  it('has what a consumer lacks who was away at every start since', async () => {
    const folders = { journal: join(dir, 'journal'), events: join(dir, 'events') };
    mkdirSync(folders.journal);
    const consumers = new Consumers(folders.events);
    consumers.kept('books', 2 * EVENTS_PER_FILE, new Date());
    consumers.kept('trades', 4 * EVENTS_PER_FILE, new Date());
    await consumers.close();
    for (let file = 0; file < 6; file++) writeFileSync(join(folders.events, eventFileName(file)), '');
    const engine = new Engine(roomy);
    for (const seq of [1, 2, 3]) {
      Object.assign(engine, { seq });
      engine.events.seq = 5 * EVENTS_PER_FILE;
      writeSnapshot(folders.journal, engine);
    }
    expect(prune(folders).eventFiles).toBe(2);
    expect(eventFilesIn(folders.events)).toEqual([2, 3, 4, 5]);
    writeFileSync(join(folders.events, 'consumers.json'), '{ "books"');
    expect(prune(folders).eventFiles).toBe(0);
    expect(readdirSync(folders.events)).toContain(eventFileName(2));
  });
});
