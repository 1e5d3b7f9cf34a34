import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, identify, isAlive } from '../setup/process-identity.mjs';
import { rootDir } from '../setup/root.mjs';
import { spawnGuarded } from './spawn-guarded.js';
import { until } from './until.js';

/** Writes its number down and then never ends by itself. */
const endless = (file: string) =>
  `require('fs').writeFileSync('${file}', String(process.pid)); setInterval(() => {}, 1000);`;
const patienceMs = 8_000;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-spawn-'));
  writeFileSync(join(folder, 'package.json'), '{}');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a process of ours', () => {
  it.each([0, 30, 60, 120, 1_000])(
    'ends when its supervisor is killed %d ms after the start',
    async (delayMs) => {
      const file = join(folder, `entry-${delayMs}.js`);
      writeFileSync(file, endless(join(folder, `node-${delayMs}`)));
      const program = { name: 'entry', file, env: {}, logFile: join(folder, 'log') };
      await superviseAndKill('spawn-node.js', `spawnNode(${JSON.stringify(program)})`, delayMs);
      expect(await isNobodyNaming(file)).toBe(true);
    },
  );

  it('is killed when it will not end by itself', async () => {
    const file = join(folder, 'stubborn.js');
    writeFileSync(file, `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`);
    const program = { name: 'stubborn', file, env: {}, logFile: join(folder, 'log') };
    const pid = await superviseAndKill('spawn-node.js', `spawnNode(${JSON.stringify(program)})`, 500);
    expect(await isGone(pid, 15_000)).toBe(true);
  });
});

describe('a program under a guard', () => {
  it.each([0, 30, 60, 120, 1_000])(
    'ends when its supervisor is killed %d ms after the start',
    async (delayMs) => {
      const pidFile = join(folder, `guarded-${delayMs}`);
      const program = JSON.stringify(order(pidFile));
      await superviseAndKill('spawn-guarded.js', `spawnGuarded(${program})`, delayMs);
      expect(await isNobodyNaming(pidFile)).toBe(true);
    },
  );

  it('ends when its guard is killed', async () => {
    const pidFile = join(folder, 'orphan');
    const program = spawnGuarded(order(pidFile));
    await until(async () => readPid(pidFile) > 0 && program.pid() !== undefined, patienceMs);
    const pid = readPid(pidFile);
    const guard = parentOf(pid);
    expect(commandOf(guard)).toContain('guard.mjs');
    process.kill(guard, 'SIGKILL');
    expect((await program.exited).signal).toBe('SIGKILL');
    expect(isAlive(identify(pid))).toBe(false);
  });

  it('is asked first and killed after the wait', async () => {
    const pidFile = join(folder, 'stubborn-program');
    const script = `process.on('SIGTERM', () => {}); ${endless(pidFile)}`;
    const program = spawnGuarded({ ...order(pidFile), args: ['-e', script], stopWaitMs: 300 });
    await until(async () => readPid(pidFile) > 0, patienceMs);
    const startedAt = Date.now();
    await program.stop();
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(300);
    expect(isAlive(identify(readPid(pidFile)))).toBe(false);
  });
});

function order(pidFile: string) {
  return {
    name: 'endless',
    command: process.execPath,
    args: ['-e', endless(pidFile)],
    stopSignals: ['SIGTERM', 'SIGKILL'] satisfies NodeJS.Signals[],
    stopWaitMs: 2_000,
    logFile: join(folder, 'log'),
  };
}

/** Starts a supervisor that starts the process, kills it after the delay, and answers the number of what it started. */
async function superviseAndKill(module: string, call: string, delayMs: number): Promise<number | undefined> {
  const name = call.slice(0, call.indexOf('('));
  const script = `
    import { ${name} } from '${rootDir}/dist/stack/processes/${module}';
    const started = ${call};
    console.log(started.pid() ?? '');
    setTimeout(() => {}, 60_000);`;
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const output = await new Promise<string>((resolve) =>
    supervisor.stdout.once('data', (data) => resolve(String(data))),
  );
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  supervisor.kill('SIGKILL');
  return Number(output.trim()) || undefined;
}

/**
 * No process has the file in its command line any more: a guard that is still starting has, and so has what it starts. They are
 * alive when the supervisor is killed, so that none can come later.
 */
function isNobodyNaming(file: string): Promise<boolean> {
  return until(
    async () => !execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(file),
    patienceMs,
  );
}

function isGone(pid: number | undefined, timeoutMs = patienceMs): Promise<boolean> {
  return until(async () => !pid || !isAlive(identify(pid)), timeoutMs);
}

function readPid(file: string): number {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
}

function parentOf(pid: number): number {
  if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)]));
  return Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
