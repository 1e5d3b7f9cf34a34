import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { LeaderStatus } from '../domain/orders/engine-health.js';
import { systemClock, type Clock } from '../lib/clock.js';
import type { Log } from '../lib/log.js';
import { answerFollower } from './answer-follower.js';
import { defaultCapacity, type EngineCapacity } from './engine.js';
import { Consumers } from './feed/consumers.js';
import { firstEventIn } from './feed/event-log.js';
import { takePicture } from './feed/picture.js';
import { LastMinute } from './last-minute.js';
import { Fenced, Loop, type Batch } from './loop.js';
import { openEngine, takeSnapshot, type EngineFolders, type Opened, type WarmEngine } from './open-engine.js';
import { takeLead, type Lead } from './journal/lead.js';
import { keptSnapshots } from './journal/prune.js';
import { segmentName, segmentsIn } from './journal/segment.js';
import { pruneSnapshots } from './journal/snapshot.js';
import { goodbyes } from './protocol/session.js';
import { serveEngine, type Doors, type EngineServer } from './server.js';
import { SessionNumbers } from './session-numbers.js';

export interface RunOptions {
  folders: EngineFolders;
  doors: Doors;
  token: Uint8Array;
  log: Log;
  clock?: Clock;
  capacity?: EngineCapacity;
  segmentBytes: number;
  /** How long connections with cancel-on-disconnect may take to come back to a new leader. */
  sessionGraceMs?: number;
  observe?: (batch: Batch) => void;
  /** The engine can't go on: the process must end at once, without a word to anybody. */
  fail: (error: unknown) => void;
  /** The right to lead, of who has taken it already. */
  lead?: Lead;
  /** What it has followed so far. */
  warm?: WarmEngine;
}

export interface RunningEngine {
  port: number;
  epoch: number;
  status(): LeaderStatus;
  stop(): Promise<void>;
}

/** Another process leads this shard. */
export class LeadTaken extends Error {}

// How late an expiry or a dead-man switch may fire.
const tickMs = 20;
const usualGraceMs = 5_000;

/** Leads the shard: rebuilds it from disk, then takes commands at its doors until it is stopped. Errors: LeadTaken. */
export async function runEngine(options: RunOptions): Promise<RunningEngine> {
  const lead = options.lead ?? (await takeLead(options.folders.journal));
  if (!lead) throw new LeadTaken('Another process leads this shard');
  try {
    return await leadShard(options, lead);
  } catch (error) {
    await lead.release();
    throw error;
  }
}

async function leadShard(options: RunOptions, lead: Lead): Promise<RunningEngine> {
  const { folders, doors, token, log, clock = systemClock, capacity = defaultCapacity, fail } = options;
  const { segmentBytes, warm } = options;
  const opened = openEngine({ folders, capacity, segmentBytes, warm, epoch: lead.epoch });
  const { engine, epoch, events, replayed, cutFrames, passedOver } = opened;
  log.info(
    { seq: engine.seq, epoch, replayed, cut_frames: cutFrames, passed_over: passedOver },
    'engine_recovered',
  );
  const watch = watchBatches(options.observe);
  const loop = new Loop({ ...opened, clock, observe: watch.observe, fail });
  const consumers = new Consumers(folders.events);
  const isKilled = (session: number) => engine.killedSessions[session] !== 0;
  const picture = (account: number) => takePicture(engine, account);
  const lastEvent = () => events.lastSeq;
  const kept = (name: string, eventSeq: number) => consumers.kept(name, eventSeq, clock.now());
  const awaited = engine.guardedSessions.all;
  const numbers = new SessionNumbers({ most: capacity.sessions, awaited, isKilled });
  const claim = (name: readonly number[], own: number) => numbers.claim(name, own);
  const parts = { loop, token, eventsDir: folders.events, lastEvent, epoch, picture, claim, kept };
  const server = await serveEngine(doors, parts, numbers);
  const waiting = setTimeout(() => {
    const gone = numbers.giveUp();
    for (const session of gone) loop.endSession(session);
    if (gone.length > 0) log.warn({ sessions: gone }, 'engine_sessions_did_not_come_back');
  }, options.sessionGraceMs ?? usualGraceMs);
  const ticking = setInterval(() => loop.tick(), tickMs);
  const since = clock.now().toISOString();
  lead.answer(answerFollower(opened));
  return {
    port: server.port,
    epoch,
    status: () => ({ ...statusOf({ folders, opened, server, consumers }), ...watch.spreads(), since }),
    stop: async () => {
      clearInterval(ticking);
      clearTimeout(waiting);
      await server.close(goodbyes.STOPPING);
      if (opened.epochFile.read() !== epoch) throw new Fenced(`Epoch ${epoch} is over`);
      takeSnapshot({ folders }, opened);
      pruneSnapshots(folders.journal, keptSnapshots);
      events.close();
      opened.epochFile.close();
      await consumers.close();
      await opened.journal.close();
      // Last: whoever leads next must find all of it done.
      await lead.release();
    },
  };
}

/** Keeps how long syncs took and how many commands shared one, beside what the caller keeps. */
function watchBatches(observe: RunOptions['observe']) {
  const [syncs, sizes] = [new LastMinute(), new LastMinute()];
  return {
    observe: (batch: Batch) => {
      const nowMs = performance.now();
      syncs.add(batch.syncMs, nowMs);
      sizes.add(batch.commands, nowMs);
      observe?.(batch);
    },
    spreads: () => {
      const nowMs = performance.now();
      return { fsync_ms: syncs.spread(nowMs), batch_commands: sizes.spread(nowMs) };
    },
  };
}

interface Parts {
  folders: EngineFolders;
  opened: Opened;
  server: EngineServer;
  consumers: Consumers;
}

function statusOf({ folders, opened, server, consumers }: Parts) {
  const { engine, epoch, events } = opened;
  const files = segmentsIn(folders.journal).map((index) => join(folders.journal, segmentName(index)));
  return {
    role: 'leader' as const,
    epoch,
    command_seq: engine.seq,
    event_seq: events.lastSeq,
    first_event: firstEventIn(folders.events),
    sessions: server.sessions(),
    connections: server.connections(),
    journal_bytes: files.reduce(
      (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
      0,
    ),
    consumers: Object.entries(consumers.all).map(([name, known]) => ({ name, ...known })),
  };
}
