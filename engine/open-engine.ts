import { mkdirSync } from 'node:fs';
import { Engine, type EngineCapacity } from './engine.js';
import { EventLog } from './feed/event-log.js';
import type { Frames } from './frames.js';
import { EpochFile } from './journal/epoch-file.js';
import { Journal, type JournalEnd } from './journal/journal.js';
import { JournalDamage, recover, type JournalPlace, type TakeFrames } from './journal/recover.js';
import { readNewestSnapshot, writeSnapshot } from './journal/snapshot.js';
import { FLAGS_BYTE, FLAG_MORE, FRAME_BYTES, FRAME_DOUBLES, SEQ_DOUBLE } from './protocol/commands.js';

export interface EngineFolders {
  journal: string;
  events: string;
}

export interface Opened {
  engine: Engine;
  journal: Journal;
  events: EventLog;
  epochFile: EpochFile;
  epoch: number;
  /** Commands that were applied again, and those of an unfinished batch that were cut off. */
  replayed: number;
  cutFrames: number;
  /** Snapshots whose digest was not right. */
  passedOver: string[];
}

export interface OpenOptions {
  folders: EngineFolders;
  capacity: EngineCapacity;
  segmentBytes: number;
  /** The number to lead under, of who holds the lead; without it the next one. */
  epoch?: number;
  /** What a follower has already. */
  warm?: WarmEngine;
}

/** An engine that has followed the journal so far, with the events in it that may not be in their log. */
export interface WarmEngine {
  engine: Engine;
  place: JournalPlace | null;
}

// Events are written in pieces while commands are replayed.
const flushEvents = 8_192;

/**
 * Leads: claims the epoch, then goes on from a warm engine, or rebuilds the state from the newest snapshot, with the commands
 * after it.
 */
export function openEngine({ folders, capacity, segmentBytes, epoch: number, warm }: OpenOptions): Opened {
  mkdirSync(folders.journal, { recursive: true, mode: 0o700 });
  const epochFile = new EpochFile(folders.journal);
  const epoch = epochFile.claim(number);
  const events = new EventLog(folders.events);
  const { engine, passedOver, end, replayed, cutFrames } =
    (warm && goOn(folders.journal, warm, events)) ?? rebuild(folders.journal, capacity, events);
  if (events.lastSeq > engine.events.seq)
    throw new JournalDamage(
      `The event log knows of event ${events.lastSeq}, the journal ends at event ${engine.events.seq}: acknowledged commands are missing`,
    );
  const journal = new Journal({ dir: folders.journal, segmentBytes, epoch, end });
  return { engine, journal, events, epochFile, epoch, replayed, cutFrames, passedOver };
}

/** Keeps the state as it is: the events before it are on the disk first, since they can't be made again without it. */
export function takeSnapshot(
  { folders }: Pick<OpenOptions, 'folders'>,
  { engine, events }: Pick<Opened, 'engine' | 'events'>,
): string {
  events.sync();
  return writeSnapshot(folders.journal, engine);
}

interface Rebuilt {
  engine: Engine;
  passedOver: string[];
  end: JournalEnd | null;
  replayed: number;
  cutFrames: number;
}

function rebuild(dir: string, capacity: EngineCapacity, events: EventLog): Rebuilt {
  const snapshot = readNewestSnapshot(dir);
  const engine = snapshot?.engine ?? new Engine(capacity);
  const before = engine.seq;
  const { end, cutFrames } = recover(dir, engine.seq + 1, applyTo(engine, events));
  flush(engine, events);
  if (end && end.nextSeq - 1 < engine.seq)
    throw new JournalDamage(`The snapshot is of command ${engine.seq}, the journal ends before it`);
  return { engine, passedOver: snapshot?.passedOver ?? [], end, replayed: engine.seq - before, cutFrames };
}

/** Null when the engine does not join what is on the disk: its events do not reach back to their log, or the journal ends before it. */
function goOn(dir: string, { engine, place }: WarmEngine, events: EventLog): Rebuilt | null {
  const before = engine.seq;
  if (engine.events.seq - engine.events.count > events.lastSeq) return null;
  const { end, cutFrames } = recover(dir, before + 1, applyTo(engine, events), place);
  if (!end || end.nextSeq <= before) return null;
  flush(engine, events);
  return { engine, passedOver: [], end, replayed: engine.seq - before, cutFrames };
}

function applyTo(engine: Engine, events: EventLog): TakeFrames {
  return (frames, from, count) => {
    replay(engine, frames, from, count);
    if (engine.events.count >= flushEvents) flush(engine, events);
  };
}

/** Applies the commands of one batch that the engine has not seen. */
export function replay(engine: Engine, frames: Frames, from: number, count: number): void {
  for (let at = from; at < from + count;) {
    if (frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE]! > engine.seq) engine.apply(frames, at);
    at += (frames.bytes[at * FRAME_BYTES + FLAGS_BYTE]! & FLAG_MORE) === 0 ? 1 : 2;
  }
}

/** Hands the events of the commands so far to the log. */
export function flush(engine: Engine, events: EventLog): void {
  const { count, seq, bytes } = engine.events;
  if (count > 0) events.append(bytes, seq - count + 1, count);
  engine.events.clear();
}
