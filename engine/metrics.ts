import { Counter, Gauge, Histogram } from 'prom-client';
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
  const epoch = new Gauge({ name: 'engine_epoch', help: 'Number of the leader', registers });
  const seq = new Gauge({ name: 'engine_command_sequence', help: 'Number of the last command', registers });
  return {
    registry,
    lead: (number: number) => epoch.set(number),
    observe: (batch: Batch) => {
      fsync.observe(batch.syncMs / 1_000);
      commands.inc(batch.commands);
      events.inc(batch.events);
      batches.inc();
      seq.set(batch.lastSeq);
    },
  };
}
