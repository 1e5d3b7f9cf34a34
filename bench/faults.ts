/** `npm run faults -- NAME [--home DIR] [--seed N] [--json FILE]`: kills every process while clients wait for their answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress, type Progress } from '../stack/setup/progress.mjs';
import { Failure, runMain } from '../stack/setup/failure.mjs';
import { startBeside } from '../stack/start-beside.js';
import { openAckLog } from './faults/ack-log.js';
import { engineFaults, engineFaultText, fewSyncs, usualSyncs } from './faults/engine/engine-faults.js';
import { judge } from './faults/judge.js';
import { runRounds } from './faults/onboarding.js';
import { orderFaults } from './faults/orders/orders.js';
import { tradingText, type TradingReport } from './faults/orders/report.js';
import { faultText, type FaultReport } from './faults/report.js';
import { fullSchedule, shortSchedule } from './faults/schedule.js';
import { describeMachine } from './machine.js';
import { writeReport } from './report.js';

const usage = `Usage: npm run faults -- onboarding [--home DIR] [--seed N] [--short | --journeys N] [--json FILE]
       npm run faults -- orders [--home DIR] [--seed N] [--minutes N] [--json FILE]
       npm run faults -- engine [--short] [--json FILE]`;
const names = ['engine', 'onboarding', 'orders'] as const;
const highestSeed = 2 ** 32;
const usualMinutes = 5;
/** A worked order needs some time for its parts. */
const leastMinutes = 0.5;

await runMain(async () => {
  const { home, json, ...chosen } = readArguments();
  const progress = createProgress();
  if (chosen.name === 'engine') return runEngine(progress, { isShort: chosen.isShort, json });
  const instance = await startBeside({ homeDir: home, progress });
  try {
    const { text, report } = await run({ homeDir: instance.homeDir, note: progress.note, ...chosen });
    process.stdout.write(text);
    if (json) writeReport(json, report);
    return report.violations.length === 0 ? 0 : 1;
  } finally {
    await instance.stop();
  }
});
process.exit();

/** The engine's processes alone, without an instance around them. */
async function runEngine(
  progress: Progress,
  { isShort, json }: { isShort: boolean; json: string | undefined },
): Promise<number> {
  const report = await engineFaults(progress, isShort ? fewSyncs : usualSyncs);
  process.stdout.write(engineFaultText(report));
  if (json) writeReport(json, report);
  return report.violations.length === 0 ? 0 : 1;
}

interface Run {
  name: (typeof names)[number];
  homeDir: string;
  seed: number;
  isShort: boolean;
  /** Of the schedule, from its beginning. */
  journeys: number;
  /** How long orders are placed. */
  minutes: number;
  note: (line: string) => void;
}

async function run(about: Run): Promise<{ text: string; report: FaultReport | TradingReport }> {
  const file = join(mkdtempSync(join(tmpdir(), 'purser-faults-')), 'operations.jsonl');
  about.note(`Seed ${about.seed}; what is acknowledged is kept in ${file}`);
  const { text, report } = await (about.name === 'orders' ? runOrders : runOnboarding)({ ...about, file });
  if (report.violations.length === 0) rmSync(dirname(file), { recursive: true });
  return { text, report };
}

async function runOrders(about: Run & { file: string }) {
  const report = await orderFaults(about);
  return { text: tradingText(report), report };
}

async function runOnboarding({ homeDir, seed, isShort, journeys, note, file }: Run & { file: string }) {
  const machine = describeMachine();
  const rounds = isShort ? shortSchedule(seed) : fullSchedule(seed).slice(0, journeys);
  const log = openAckLog(file);
  const outcome = await runRounds({ homeDir, rounds, log, note });
  const { violations, verification } = await judge({ homeDir, log: log.read(), broken: outcome.broken });
  const acknowledged = log.read().filter((entry) => entry.outcome === 'acknowledged').length;
  log.close();
  const { outages, repeated } = outcome;
  const report: FaultReport = {
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
  return { text: faultText(report), report };
}

function readArguments() {
  const { values, positionals } = parse();
  const [given, ...more] = positionals;
  const name = names.find((each) => each === given);
  const seed = values.seed === undefined ? Math.floor(Math.random() * highestSeed) : Number(values.seed);
  if (!name || more.length > 0) throw new Failure(`There are faults for: ${names.join(', ')}.\n${usage}`);
  if (!Number.isInteger(seed) || seed < 0 || seed >= highestSeed)
    throw new Failure(`--seed must be a whole number below ${highestSeed}.`);
  const journeys = Number(values.journeys ?? Infinity);
  if (!(journeys >= 1)) throw new Failure('--journeys must be a number from 1.');
  const minutes = Number(values.minutes ?? usualMinutes);
  if (!(minutes >= leastMinutes)) throw new Failure(`--minutes must be a number from ${leastMinutes}.`);
  const path = (given: string | undefined) => (given === undefined ? undefined : resolve(given));
  const chosen = { name, seed, isShort: values.short ?? false, journeys, minutes };
  return { ...chosen, home: path(values.home), json: path(values.json) };
}

function parse() {
  const text = { type: 'string' } as const;
  const options = {
    home: text,
    seed: text,
    short: { type: 'boolean' },
    journeys: text,
    minutes: text,
    json: text,
  } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
