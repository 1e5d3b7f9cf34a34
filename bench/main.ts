/** `npm run bench -- NAME [--home DIR] [--data DIR] [--json FILE]`. */
import { resolve } from 'node:path';
import { readArguments } from '../lib/arguments.js';
import { createProgress } from '../stack/setup/progress.mjs';
import { runMain } from '../stack/setup/failure.mjs';
import { alignColumns } from '../stack/table.js';
import type { Bench } from './bench.js';
import { engine } from './engine.js';
import { feeder } from './feeder.js';
import { indicators } from './indicators.js';
import { ledger } from './ledger.js';
import { describeMachine } from './machine.js';
import { onboarding } from './onboarding.js';
import { orders } from './orders.js';
import { pages } from './pages.js';
import { hasPassed, reportText, writeReport } from './report.js';
import { rescreening } from './rescreening.js';
import { screening } from './screening.js';

/** By name. */
const benches: Bench[] = [
  engine,
  feeder,
  indicators,
  ledger,
  onboarding,
  orders,
  pages,
  rescreening,
  screening,
];

await runMain(() => main(process.argv.slice(2)));
process.exit();

/** Exit codes: 0 every figure keeps its bar, 1 one misses it, 2 there is no such bench. */
async function main(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const given = readArguments({
    args,
    options: { home: text, data: text, json: text },
    allowPositionals: true,
  });
  const [name, ...more] = given?.positionals ?? [];
  const bench = benches.find((each) => each.name === name);
  if (!given || !bench || more.length > 0) return sayUsage();
  const { home, data, json } = given.values;
  const path = (folder: string | undefined) => (folder === undefined ? undefined : resolve(folder));
  const machine = describeMachine();
  const figures = await bench.run({ homeDir: path(home), dataDir: path(data), progress: createProgress() });
  const report = { bench: bench.name, machine, figures };
  process.stdout.write(`\n${reportText(report)}`);
  if (json) writeReport(json, report);
  return hasPassed(figures) ? 0 : 1;
}

function sayUsage(): number {
  const usage = 'Usage: npm run bench -- NAME [--home DIR] [--data DIR] [--json FILE]';
  process.stderr.write(`${usage}\n\n${alignColumns(benches.map(({ name, title }) => [name, title]))}\n`);
  return 2;
}
