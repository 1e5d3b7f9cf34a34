import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConsumers } from '../feed/consumers.js';
import { eventFileName, eventFilesIn, EVENTS_PER_FILE, lastEventIn } from '../feed/event-log.js';
import type { EngineFolders } from '../open-engine.js';
import { readEpoch } from './epoch-file.js';
import { forsakenSpares, readHeader, segmentName, segmentsIn } from './segment.js';
import { snapshotsIn, wholeSnapshots, type SnapshotFacts } from './snapshot.js';

/** What lies on the disk, and how far those are who need it. */
export interface Holdings {
  /** Whole ones, the oldest first. */
  snapshots: Pick<SnapshotFacts, 'seq' | 'eventSeq'>[];
  segments: { index: number; firstSeq: number }[];
  eventFiles: number[];
  /** Number of the last event that there is. */
  lastEvent: number;
  /** Last events that consumers have, each; null when that is not known of anybody. */
  consumers: number[] | null;
}

export interface Prunable {
  /** Snapshots before this command. */
  snapshotsBefore: number;
  segments: number[];
  eventFiles: number[];
}

export const keptSnapshots = 3;
/** Files of events that are kept for those who follow without a name: pictures begin so far back at most. */
const keptEventFiles = 2;

/**
 * What nobody needs: commands before the oldest kept snapshot, and events that it would not tell again and that every
 * consumer has. The last of everything stays.
 */
export function prunable(holdings: Holdings): Prunable {
  const { snapshots, segments, eventFiles, consumers, lastEvent } = holdings;
  const oldest = snapshots.at(-keptSnapshots);
  if (!oldest) return { snapshotsBefore: 0, segments: [], eventFiles: [] };
  const isBefore = (place: number) => (segments[place + 1]?.firstSeq ?? Infinity) <= oldest.seq + 1;
  const neededEvent = Math.min(oldest.eventSeq, ...(consumers ?? [0])) + 1;
  const lastFile = fileOf(lastEvent);
  return {
    snapshotsBefore: oldest.seq,
    segments: segments.filter((_, place) => isBefore(place)).map(({ index }) => index),
    eventFiles: eventFiles.filter((file) => file < fileOf(neededEvent) && file <= lastFile - keptEventFiles),
  };
}

export interface Pruned {
  snapshots: number;
  segments: number;
  eventFiles: number;
}

/** Takes from the disk what nobody needs, the oldest first, so that what is left is whole wherever this ends. */
export function prune({ journal, events }: EngineFolders): Pruned {
  const { snapshotsBefore, segments, eventFiles } = prunable(holdingsOf({ journal, events }));
  const snapshots = snapshotsIn(journal).filter((name) => Number(/\d+/.exec(name)?.[0]) < snapshotsBefore);
  for (const file of eventFiles) rmSync(join(events, eventFileName(file)), { force: true });
  for (const name of snapshots) rmSync(join(journal, name), { force: true });
  for (const index of segments) rmSync(join(journal, segmentName(index)), { force: true });
  for (const name of forsakenSpares(journal, readEpoch(journal)))
    rmSync(join(journal, name), { force: true });
  return { snapshots: snapshots.length, segments: segments.length, eventFiles: eventFiles.length };
}

function holdingsOf({ journal, events }: EngineFolders): Holdings {
  const known = readConsumers(events);
  return {
    snapshots: wholeSnapshots(journal),
    segments: segmentsIn(journal).flatMap((index) => {
      const header = readHeader(join(journal, segmentName(index)));
      return header ? [{ index, firstSeq: header.firstSeq }] : [];
    }),
    eventFiles: eventFilesIn(events),
    lastEvent: lastEventIn(events),
    consumers: known && Object.values(known).map(({ event_seq }) => event_seq),
  };
}

const fileOf = (event: number): number => Math.floor((Math.max(1, event) - 1) / EVENTS_PER_FILE);
