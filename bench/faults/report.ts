import { alignColumns } from '../../stack/table.js';
import { quantile } from '../latency.js';
import type { Machine } from '../machine.js';
import type { Judgement } from './judge.js';
import type { Outage } from './onboarding.js';
import { victims } from './schedule.js';

export interface FaultReport extends Judgement {
  faults: string;
  seed: number;
  machine: Machine;
  journeys: number;
  acknowledged: number;
  repeated: number;
  outages: Outage[];
}

/** What was killed, how long it was away, and what did not hold. */
export function faultText({
  seed,
  machine,
  journeys,
  acknowledged,
  repeated,
  outages,
  verification,
  violations,
}: FaultReport): string {
  const groups = [
    ...victims.map((victim) => ({
      name: String(victim),
      of: outages.filter((one) => one.victim === victim),
    })),
    { name: 'all', of: outages },
  ];
  const rows = groups.map(({ name, of }) => [
    name,
    String(of.length),
    String(of.filter(({ isInside }) => isInside).length),
    ...spread(of.map(({ downMs }) => downMs)),
    ...spread(of.filter(({ isInside }) => isInside).map(({ waitedMs }) => waitedMs)),
  ]);
  const head = [
    'killed',
    'times',
    'inside the step',
    'back after ms: p50',
    'p95',
    'max',
    'step over after ms: p50',
    'p95',
    'max',
  ];
  return [
    '',
    `faults onboarding: seed ${seed}, ${journeys} journeys, ${outages.length} kills, ${acknowledged} acknowledged writes, ${repeated} steps repeated`,
    `${machine.cpu}, ${machine.cores} cores, load ${machine.load_average.join(' ')} before`,
    '',
    alignColumns([head, ...rows]),
    '',
    `npm run verify: ${verification}`,
    violations.length === 0
      ? 'Everything acknowledged is there exactly once.'
      : `${violations.length} violations:\n${violations.join('\n')}`,
    '',
  ].join('\n');
}

/** Median, 95th percentile and the longest. */
export function spread(values: readonly number[]): string[] {
  if (values.length === 0) return ['-', '-', '-'];
  return [0.5, 0.95, 1].map((share) => String(Math.round(quantile(values, share))));
}
