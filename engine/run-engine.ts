import { systemClock, type Clock } from '../lib/clock.js';
import type { Log } from '../lib/log.js';
import { defaultCapacity, type EngineCapacity } from './engine.js';
import { takePicture } from './feed/picture.js';
import { Fenced, Loop, type Batch } from './loop.js';
import { openEngine, takeSnapshot, type EngineFolders } from './open-engine.js';
import { pruneSnapshots } from './journal/snapshot.js';
import { goodbyes } from './protocol/session.js';
import { serveEngine, type Doors } from './server.js';

export interface RunOptions {
  folders: EngineFolders;
  doors: Doors;
  token: Uint8Array;
  log: Log;
  clock?: Clock;
  capacity?: EngineCapacity;
  segmentBytes: number;
  observe?: (batch: Batch) => void;
  /** The engine can't go on: the process must end at once, without a word to anybody. */
  fail: (error: unknown) => void;
}

export interface RunningEngine {
  port: number;
  epoch: number;
  stop(): Promise<void>;
}

// How late an expiry or a dead-man switch may fire.
const tickMs = 20;
const keptSnapshots = 3;

/** Leads the shard: rebuilds it from disk, then takes commands at its doors until it is stopped. */
export async function runEngine(options: RunOptions): Promise<RunningEngine> {
  const {
    folders,
    doors,
    token,
    log,
    clock = systemClock,
    capacity = defaultCapacity,
    segmentBytes,
    observe,
    fail,
  } = options;
  const opened = openEngine({ folders, capacity, segmentBytes });
  const { engine, epoch, events, replayed, cutFrames, passedOver } = opened;
  log.info(
    { seq: engine.seq, epoch, replayed, cut_frames: cutFrames, passed_over: passedOver },
    'engine_recovered',
  );
  const loop = new Loop({ ...opened, clock, observe, fail });
  const isKilled = (session: number) => engine.killedSessions[session] !== 0;
  const picture = (account: number) => takePicture(engine, account);
  const lastEvent = () => events.lastSeq;
  const parts = { loop, token, eventsDir: folders.events, lastEvent, epoch, picture, isKilled };
  const server = await serveEngine(doors, parts, capacity.sessions);
  const ticking = setInterval(() => loop.tick(), tickMs);
  return {
    port: server.port,
    epoch,
    stop: async () => {
      clearInterval(ticking);
      await server.close(goodbyes.STOPPING);
      if (opened.epochFile.read() !== epoch) throw new Fenced(`Epoch ${epoch} is over`);
      takeSnapshot({ folders }, opened);
      pruneSnapshots(folders.journal, keptSnapshots);
      events.close();
      opened.epochFile.close();
      await opened.journal.close();
    },
  };
}
