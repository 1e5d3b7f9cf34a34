import { alignColumns } from '../../../stack/table.js';
import type { Progress } from '../../../stack/setup/progress.mjs';
import { describeMachine, type Machine } from '../../machine.js';
import { killAtEveryFsync, type EveryFsyncOutcome } from './every-fsync.js';
import { findStrace } from '../../../stack/strace.js';

export interface EngineFaultReport {
  faults: 'engine';
  machine: Machine;
  syncs: number;
  alone: EveryFsyncOutcome;
  withFollower: EveryFsyncOutcome;
  violations: string[];
}

/** Syncs at each of which a process dies: starting, a segment that begins, and batches of a loaded run. */
export const usualSyncs = 120;
export const fewSyncs = 10;

/** The engine alone and with its follower, killed at every sync of a loaded run. */
export async function engineFaults(progress: Progress, syncs: number): Promise<EngineFaultReport> {
  const machine = describeMachine();
  const strace = await findStrace(progress);
  const run = (hasFollower: boolean) => killAtEveryFsync({ strace, syncs, hasFollower, note: progress.note });
  const alone = await run(false);
  const withFollower = await run(true);
  const violations = [...alone.violations, ...withFollower.violations];
  return { faults: 'engine', machine, syncs, alone, withFollower, violations };
}

export function engineFaultText({
  machine,
  syncs,
  alone,
  withFollower,
  violations,
}: EngineFaultReport): string {
  const row = (name: string, { struck, acknowledged, doubtful }: EveryFsyncOutcome) => [
    name,
    ...[struck, acknowledged, doubtful].map(String),
  ];
  return [
    '',
    `faults engine: killed at each of its first ${syncs} syncs`,
    `${machine.cpu}, ${machine.cores} cores, load ${machine.load_average.join(' ')} before`,
    '',
    alignColumns([
      ['engine', 'killed', 'orders acknowledged', 'without an answer'],
      row('alone', alone),
      row('with a follower', withFollower),
    ]),
    '',
    violations.length === 0
      ? 'Every acknowledged order is there exactly once, under the id that was said.'
      : `${violations.length} violations:\n${violations.join('\n')}`,
    '',
  ].join('\n');
}
