import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Engine, defaultCapacity } from '../../engine/engine.js';
import { EventLog } from '../../engine/feed/event-log.js';
import { Frames } from '../../engine/frames.js';
import { Journal } from '../../engine/journal/journal.js';
import { recover } from '../../engine/journal/recover.js';
import { flush, openEngine, replay, type EngineFolders } from '../../engine/open-engine.js';
import { writeCommand } from '../../engine/protocol/codec.js';
import { quantile } from '../latency.js';
import type { Round } from './measure.js';
import { recordWorkload, traders, type Recorded, type WorkloadOptions } from './play-workload.js';
import { startStopwatch } from './stopwatch.js';
import { venueCommands } from './venue.js';

export interface DurableMeasurement extends WorkloadOptions {
  rounds: number;
  /** A folder on the disk that is measured. */
  dir: string;
}

export interface DurableRound {
  /** Commands from their frame to the journal's disk, their events written to the log. */
  written: Round;
  /** Milliseconds to write and sync a full batch. */
  syncP50Ms: number;
  syncP99Ms: number;
  /** Commands read from the journal, checked and applied; and with all that a restart does. */
  replayed: Round;
  restarted: Round;
}

const capacity = { ...defaultCapacity, orders: 1 << 17 };
const segmentBytes = 256 * 1024 * 1024;
/** The segment that a restart begins is not what is measured. */
const nextSegmentBytes = 1024 * 1024;

/** The real journal and event log: full batches, each synced before the next is begun; then the same journal read again. */
export function measureDurable({ rounds, dir, ...options }: DurableMeasurement): Promise<DurableRound[]> {
  const recorded = recordWorkload(options);
  return Array.from({ length: rounds + 1 }).reduce<Promise<DurableRound[]>>(
    async (before) => [...(await before), await measureRound(recorded, dir)],
    Promise.resolve([]),
  );
}

async function measureRound(recorded: Recorded, dir: string): Promise<DurableRound> {
  const home = mkdtempSync(join(dir, 'durable-'));
  const folders = { journal: join(home, 'journal'), events: join(home, 'events') };
  try {
    const written = await write(recorded, folders);
    return { ...written, ...(await readAgain(folders, recorded.work.count)) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function write({ frames, work }: Recorded, folders: EngineFolders) {
  mkdirSync(folders.journal, { recursive: true });
  const engine = new Engine(capacity);
  const journal = new Journal({ dir: folders.journal, segmentBytes, epoch: 1, end: null });
  const events = new EventLog(folders.events);
  const syncs: number[] = [];
  const take = (from: Frames, at: number) => {
    if (journal.room < 2) sync();
    engine.apply(journal.batch, journal.add(from, at, engine.timeUs + 1, 0));
  };
  const sync = () => {
    const began = performance.now();
    journal.commit();
    syncs.push(performance.now() - began);
    flush(engine, events);
  };
  const one = Frames.ofCount(2);
  for (const command of venueCommands(traders, false)) {
    writeCommand(one, 0, command);
    take(one, 0);
  }
  const watch = startStopwatch();
  for (let at = 0; at < work.count; at++) take(frames, at);
  sync();
  const written = watch.round(work.count, engine.slab.live);
  await journal.close();
  events.sync();
  events.close();
  return { written, syncP50Ms: quantile(syncs, 0.5), syncP99Ms: quantile(syncs, 0.99) };
}

async function readAgain(folders: EngineFolders, count: number) {
  const engine = new Engine(capacity);
  const watch = startStopwatch();
  recover(folders.journal, 1, (frames, from, some) => {
    replay(engine, frames, from, some);
    engine.events.clear();
  });
  const replayed = watch.round(count, engine.slab.live);
  const again = startStopwatch();
  const opened = openEngine({ folders, capacity, segmentBytes: nextSegmentBytes });
  const restarted = again.round(count, opened.engine.slab.live);
  if (opened.engine.events.seq !== engine.events.seq) throw new Error('A restart has told other events');
  opened.events.close();
  opened.epochFile.close();
  await opened.journal.close();
  return { replayed, restarted };
}
