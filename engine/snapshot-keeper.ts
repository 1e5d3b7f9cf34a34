import { statSync } from 'node:fs';
import type { FollowerStatus } from '../domain/orders/engine-health.js';
import type { Clock } from '../lib/clock.js';
import type { Log } from '../lib/log.js';
import { syncEvents } from './feed/event-log.js';
import type { Follower } from './follower.js';
import { isSnapshotDue } from './follower-rules.js';
import { prune, type Pruned } from './journal/prune.js';
import type { EngineFolders } from './open-engine.js';

export interface SnapshotKeeperOptions {
  folders: EngineFolders;
  clock: Clock;
  log: Log;
  /** By default after many commands, or after some time. */
  isDue?: typeof isSnapshotDue;
}

/** Takes snapshots of a follower, and from the disk what they make needless. */
export class SnapshotKeeper {
  private last: FollowerStatus['snapshot'] = null;
  private readonly gone: Pruned = { snapshots: 0, segments: 0, eventFiles: 0 };
  private atMs = performance.now();

  /** @param seq of the snapshot that there is */
  constructor(
    private readonly options: SnapshotKeeperOptions,
    private seq: number,
  ) {}

  get status(): Pick<FollowerStatus, 'snapshot' | 'pruned'> {
    const { snapshots, segments, eventFiles } = this.gone;
    return { snapshot: this.last, pruned: { snapshots, segments, event_files: eventFiles } };
  }

  /** Of a state that was found equal to the leader's. The events before it are on the disk first: they can't be made again without it. */
  takeWhenDue(follower: Follower): void {
    const { folders, log, clock, isDue = isSnapshotDue } = this.options;
    const { seq, events } = follower.engine;
    const ageMs = performance.now() - this.atMs;
    if (!follower.isLogged || !isDue({ commands: seq - this.seq, ageMs })) return;
    syncEvents(folders.events, events.seq);
    const bytes = statSync(follower.snapshot()).size;
    this.atMs = performance.now();
    this.seq = seq;
    this.last = { command_seq: seq, at: clock.now().toISOString(), bytes };
    const gone = prune(folders);
    this.gone.snapshots += gone.snapshots;
    this.gone.segments += gone.segments;
    this.gone.eventFiles += gone.eventFiles;
    log.info({ seq, bytes, ...gone }, 'engine_snapshot_taken');
  }
}
