import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowerStatus } from '../domain/orders/engine-health.js';
import { compareStates, type Comparison } from './compare-states.js';
import type { EngineCapacity } from './engine.js';
import { Follower } from './follower.js';
import { decide, type FollowerAct } from './follower-rules.js';
import { SpareMaker } from './journal/spare-maker.js';
import { Diverged } from './journal/tail.js';
import { LastMinute } from './last-minute.js';
import { LeadWatch, unlessSilent } from './lead-watch.js';
import type { WarmEngine } from './open-engine.js';
import { SnapshotKeeper, type SnapshotKeeperOptions } from './snapshot-keeper.js';

export interface FollowOptions extends SnapshotKeeperOptions {
  capacity: EngineCapacity;
  segmentBytes: number;
  /** Between two comparisons with the leader's state, when the leader can give it quickly. */
  compareEveryMs?: number;
}

/** How long it rests when there is nothing new, and when nobody leads. */
const restMs = 20;
const leaderlessRestMs = 50;
const usualCompareEveryMs = 10_000;
const batchesAtOnce = 256;

/**
 * Replays what the leader writes, compares states, takes the snapshots and prunes, until it is to lead or is stopped. It
 * never writes what the leader writes.
 */
export class FollowerRun {
  private follower: Follower;
  private isCaughtUp = false;
  private comparedAtMs = -Infinity;
  private compared: (Comparison & { at: Date }) | null = null;
  private act: FollowerAct = 'follow';
  private readonly lead: LeadWatch;
  private readonly snapshots: SnapshotKeeper;
  private readonly spares: SpareMaker;
  private readonly lags = new LastMinute();
  private readonly since: Date;

  constructor(private readonly options: FollowOptions) {
    const { folders, capacity, segmentBytes, clock } = options;
    mkdirSync(folders.journal, { recursive: true, mode: 0o700 });
    this.follower = new Follower(folders, capacity);
    this.lead = new LeadWatch(folders.journal);
    this.snapshots = new SnapshotKeeper(options, this.follower.engine.seq);
    this.spares = new SpareMaker(folders.journal, segmentBytes, 'follower');
    this.since = clock.now();
  }

  /** The engine to lead with, once it must; null when it was stopped before. */
  async untilFree(signal: AbortSignal): Promise<WarmEngine | null> {
    while (!signal.aborted) {
      const isAll = await this.turn();
      if (this.act === 'lead') return this.follower.warm;
      const ms = isAll ? (this.lead.line ? restMs : leaderlessRestMs) : 0;
      await sleep(ms, undefined, { signal }).catch(() => undefined);
    }
    return null;
  }

  /** Ends what is under way in the background; its engine may be led with after that. */
  async close(): Promise<void> {
    this.lead.close();
    this.follower.close();
    await this.spares.close();
  }

  /** False while it could not do for the leader what it is there for. */
  get isReady(): boolean {
    return this.isCaughtUp && this.compared?.verdict !== 'differs';
  }

  status(): FollowerStatus {
    const { engine } = this.follower;
    const { compared, lead } = this;
    return {
      role: 'follower',
      since: this.since.toISOString(),
      epoch: lead.heard?.epoch ?? null,
      command_seq: engine.seq,
      event_seq: engine.events.seq,
      lag_commands: lead.heard && Math.max(0, lead.heard.seq - engine.seq),
      lag_ms: this.lags.spread(performance.now()),
      is_caught_up: this.isCaughtUp,
      compared: compared && {
        command_seq: compared.seq,
        at: compared.at.toISOString(),
        verdict: compared.verdict,
        leader_ms: compared.tookMs,
      },
      ...this.snapshots.status,
      refusal: compared?.verdict === 'differs' ? 'differs' : null,
      silent_ms: lead.silentMs,
    };
  }

  /** Looks once at everything; false when there is more to replay at once. */
  private async turn(): Promise<boolean> {
    try {
      const isAll = this.replay();
      await this.lead.look();
      this.decide();
      if (!isAll || !this.lead.line) return isAll;
      if (await this.lead.ask()) this.spares.keepReady();
      await this.compareWhenDue();
      return true;
    } catch (error) {
      if (!(error instanceof Diverged)) throw error;
      this.beginAnew(error);
      return false;
    }
  }

  private replay(): boolean {
    const before = this.follower.engine.seq;
    const isAll = this.follower.catchUp({ mostBatches: batchesAtOnce });
    const { seq, timeUs } = this.follower.engine;
    const lagMs = Math.max(0, this.options.clock.now().getTime() - timeUs / 1_000);
    if (seq > before && this.isCaughtUp) this.lags.add(lagMs, performance.now());
    this.isCaughtUp ||= isAll;
    return isAll;
  }

  private decide(): void {
    const before = this.act;
    const { freeForMs, hasSeenLeader } = this.lead;
    this.act = decide({ freeForMs, hasSeenLeader, verdict: this.compared?.verdict ?? null });
    if (this.act === 'refuse' && before !== 'refuse')
      this.options.log.error({ seq: this.follower.engine.seq }, 'engine_follower_refuses_to_lead');
  }

  private async compareWhenDue(): Promise<void> {
    const { compareEveryMs = usualCompareEveryMs, clock, log } = this.options;
    const { line } = this.lead;
    // One that differs stays so until a person has looked.
    if (!line || this.compared?.verdict === 'differs') return;
    if (performance.now() - this.comparedAtMs < compareEveryMs) return;
    this.comparedAtMs = performance.now();
    const found = await unlessSilent(compareStates(this.follower, line));
    if (!found) return;
    this.compared = { ...found, at: clock.now() };
    if (found.verdict === 'equal') return this.snapshots.takeWhenDue(this.follower);
    const { seq, own, leaders } = found;
    log.error({ seq, own, leaders }, 'engine_follower_differs');
  }

  private beginAnew(error: Error): void {
    const { folders, capacity, log } = this.options;
    log.warn({ err: error, seq: this.follower.engine.seq }, 'engine_follower_begins_anew');
    this.follower.close();
    this.follower = new Follower(folders, capacity);
    this.isCaughtUp = false;
  }
}
