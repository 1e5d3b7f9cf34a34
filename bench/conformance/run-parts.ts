import { alignColumns } from '../../stack/table.js';
import type { ConformancePart, PartResult } from './part.js';

export type PartResults = Record<string, PartResult>;

/** How many failures a table shows of each part; the JSON file holds all. */
const maxShown = 20;

/** Runs the parts one after another. A part that breaks off is a part that failed; the others still run. */
export async function runParts(
  parts: readonly ConformancePart[],
  dir: string,
  announce: (name: string) => void,
): Promise<PartResults> {
  const results: PartResults = {};
  for (const part of parts) {
    announce(part.name);
    results[part.name] = await part.run(dir).catch((error: unknown) => brokenOff(part.name, error));
  }
  return results;
}

/** A part that ran nothing proves nothing. */
export function hasPassed({ run, failed }: PartResult): boolean {
  return run > 0 && failed.length === 0;
}

/** The results as people read them: a line a part, then figures and failures of each. */
export function resultsText(results: PartResults): string {
  const rows = Object.entries(results).map(([name, result]) => [
    name,
    String(result.run),
    String(result.passed),
    String(result.failed.length),
    verdictOf(result),
  ]);
  const sections = Object.entries(results).map(([name, result]) => details(name, result));
  return `${alignColumns([['part', 'run', 'passed', 'failed', 'verdict'], ...rows])}\n${sections.join('')}`;
}

function brokenOff(name: string, error: unknown): PartResult {
  const why = error instanceof Error ? error.message : String(error);
  return { run: 1, passed: 0, failed: [{ id: name, why }], figures: {} };
}

function verdictOf(result: PartResult): string {
  if (result.run === 0) return 'NOTHING RUN';
  return hasPassed(result) ? 'ok' : 'FAILED';
}

function details(name: string, { failed, figures }: PartResult): string {
  const values = Object.entries(figures).map(([figure, value]) => [figure, String(value)]);
  const failures = failed.slice(0, maxShown).map(({ id, why }) => `  failed: ${id}: ${why}`);
  const more = failed.length > maxShown ? [`  and ${failed.length - maxShown} more`] : [];
  const body = [...(values.length > 0 ? [alignColumns(values)] : []), ...failures, ...more];
  return body.length > 0 ? `\n${name}\n${body.join('\n')}\n` : '';
}
