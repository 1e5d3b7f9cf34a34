import { writeFileSync } from 'node:fs';
import { alignColumns } from '../stack/table.js';
import type { Figures } from './bench.js';
import type { Machine } from './machine.js';

export interface Report {
  bench: string;
  machine: Machine;
  figures: Figures;
}

/** The figures as people read them. */
export function reportText({ bench, machine, figures }: Report): string {
  const { cpu, cores, memory_gib, node, load_average } = machine;
  const rows = Object.entries(figures).map(([name, { value, unit, bar, ok }]) => [
    name,
    String(value),
    unit,
    bar,
    ok ? 'ok' : 'MISSED',
  ]);
  const about = `${cpu}, ${cores} cores, ${memory_gib} GiB, Node ${node}, load ${load_average.join(' ')} before`;
  return `${bench}: ${about}\n\n${alignColumns([['figure', 'value', 'unit', 'bar', 'ok'], ...rows])}\n`;
}

export function writeReport(file: string, report: object): void {
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** A run without a figure, or with one that misses its bar, has failed. */
export function hasPassed(figures: Figures): boolean {
  const all = Object.values(figures);
  return all.length > 0 && all.every(({ ok }) => ok);
}
