import { existsSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { alignColumns } from '../stack/table.js';
import type { ConformancePart, PartResult } from './conformance/part.js';
import { parts } from './conformance/parts.js';

/** How many failures a table shows of each part; the JSON file holds all. */
const maxShown = 20;

const usage = `Usage: npm run conformance -- DIR [PART] [--json FILE]; parts: ${parts.map(({ name }) => name).join(', ')}`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const [dir, wanted] = positionals;
  if (!dir || positionals.length > 2) return refuse(usage);
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return refuse(`There is no folder ${dir}.`);
  const chosen = parts.filter(({ name }) => wanted === undefined || name === wanted);
  if (chosen.length === 0) return refuse(`There is no part ${wanted}. ${usage}`);
  const results = new Map<string, PartResult>();
  for (const part of chosen) results.set(part.name, await runPart(part, dir));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(Object.fromEntries(results), null, 2)}\n`);
  print(results);
  return [...results.values()].every(hasPassed) ? 0 : 1;
}

function readArguments() {
  const options = { json: { type: 'string' } } as const;
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch {
    return { values: { json: undefined }, positionals: [] };
  }
}

/** A part that breaks off is a part that failed; the others still run. */
async function runPart(part: ConformancePart, dir: string): Promise<PartResult> {
  process.stderr.write(`${part.name} ...\n`);
  try {
    return await part.run(dir);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { run: 0, passed: 0, failed: [{ id: part.name, why }], figures: {} };
  }
}

/** A part that ran nothing proves nothing. */
function hasPassed({ run, failed }: PartResult): boolean {
  return run > 0 && failed.length === 0;
}

function print(results: ReadonlyMap<string, PartResult>): void {
  const rows = [...results].map(([name, result]) => [
    name,
    String(result.run),
    String(result.passed),
    String(result.failed.length),
    result.run === 0 ? 'NOTHING RUN' : hasPassed(result) ? 'ok' : 'FAILED',
  ]);
  const sections = [...results].map(([name, result]) => details(name, result)).filter((text) => text !== '');
  process.stdout.write(`${alignColumns([['part', 'run', 'passed', 'failed', 'verdict'], ...rows])}\n${sections.join('')}`);
}

function details(name: string, { failed, figures }: PartResult): string {
  const lines = Object.entries(figures).map(([figure, value]) => [figure, String(value)]);
  const failures = failed.slice(0, maxShown).map(({ id, why }) => `  failed: ${id}: ${why}`);
  const more = failed.length > maxShown ? [`  and ${failed.length - maxShown} more`] : [];
  const body = [...(lines.length > 0 ? [alignColumns(lines)] : []), ...failures, ...more];
  return body.length > 0 ? `\n${name}\n${body.join('\n')}\n` : '';
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
