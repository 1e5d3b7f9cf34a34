import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Engine } from './engine.js';
import { EventLog, readEvents } from './feed/event-log.js';
import { Follower } from './follower.js';
import { Frames } from './frames.js';
import { Journal } from './journal/journal.js';
import { recover } from './journal/recover.js';
import { readNewestSnapshot, snapshotsIn, writeSnapshot } from './journal/snapshot.js';
import { stateHash } from './journal/state-writer.js';
import { openEngine, takeSnapshot } from './open-engine.js';
import { writeCommand, type Command } from './protocol/codec.js';
import { openTwin, roomy } from './testing/twin-market.js';
import { move, type Move } from './testing/twin-moves.js';

const moves = fc.array(move, { minLength: 40, maxLength: 200, size: 'max' });
const effort = { seed: 20_260_102, numRuns: 12, unbiased: true };
const patienceMs = 120_000;
const segmentBytes = 4096 + 64 * 64;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'purser-replay-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Commands of a busy market, as they were numbered. */
function commandsOf(sequence: readonly Move[]): Command[] {
  const twin = openTwin(roomy);
  for (const { afterUs, toCommand } of sequence) {
    twin.timeUs += afterUs;
    twin.tell(toCommand(twin));
  }
  return twin.told;
}

/** Applies commands and answers the bytes of their events. */
function apply(engine: Engine, commands: readonly Command[]): Buffer {
  const frames = Frames.ofCount(2);
  engine.events.clear();
  for (const command of commands) {
    writeCommand(frames, 0, command);
    engine.apply(frames, 0);
  }
  return Buffer.from(engine.events.bytes.subarray(0, engine.events.count * 96));
}

