import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openHome, readJson, resetHome } from './home.js';
import { freeOffset } from './ports.js';
import { lastLines, withLog } from './processes/log-file.js';
import { until } from './processes/until.js';
import { removeReady } from './ready-file.js';
import { findInstance } from './setup/instance-file.mjs';
import { Failure } from './setup/failure.mjs';
import type { Progress } from './setup/progress.mjs';
import { rootDir } from './setup/root.mjs';

export interface BesideOptions {
  /** A home to use; without it one is made and removed again. */
  homeDir: string | undefined;
  progress: Progress;
  /** Variables of lib/config.ts that this instance is told beside its own. */
  environment?: Record<string, string>;
}

export interface InstanceBeside {
  homeDir: string;
  /** True when it was started here; one that ran already is left running. */
  isOwn: boolean;
  stop: () => Promise<void>;
}

const startMs = 600_000;
const shownLines = 15;
const parentWatch = pathToFileURL(join(rootDir, 'dist', 'stack', 'parent-watch.js')).href;

/** An instance for a command that drives one: the one that runs in the home, or one started as `npm start` does. */
export async function startBeside({
  homeDir,
  progress,
  environment,
}: BesideOptions): Promise<InstanceBeside> {
  if (homeDir && findInstance(homeDir)) return { homeDir, isOwn: false, stop: async () => {} };
  const home = openHome(homeDir ?? makeFolder());
  removeReady(home);
  const offset = await freeOffset(process.pid);
  if (offset === undefined) throw new Failure('No ports are free for another instance: stop one.');
  const { dir } = home;
  const logFile = home.logFile('start');
  const child = withLog(logFile, (log) =>
    spawn(process.execPath, ['--import', parentWatch, ...startArgs(dir, offset)], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', log, log, 'ipc'],
    }),
  );
  child.channel?.unref();
  let hasExited = false;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve())).then(
    () => void (hasExited = true),
  );
  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    await exited;
    if (!homeDir) removeHome(dir);
  }
  const isUp = () => until(async () => hasExited || readJson(home.readyFile) !== undefined, startMs);
  if ((await progress.step('Starting an instance', isUp)) && !hasExited)
    return { homeDir: dir, isOwn: true, stop };
  const reason = lastLines(logFile, shownLines);
  await stop();
  throw new Failure(`The instance did not start:\n${reason}`);
}

function startArgs(dir: string, offset: number): string[] {
  return [
    join(rootDir, 'stack', 'start.mjs'),
    '--home',
    dir,
    '--port-offset',
    String(offset),
    '--without-clients',
  ];
}

/** Reachable for the user that Postgres runs as. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'purser-beside-'));
  chmodSync(folder, 0o711);
  return join(folder, 'home');
}

function removeHome(dir: string): void {
  resetHome(dir);
  rmSync(dirname(dir), { recursive: true, force: true });
}
