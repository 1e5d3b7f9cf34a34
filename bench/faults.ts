/** `npm run faults -- onboarding [--home DIR] [--seed N] [--short | --journeys N] [--json FILE]`: kills every process at every step. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress } from '../stack/setup/progress.mjs';
import { Failure, runMain } from '../stack/setup/failure.mjs';
import { startBeside } from '../stack/start-beside.js';
import { openAckLog } from './faults/ack-log.js';
import { judge } from './faults/judge.js';
import { runRounds } from './faults/onboarding.js';
import { faultText, type FaultReport } from './faults/report.js';
import { fullSchedule, shortSchedule } from './faults/schedule.js';
import { describeMachine } from './machine.js';
import { writeReport } from './report.js';

const usage =
  'Usage: npm run faults -- onboarding [--home DIR] [--seed N] [--short | --journeys N] [--json FILE]';
const highestSeed = 2 ** 32;

await runMain(async () => {
  const { home, json, ...chosen } = readArguments();
  const progress = createProgress();
  const instance = await startBeside({ homeDir: home, progress });
  try {
    const report = await run({ homeDir: instance.homeDir, note: progress.note, ...chosen });
    process.stdout.write(faultText(report));
    if (json) writeReport(json, report);
    return report.violations.length === 0 ? 0 : 1;
  } finally {
    await instance.stop();
  }
});
process.exit();

interface Run {
  homeDir: string;
  seed: number;
  isShort: boolean;
  /** Of the schedule, from its beginning. */
  journeys: number;
  note: (line: string) => void;
}

async function run({ homeDir, seed, isShort, journeys, note }: Run): Promise<FaultReport> {
  const machine = describeMachine();
  const rounds = isShort ? shortSchedule(seed) : fullSchedule(seed).slice(0, journeys);
  const file = join(mkdtempSync(join(tmpdir(), 'purser-faults-')), 'operations.jsonl');
  note(`Seed ${seed}; what is acknowledged is kept in ${file}`);
  const log = openAckLog(file);
  const outcome = await runRounds({ homeDir, rounds, log, note });
  const { violations, verification } = await judge({ homeDir, log: log.read(), broken: outcome.broken });
  const acknowledged = log.read().filter((entry) => entry.outcome === 'acknowledged').length;
  log.close();
  if (violations.length === 0) rmSync(dirname(file), { recursive: true });
  const { outages, repeated } = outcome;
  return {
    faults: 'onboarding',
    seed,
    machine,
    journeys: rounds.length,
    acknowledged,
    repeated,
    outages,
    verification,
    violations,
  };
}

function readArguments() {
  const { values, positionals } = parse();
  const [name = '', ...more] = positionals;
  const seed = values.seed === undefined ? Math.floor(Math.random() * highestSeed) : Number(values.seed);
  if (name !== 'onboarding' || more.length > 0)
    throw new Failure(`There are faults for: onboarding.\n${usage}`);
  if (!Number.isInteger(seed) || seed < 0 || seed >= highestSeed)
    throw new Failure(`--seed must be a whole number below ${highestSeed}.`);
  const journeys = Number(values.journeys ?? Infinity);
  if (!(journeys >= 1)) throw new Failure('--journeys must be a number from 1.');
  const path = (given: string | undefined) => (given === undefined ? undefined : resolve(given));
  return { seed, home: path(values.home), json: path(values.json), isShort: values.short ?? false, journeys };
}

function parse() {
  const text = { type: 'string' } as const;
  const options = { home: text, seed: text, short: { type: 'boolean' }, journeys: text, json: text } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
