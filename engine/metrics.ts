import { Counter, Gauge, Histogram } from 'prom-client';
import type { EngineStatus } from '../domain/orders/engine-health.js';
import { createRegistry } from '../lib/metrics.js';
import type { Batch } from './loop.js';

/** What the engine tells of itself; no account, order or instrument as a label. */
export function createEngineMetrics(version: string) {
  const registry = createRegistry(version);
  const registers = [registry];
  const fsync = new Histogram({
    name: 'engine_journal_fsync_seconds',
    help: 'Time to write and sync a batch of commands',
    buckets: [0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.25, 1],
    registers,
  });
  const commands = new Counter({
    name: 'engine_commands_total',
    help: 'Commands that are on disk',
    registers,
  });
  const events = new Counter({ name: 'engine_events_total', help: 'Events that were told', registers });
  const batches = new Counter({ name: 'engine_batches_total', help: 'Batches that were synced', registers });
  return {
    registry,
    /** What is told of the status is asked at each scrape. */
    watch: (status: () => EngineStatus) => {
      for (const [name, help, valueOf] of statusGauges) {
        new Gauge({
          name,
          help,
          registers,
          collect() {
            const value = valueOf(status());
            if (value === null) this.remove();
            else this.set(value);
          },
        });
      }
    },
    observe: (batch: Batch) => {
      fsync.observe(batch.syncMs / 1_000);
      commands.inc(batch.commands);
      events.inc(batch.events);
      batches.inc();
    },
  };
}

/** Null where a figure is none of the role that the process has. */
const statusGauges: [string, string, (status: EngineStatus) => number | null][] = [
  ['engine_leads', '1 while this process leads', ({ role }) => Number(role === 'leader')],
  ['engine_epoch', 'Number of the leader', (status) => (status.role === 'starting' ? null : status.epoch)],
  [
    'engine_command_sequence',
    'Number of the last command',
    (status) => (status.role === 'starting' ? null : status.command_seq),
  ],
  [
    'engine_follower_lag_commands',
    'Commands that the leader has more',
    (status) => (status.role === 'follower' ? status.lag_commands : null),
  ],
  [
    'engine_follower_compared_sequence',
    "Command at which the state was last compared with the leader's",
    (status) => (status.role === 'follower' ? (status.compared?.command_seq ?? null) : null),
  ],
  [
    'engine_follower_differs',
    "1 when the state differs from the leader's: somebody must look",
    (status) => (status.role === 'follower' ? Number(status.refusal === 'differs') : null),
  ],
  [
    'engine_leader_silent_seconds',
    'How long the leader has not answered the follower',
    (status) => (status.role === 'follower' ? status.silent_ms / 1_000 : null),
  ],
];
