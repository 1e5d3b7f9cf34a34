import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { isFree, portsAt, refusedPort } from './ports.js';
import { until } from './processes/until.js';
import { identify, isAlive } from './setup/process-identity.mjs';
import { rootDir } from './setup/root.mjs';
import { standIns as entries } from './testing/stand-ins.js';

const startMs = 150_000;

let folder: string;
let offset: number;
const started: ChildProcess[] = [];
const home = () => join(folder, 'home');

describe('npm start', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'purser-start-'));
    chmodSync(folder, 0o711);
    offset = await findFreeOffset();
    for (const [path, text] of Object.entries(entries)) write(path, text);
  });

  afterEach(async () => {
    for (const child of started.splice(0)) {
      child.kill('SIGTERM');
      await until(async () => child.exitCode !== null || child.signalCode !== null, 30_000);
    }
  });

  it('starts everything, says where it is, keeps it from other eyes, and ends it in reverse order', async () => {
    const run = start();
    const ready = await readyFile();
    expect(statSync(join(home(), 'ready.json')).mode & 0o777).toBe(0o600);
    expect(Object.keys(ready.urls)).toEqual([
      'api',
      'adminUi',
      'docs',
      'temporal',
      'temporalUi',
      'postgres',
      'clickhouse',
      'engine',
      'binance',
    ]);
    expect(ready.users).toMatchObject([{ email: 'a@b.test', role: 'admin' }]);
    expect(await until(async () => run.output().includes('secret-word'), 5_000)).toBe(true);
    expect((await fetch(ready.urls.temporalUi ?? '')).ok).toBe(true);
    const identities = Object.values(ready.pids).map((pid) => identify(pid));
    expect(identities).toHaveLength(8);

    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(identities.filter(isAlive)).toEqual([]);
    expect(existsSync(join(home(), 'ready.json'))).toBe(false);
    expect(readFileSync(join(home(), 'logs', 'ends.log'), 'utf8')).toBe(
      'WORKER_HEALTH_PORT FEEDER_HEALTH_PORT PURSER_API_PORT FOLLOWER_HEALTH_PORT ENGINE_HEALTH_PORT ',
    );
  });

  it('tells each process what it needs, and the worker of no store', async () => {
    start(home(), { PGPASSWORD: 'of somebody else', SANCTIONS_DOWNLOAD: 'false' });
    await readyFile();
    const { api, workerHealth } = portsAt(offset);
    const toldBy = async (port: number) => (await fetch(`http://127.0.0.1:${port}`)).text();
    const worker = await toldBy(workerHealth);
    expect(worker).not.toMatch(/DATABASE|CLICKHOUSE|OBJECT_STORE|postgres:|PGPASSWORD/);
    expect(JSON.parse(worker)).toMatchObject({ PURSER_HOME: home(), SANCTIONS_DOWNLOAD: 'false' });
    const told: Record<string, string> = JSON.parse(await toldBy(api));
    expect(told['DATABASE_URL']).toMatch(/^postgres:\/\/purser_api:/);
    expect(told).not.toHaveProperty('DATABASE_OWNER_URL');
  });

  it('keeps what was stored, and is stopped by npm stop', async () => {
    const first = start();
    await query((await readyFile()).urls.postgres, 'create table kept as select 42 as answer');
    first.child.kill('SIGTERM');
    await first.ended;

    const second = start();
    const { urls } = await readyFile();
    expect(await query(urls.postgres, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(readFileSync(join(folder, 'clients.log'), 'utf8')).toBe(`--home ${home()} --api ${urls.api}\n`);

    const stop = spawnSync(process.execPath, [join(rootDir, 'stack', 'stop.mjs'), '--home', home()], {
      encoding: 'utf8',
    });
    expect(stop.status).toBe(0);
    expect(await second.ended).toBe(0);
    const again = spawnSync(process.execPath, [join(rootDir, 'stack', 'stop.mjs'), '--home', home()], {
      encoding: 'utf8',
    });
    expect(again.stdout).toContain('Nothing runs');
  });

  it('leaves nothing running when it is killed, and starts again', async () => {
    const run = start();
    const { pids } = await readyFile();
    const identities = Object.values(pids).map((pid) => identify(pid));
    run.child.kill('SIGKILL');
    await run.ended;
    expect(await until(async () => !identities.some(isAlive), 10_000)).toBe(true);

    start();
    expect(Object.keys((await readyFile()).pids)).toHaveLength(8);
  });

  it('starts at once after a kill, while the old processes are still ending', async () => {
    const run = start();
    await readyFile();
    run.child.kill('SIGKILL');
    await run.ended;
    rmSync(join(home(), 'ready.json'));
    start();
    expect(Object.keys((await readyFile()).pids)).toHaveLength(8);
  });

  it('starts a killed process again and says so', async () => {
    const run = start();
    for (const name of ['postgres', 'temporal', 'clickhouse', 'api', 'worker']) {
      const before = (await readyFile()).pids[name];
      if (!before) throw new Error(`${name} has no process number`);
      process.kill(before, 'SIGKILL');
      const isBack = async () => {
        const { pids } = await readyFile();
        return pids[name] !== before && isAlive(identify(pids[name] ?? 0));
      };
      expect(await until(isBack, 20_000)).toBe(true);
      expect(run.output()).toContain(`${name} ended (SIGKILL)`);
    }
  });

  it('says that it is already up, and refuses to reset then', async () => {
    start();
    const { urls } = await readyFile();
    const second = spawnSync(process.execPath, [join(rootDir, 'stack', 'start.mjs'), '--home', home()], {
      encoding: 'utf8',
    });
    expect(second.status).toBe(0);
    expect(second.stdout).toContain(urls.api);
    const reset = spawnSync(
      process.execPath,
      [join(rootDir, 'stack', 'start.mjs'), '--home', home(), '--reset'],
      { encoding: 'utf8' },
    );
    expect(reset.status).toBe(1);
    expect(reset.stderr).toContain('npm stop');
  });

  it('names who holds a port and the way out', async () => {
    start();
    await readyFile();
    const other = start(join(folder, 'other'));
    expect(await other.ended).toBe(1);
    expect(other.output()).toMatch(/Port \d+ is taken by ".+" \(process \d+\).*--port-offset \d+/);
  });

  it('stops with the last lines of the log when a process cannot live', async () => {
    write('activities/worker.js', `throw new Error('no way to live');`);
    const run = start();
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('no way to live');
    write(
      'activities/worker.js',
      `${entries['activities/worker.js']}; setTimeout(() => { throw new Error('dies soon'); }, 1500)`,
    );
    const loop = start();
    expect(await loop.ended).toBe(1);
    expect(loop.output()).toMatch(/worker ended 5 times within a minute[^]*dies soon/);
    write('activities/worker.js', entries['activities/worker.js']);
  });

  it('refuses production on the demonstration, and without keys', async () => {
    const onDemonstration = start(home(), { NODE_ENV: 'production' });
    expect(await onDemonstration.ended).toBe(1);
    expect(onDemonstration.output()).toContain('a --home of its own');
    const withoutKeys = start(join(folder, 'production'), { NODE_ENV: 'production' });
    expect(await withoutKeys.ended).toBe(1);
    expect(withoutKeys.output()).toMatch(/needs its own keys.*keys-cli.js generate/);
  });

  it('begins anew with --reset and touches no folder that is not its own', async () => {
    writeFileSync(join(home(), 'note-of-mine.txt'), 'kept');
    const run = start(home(), {}, true);
    expect(await query((await readyFile()).urls.postgres, "select to_regclass('kept') as kept")).toEqual([
      { kept: null },
    ]);
    expect(readFileSync(join(home(), 'note-of-mine.txt'), 'utf8')).toBe('kept');
    run.child.kill('SIGTERM');
    await run.ended;
    const foreign = start(folder, {}, true);
    expect(await foreign.ended).toBe(1);
    expect(foreign.output()).toContain('is not a home of Purser');
  });
});

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number>;
}

