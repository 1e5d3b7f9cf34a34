import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCrew } from './crew.js';
import { fillDemonstration } from './demonstration.js';
import type { Crew } from './crew.js';
import type { Home } from './home.js';
import { prepareKeys } from './keys.js';
import { endLeftovers } from './leftovers.js';
import type { Ports } from './ports.js';
import { requireFreePorts } from './ports.js';
import { writePrivateJson } from './private-file.js';
import { startReady } from './processes/start-ready.js';
import type { ManagedProcess } from './processes/managed.js';
import { environmentFor } from './program-settings.js';
import { programsOf } from './programs.js';
import type { Program } from './programs.js';
import { describeReady, removeReady, writeReady } from './ready-file.js';
import type { Secrets } from './secrets.js';
import { requireDiskSpace } from './setup/disk.mjs';
import { Failure } from './setup/failure.mjs';
import type { Progress } from './setup/progress.mjs';
import { rootDir } from './setup/root.mjs';
import { runCommand } from './setup/run-command.mjs';
import { waitForStopSignal } from './stop-signal.js';
import { startInstanceClickhouse, startInstancePostgres, startInstanceTemporal } from './stores.js';
import { readyText } from './table.js';
import { findTemporalCli } from './temporal/cli.js';

export interface Supervision {
  home: Home;
  ports: Ports;
  secrets: Secrets;
  environment: Record<string, string>;
  hasClients: boolean;
  progress: Progress;
  entriesDir?: string;
}

const runGib = 1;

/** Starts everything, keeps it alive until a signal or a crash loop, stops everything. Answers the exit code. */
export async function supervise(supervision: Supervision): Promise<number> {
  const { home, progress } = supervision;
  const stopSignal = waitForStopSignal();
  let isReady = false;
  const onChange = () => isReady && announce(supervision, crew);
  const crew = createCrew({ home, note: progress.note, onChange });
  removeReady(home);
  try {
    const started = startAll(supervision, crew).then(() => 'started' as const);
    const first = await Promise.race([started, stopSignal, crew.failed]);
    if (first === 'started') {
      isReady = true;
      process.stdout.write(readyText(home.dir, announce(supervision, crew)));
    }
    const reason = first === 'started' ? await Promise.race([stopSignal, crew.failed]) : first;
    if (reason !== undefined) throw new Failure(reason);
    return 0;
  } finally {
    isReady = false;
    removeReady(home);
    await progress.step('Stopping', () => crew.stopAll());
  }
}

function announce(supervision: Supervision, crew: Crew): ReturnType<typeof describeReady> {
  const ready = describeReady({ ...supervision, isProduction: isProduction(supervision) }, crew.pids());
  writeReady(supervision.home, ready);
  return ready;
}

async function startAll(supervision: Supervision, crew: Crew): Promise<void> {
  const { home, ports, environment, progress, entriesDir } = supervision;
  await endLeftovers(home, progress);
  await requireFreePorts(ports);
  requireDiskSpace(home.dir, runGib, 'run');
  await prepareKeys(home, isProduction(supervision));
  if (!home.postgresDir.startsWith(home.dir)) {
    progress.note(
      `The user "postgres" cannot reach ${home.dir}, so the database lives in ${home.postgresDir}.`,
    );
  }
  makeFolders(home);
  writePrivateJson(home.environmentFile, environment);
  await startServers(supervision, crew);
  await runDatabaseCommand(supervision, 'migrate', 'Bringing the schema up to date');
  if (!isProduction(supervision)) await runDatabaseCommand(supervision, 'seed', 'Seeding the demonstration');
  const programs = programsOf(ports, entriesDir);
  await Promise.all(programs.map((program) => startProgram(supervision, crew, program)));
  if (supervision.hasClients && !isProduction(supervision)) await fillDemonstration(supervision);
}

async function startServers(supervision: Supervision, crew: Crew): Promise<void> {
  const { progress } = supervision;
  const keep = (title: string, name: string, start: () => Promise<ManagedProcess>) =>
    progress.step(`Starting ${title}`, () => crew.keep(name, start));
  const cli = findTemporalCli(progress);
  await Promise.all([
    keep('Postgres', 'postgres', () => startInstancePostgres(supervision)),
    keep('ClickHouse', 'clickhouse', () => startInstanceClickhouse(supervision)),
    cli.then((path) =>
      keep('Temporal', 'temporal', () => startInstanceTemporal(supervision, { cli: path, hasUi: true })),
    ),
  ]);
}

async function startProgram(
  { home, environment, progress }: Supervision,
  crew: Crew,
  program: Program,
): Promise<void> {
  const { name, file, readyUrl } = program;
  const env = environmentFor(name, { ...process.env, ...environment });
  const node = { name, file, env, logFile: home.logFile(name) };
  await progress.step(`Starting ${name}`, () => crew.keep(name, () => startReady(node, readyUrl)));
}

async function runDatabaseCommand(
  { home, environment, progress, entriesDir }: Supervision,
  verb: string,
  title: string,
): Promise<void> {
  const file = join(entriesDir ?? join(rootDir, 'dist'), 'db', 'cli.js');
  const env = { ...process.env, ...environment };
  await progress.step(title, async () => {
    const { code, output } = await runCommand(process.execPath, ['--enable-source-maps', file, verb], {
      cwd: rootDir,
      env,
      logFile: home.logFile(verb),
    });
    if (code !== 0)
      throw new Failure(
        `"npm run db -- ${verb}" failed:\n${output.trim().split('\n').slice(-15).join('\n')}`,
      );
  });
}

function makeFolders(home: Home): void {
  for (const folder of [home.keysDir, home.objectsDir, home.auditDir, home.clickhouseDir]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  }
}

function isProduction({ environment }: Supervision): boolean {
  return environment.NODE_ENV === 'production';
}
