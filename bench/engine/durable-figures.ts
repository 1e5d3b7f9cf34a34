import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../../lib/root.js';
import { figure, type Figures } from '../bench.js';
import { median } from '../latency.js';
import type { DurableRound } from './measure-durable.js';
import { diskSyncUs } from './disk-sync.js';
import type { Round } from './measure.js';
import { runMeasurement } from './run-measurement.js';

const options = {
  depth: 1_000,
  operations: 1_000_000,
  seed: 42,
  rounds: 5,
  hasClientIds: false,
  hasFees: false,
};

/** The pipeline with the journal on the disk that the checkout lies on, and how fast the journal is read again. */
export async function durableFigures(): Promise<Figures> {
  const dir = mkdtempSync(join(rootDir, '.cache', 'bench-engine-'));
  try {
    const [, ...rounds] = await runMeasurement('durable', { ...options, dir });
    const of = (pick: (round: DurableRound) => number) => median(rounds.map(pick));
    const rate = (pick: (round: DurableRound) => Round) => of((round) => pick(round).perSecond) / 1e6;
    const busy = (pick: (round: DurableRound) => Round) =>
      of((round) => pick(round).perProcessorSecond) / 1e6;
    const perSecond = 'M commands/s';
    const perProcessorSecond = 'M commands a processor second';
    return {
      // What the disk itself takes for four kilobytes: no acknowledgement can come before it.
      disk_sync_p50: figure(diskSyncUs(dir), 'us'),
      durable: figure(
        rate(({ written }) => written),
        perSecond,
        { least: 2 },
      ),
      durable_processor: figure(
        busy(({ written }) => written),
        perProcessorSecond,
      ),
      durable_sync_p50: figure(
        of(({ syncP50Ms }) => syncP50Ms),
        'ms a batch of 4,095',
      ),
      durable_sync_p99: figure(
        of(({ syncP99Ms }) => syncP99Ms),
        'ms a batch of 4,095',
      ),
      replay: figure(
        rate(({ replayed }) => replayed),
        perSecond,
        { least: 5 },
      ),
      replay_processor: figure(
        busy(({ replayed }) => replayed),
        perProcessorSecond,
      ),
      restart: figure(
        rate(({ restarted }) => restarted),
        perSecond,
      ),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