function start(homeDir = home(), env: Record<string, string> = {}, isReset = false): Run {
  const options = JSON.stringify({
    homeDir,
    portOffset: String(offset),
    isReset,
    hasClients: true,
    entriesDir: folder,
  });
  write(
    'main.js',
    `import { runInstance } from '${rootDir}/dist/stack/instance.js';
import { launch } from '${rootDir}/stack/setup/launch.mjs';
import { createProgress } from '${rootDir}/stack/setup/progress.mjs';
const main = () => runInstance({ ...${options}, progress: createProgress() });
await launch(async () => ({ main }));`,
  );
  const child = spawn(process.execPath, [join(folder, 'main.js')], {
    env: { ...process.env, NODE_ENV: 'development', TEST_FOLDER: folder, ...env },
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 128)));
  return { child, output: () => output, ended };
}

interface ReadyFile {
  urls: Record<string, string>;
  users: unknown[];
  pids: Record<string, number>;
}

async function readyFile(): Promise<ReadyFile> {
  const file = join(home(), 'ready.json');
  const isThere = await until(async () => existsSync(file), startMs);
  if (!isThere) throw new Error('ready.json did not appear');
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function query(url: string | undefined, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function findFreeOffset(): Promise<number> {
  for (;;) {
    const candidate = 1_000 + Math.floor(Math.random() * 8_000);
    const free = await Promise.all(Object.values(portsAt(candidate)).map(isFree));
    if (free.every(Boolean) && !refusedPort(candidate)) return candidate;
  }
}