/** Writes commands to a new journal, some at a time. */
async function write(folder: string, commands: readonly Command[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const journal = new Journal({ dir: folder, segmentBytes, epoch: 1, end: null });
  const frames = Frames.ofCount(2);
  for (const [index, command] of commands.entries()) {
    writeCommand(frames, 0, command);
    journal.add(frames, 0, command.timeUs ?? 0, command.session ?? 0);
    if (index % 5 === 4) journal.commit();
  }
  journal.commit();
  await journal.close();
}

describe('a snapshot', () => {
  it(
    'goes on exactly as the engine that it was taken of, wherever it was taken',
    () => {
      fc.assert(
        fc.property(moves, fc.nat(100), (sequence, percent) => {
          const commands = commandsOf(sequence);
          const cut = Math.floor((commands.length * percent) / 100);
          const whole = new Engine(roomy);
          apply(whole, commands.slice(0, cut));
          const folder = mkdtempSync(join(dir, 'state-'));
          writeSnapshot(folder, whole);
          const again = readNewestSnapshot(folder)?.engine ?? new Engine(roomy);
          expect(stateHash(again)).toBe(stateHash(whole));
          const rest = commands.slice(cut);
          expect(apply(again, rest).equals(apply(whole, rest))).toBe(true);
          expect(stateHash(again)).toBe(stateHash(whole));
        }),
        effort,
      );
    },
    patienceMs,
  );

  it('that is damaged is passed over for the one before it', () => {
    const engine = new Engine(roomy);
    const commands = commandsOf([]);
    apply(engine, commands.slice(0, 2));
    writeSnapshot(dir, engine);
    apply(engine, commands.slice(2));
    const newest = writeSnapshot(dir, engine);
    damage(newest);
    const read = readNewestSnapshot(dir);
    expect(read?.engine.seq).toBe(2);
    expect(read?.passedOver).toHaveLength(1);
    expect(snapshotsIn(dir)).toHaveLength(2);
  });
});

describe('a snapshot of an earlier engine', () => {
  const early = new URL('testing/snapshots/before-largest-orders.snapshot.gz', import.meta.url);
  const earlyHash = '32d2cf4efe62c7d47b371f370f426f38ef74bd16f75c06e0aac9f78e77af80d8';

  it('is read as the state that it was, in which no order has a largest quantity', () => {
    writeFileSync(join(dir, 'state-0000000000000038.snapshot'), gunzipSync(readFileSync(early)));
    const engine = readNewestSnapshot(dir)?.engine;
    expect(engine?.seq).toBe(38);
    expect(engine && stateHash(engine)).toBe(earlyHash);
    expect(engine?.accounts.maxQuantities).toEqual([]);
    expect(engine?.books[1]?.triggers.size).toBe(1);
  });
});

describe('a restart and a follower', () => {
  it(
    'come to the state and the events of the engine that wrote the journal',
    async () => {
      await fc.assert(
        fc.asyncProperty(moves, async (sequence) => {
          const commands = commandsOf(sequence);
          const folder = mkdtempSync(join(dir, 'shard-'));
          const folders = { journal: join(folder, 'journal'), events: join(folder, 'events') };
          await write(folders.journal, commands);
          const leader = new Engine(roomy);
          const events = apply(leader, commands);
          const follower = new Follower(folders, roomy);
          expect(follower.catchUp()).toBe(true);
          expect(follower.engine.seq).toBe(commands.length);
          expect(follower.hash()).toBe(stateHash(leader));
          const opened = openEngine({ folders, capacity: roomy, segmentBytes });
          expect(stateHash(opened.engine)).toBe(stateHash(leader));
          expect(Buffer.from(readEvents(folders.events, 1, 1 << 20)).equals(events)).toBe(true);
          takeSnapshot({ folders }, opened);
          expect(new Follower(folders, roomy).hash()).toBe(stateHash(leader));
          follower.close();
          await opened.journal.close();
        }),
        effort,
      );
    },
    patienceMs,
  );

  it(
    'go on from what was followed, with the events that the leader did not come to write',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          moves,
          fc.nat(100),
          fc.nat(100),
          fc.nat(9),
          async (sequence, kept, told, batches) => {
            const commands = commandsOf(sequence);
            const part = (percent: number) => Math.floor((commands.length * percent) / 100);
            const folder = mkdtempSync(join(dir, 'shard-'));
            const folders = { journal: join(folder, 'journal'), events: join(folder, 'events') };
            await write(folders.journal, commands);
            const whole = new Engine(roomy);
            const events = apply(whole, commands);
            // A snapshot of some command, and a leader that died between its journal and its event log.
            const early = new Engine(roomy);
            const keptEvents = apply(early, commands.slice(0, part(kept)));
            writeSnapshot(folders.journal, early);
            const toldEvents = apply(early, commands.slice(part(kept), part(Math.max(kept, told))));
            const log = new EventLog(folders.events);
            log.append(keptEvents, 1, keptEvents.length / 96);
            log.append(toldEvents, 1 + keptEvents.length / 96, toldEvents.length / 96);
            log.close();
            const follower = new Follower(folders, roomy);
            follower.catchUp({ mostBatches: batches });
            const opened = openEngine({ folders, capacity: roomy, segmentBytes, warm: follower.warm });
            expect(opened.engine).toBe(follower.engine);
            expect(stateHash(opened.engine)).toBe(stateHash(whole));
            expect(Buffer.from(readEvents(folders.events, 1, 1 << 20)).equals(events)).toBe(true);
            follower.close();
            await opened.journal.close();
            // What was passed over is there as it was.
            expect(recover(folders.journal, 1, () => undefined).commands).toBe(commands.length);
          },
        ),
        effort,
      );
    },
    patienceMs,
  );

  it('begin with a snapshot when the events of what was followed are gone', async () => {
    const commands = commandsOf([]);
    const folders = { journal: join(dir, 'journal'), events: join(dir, 'events') };
    await write(folders.journal, commands);
    const follower = new Follower(folders, roomy);
    follower.catchUp();
    follower.engine.events.clear();
    const opened = openEngine({ folders, capacity: roomy, segmentBytes, warm: follower.warm });
    expect(opened.engine).not.toBe(follower.engine);
    expect(opened.events.lastSeq).toBe(follower.engine.events.seq);
    await opened.journal.close();
  });

  it('refuse a journal that ends before what the event log has told', async () => {
    const commands = commandsOf([]);
    const folders = { journal: join(dir, 'journal'), events: join(dir, 'events') };
    await write(folders.journal, commands);
    const first = openEngine({ folders, capacity: roomy, segmentBytes });
    await first.journal.close();
    for (const name of readdirSync(folders.journal)) rmSync(join(folders.journal, name));
    await write(folders.journal, commands.slice(0, 5));
    expect(() => openEngine({ folders, capacity: roomy, segmentBytes })).toThrow(
      'acknowledged commands are missing',
    );
  });
});

function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(file, bytes);
}
