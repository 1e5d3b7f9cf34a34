import type { EngineStatus } from '../domain/orders/engine-health.js';
import { systemClock } from '../lib/clock.js';
import { defaultCapacity } from './engine.js';
import { takeLead, type Lead } from './journal/lead.js';
import type { WarmEngine } from './open-engine.js';
import { runEngine, type RunningEngine, type RunOptions } from './run-engine.js';
import { FollowerRun, type FollowOptions } from './run-follower.js';

export interface MemberOptions extends Omit<RunOptions, 'lead' | 'warm'> {
  /** Leads at once when nobody does; others wait a little for the one who would. */
  isFirst: boolean;
  compareEveryMs?: FollowOptions['compareEveryMs'];
  isSnapshotDue?: FollowOptions['isDue'];
}

/** One of the two processes of a shard: it follows as long as another one leads, and leads when nobody else does. */
export interface Member {
  status(): EngineStatus;
  /** Leads and takes orders, or follows and could lead. */
  isReady(): boolean;
  /** Ends in good order. Errors: those of the engine's own stop. */
  stop(): Promise<void>;
}

export function runMember(options: MemberOptions): Member {
  const { folders, isFirst, clock = systemClock, log, fail } = options;
  const stopping = new AbortController();
  const since = clock.now().toISOString();
  let following: FollowerRun | null = null;
  let leading: RunningEngine | null = null;

  const lead = async (right: Lead, warm?: WarmEngine) => {
    leading = await runEngine({ ...options, lead: right, warm });
    log.info({ port: leading.port, epoch: leading.epoch, is_warm: warm !== undefined }, 'engine_leads');
  };

  /** Follows until it has the right to lead. */
  const follow = async () => {
    const { capacity = defaultCapacity, segmentBytes, compareEveryMs, isSnapshotDue } = options;
    const run = new FollowerRun({
      folders,
      capacity,
      segmentBytes,
      clock,
      log,
      compareEveryMs,
      isDue: isSnapshotDue,
    });
    following = run;
    log.info({}, 'engine_follows');
    for (;;) {
      const warm = await run.untilFree(stopping.signal);
      const right = warm && (await takeLead(folders.journal));
      if (warm && !right) continue;
      await run.close();
      following = null;
      if (warm && right) await lead(right, warm);
      return;
    }
  };

  const begin = async () => {
    const right = isFirst ? await takeLead(folders.journal) : null;
    if (right) await lead(right);
    else await follow();
  };
  const begun = begin().catch(fail);

  return {
    status: () => leading?.status() ?? following?.status() ?? { role: 'starting', since },
    isReady: () => leading !== null || (following?.isReady ?? false),
    stop: async () => {
      stopping.abort();
      await begun;
      await leading?.stop();
    },
  };
}
