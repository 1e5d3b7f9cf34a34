import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentKey } from '../lib/crypto/key-ring.js';
import { newId } from '../lib/ids.js';
import { rootDir } from '../lib/root.js';
import { openTestClickhouse, type TestClickhouse } from '../db/testing/clickhouse.js';
import { eventually } from '../lib/testing/eventually.js';
import { houseContext } from './context.js';
import { writeCheckpoint } from './services/audit-checkpoints.js';
import { openDesk } from './testing/clients.js';
import { openHouse, type House } from './testing/harness.js';
import { transact } from './work.js';

let house: House;
let store: TestClickhouse;
const children: ChildProcess[] = [];

beforeAll(async () => {
  house = await openHouse();
  store = await openTestClickhouse();
  for (const record_id of ['one', 'two', 'three']) {
    await transact(houseContext(house.deps, 'test'), async (work) =>
      work.audit({ action: 'test.act', noun: 'test', record_id }),
    );
  }
  await writeCheckpoint(house.deps);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await store.close();
  await house.close();
});

/** The compiled program, with the addresses of this house. */
function start(file: string, args: string[] = [], more: Record<string, string> = {}): ChildProcess {
  const { config } = house.deps;
  const { username, password, origin, pathname } = new URL(store.url);
  const addresses = {
    CLICKHOUSE_URL: origin + pathname,
    CLICKHOUSE_USER: username,
    CLICKHOUSE_PASSWORD: password,
  };
  const texts = Object.entries({ ...config, ...addresses }).map(([name, value]) => [
    name,
    String(value ?? ''),
  ]);
  const known = Object.fromEntries(texts.filter(([, value]) => value !== ''));
  const env = { PATH: process.env['PATH'], ...known, LOG_LEVEL: 'info', ...more };
  const child = spawn(process.execPath, [join(rootDir, 'dist', 'api', file), ...args], {
    env,
    cwd: house.home,
  });
  children.push(child);
  return child;
}

function run(file: string, args: string[]): Promise<{ code: number | null; output: string }> {
  const child = start(file, args);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('npm run audit', () => {
  it('says that the log is whole, by its own keys or by keys that were kept elsewhere', async () => {
    const whole = await run('audit.js', ['verify']);
    expect(whole).toEqual({
      code: 0,
      output: expect.stringMatching(/^The audit log is whole: 4 entries, 1 checkpoints in /),
    });
    const keys = await run('audit.js', ['public-keys']);
    expect(keys.code).toBe(0);
    const file = join(house.home, 'public-keys.json');
    await writeFile(file, keys.output);
    expect(await run('audit.js', ['verify', '--public-keys', file])).toEqual(whole);
    const { secret } = currentKey(house.deps.keys.metricsToken);
    expect(keys.output).not.toContain(secret);
    expect(Object.keys(JSON.parse(keys.output)[0])).toEqual(['key_id', 'ed25519', 'ml_dsa_65']);
  });

  it('says what was changed and ends with 1', async () => {
    await house.owner('audit_entries').where({ record_id: 'two' }).update({ actor_id: 'somebody-else' });
    const changed = await run('audit.js', ['verify']);
    expect(changed.code).toBe(1);
    expect(changed.output).toMatch(/^changed +\d{4}-\d\d-\d\d\/2 /);
    expect(changed.output).toContain('The audit log is NOT whole: 1 findings');
    const json = await run('audit.js', ['verify', '--json']);
    expect(JSON.parse(json.output)).toMatchObject({
      ok: false,
      findings: [{ kind: 'changed', sequence: 2 }],
    });
    await house.owner('audit_entries').where({ record_id: 'two' }).update({ actor_id: 'test' });
  });

  it('explains itself', async () => {
    for (const args of [[], ['destroy'], ['verify', '--colour'], ['verify', 'twice']]) {
      expect(await run('audit.js', args)).toEqual({
        code: 2,
        output: expect.stringContaining('npm run audit -- verify'),
      });
    }
  });
});

describe('npm run verify', () => {
  it('prints a table, writes JSON, and its exit code tells', async () => {
    const file = join(house.home, 'verify.json');
    const good = await run('verify.js', ['--json', file, '--grace', '3600']);
    expect(good).toEqual({
      code: 0,
      output: expect.stringMatching(/audit_chain +4 looked at +ok[\s\S]*Everything holds\.\n$/),
    });
    expect(good.output).toMatch(/cases +0 looked at +ok, there is nothing yet\n/);
    const { ok, checks } = JSON.parse(await readFile(file, 'utf8'));
    expect(ok).toBe(true);
    expect(checks.audit_chain).toEqual({ ok: true, examined: 4, findings: [] });
    await house
      .owner('settings')
      .insert({ key: 'unknown.key', value: 1, version: 1, changed_by: 'test', changed_at: new Date() });
    const bad = await run('verify.js', ['--grace', '3600', '--json', file]);
    expect(bad.code).toBe(1);
    expect(bad.output).toMatch(/settings +1 looked at +1 wrong\n +setting_unknown +unknown\.key/);
    expect(JSON.parse(await readFile(file, 'utf8')).checks.settings.ok).toBe(false);
    await house.owner('settings').where({ key: 'unknown.key' }).delete();
    expect((await run('verify.js', ['--grace', 'soon'])).code).toBe(2);
  }, 120_000);
});

/** On Linux the whole of 127.0.0.0/8 is this machine: a process that listens at one of them is not at another. */
const [host, otherHost] =
  process.platform === 'linux' ? ['127.0.0.2', '127.0.0.1'] : ['127.0.0.1', '127.0.0.2'];

function isUp(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

describe('the api process', () => {
  it('listens where it is told to and nowhere else, and ends when it is told to', async () => {
    const port = await freePort();
    const api = start('server.js', [], { PURSER_API_PORT: String(port), LISTEN_HOST: host });
    const ended = new Promise<number | null>((resolve) => api.once('exit', resolve));
    await eventually(() => isUp(`http://${host}:${port}/health/live`), 60_000);
    expect(await isUp(`http://${otherHost}:${port}/health/live`)).toBe(false);
    api.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 120_000);
});

describe('the feeder process', () => {
  it('says how it is, guards its metrics, works, and ends when it is told to', async () => {
    const port = await freePort();
    const feeder = start('feeder.js', [], { FEEDER_HEALTH_PORT: String(port), LISTEN_HOST: host });
    let log = '';
    feeder.stdout?.on('data', (chunk) => (log += String(chunk)));
    const ended = new Promise<number | null>((resolve) => feeder.once('exit', resolve));
    const ask = (path: string, headers: Record<string, string> = {}) =>
      // A connection of its own each time: one that was kept may be closed by the other end just now.
      fetch(`http://${host}:${port}${path}`, { headers: { ...headers, connection: 'close' } });
    await eventually(() => isUp(`http://${host}:${port}/health/live`), 60_000);
    await eventually(
      async () => (await (await ask('/health/ready')).text()).includes('"role":"working"'),
      30_000,
    );
    const ready = JSON.parse(await (await ask('/health/ready')).text());
    expect(Object.keys(ready.loops).sort()).toEqual([
      'checkpoints',
      'clickhouse',
      'engine_books',
      'engine_keeper',
      'engine_quoter',
      'engine_trades',
      'forget_expired',
      'keys',
      'lag',
      'ledger_expiry',
      'lists',
      'mail',
      'notifications',
      'portfolio_closes',
      'reference_prices',
      'risk_watch',
      'settlements',
      'webhooks',
      'workflows',
    ]);
    expect((await ask('/metrics')).status).toBe(401);
    const { secret } = currentKey(house.deps.keys.metricsToken);
    const metrics = async () => (await ask('/metrics', { authorization: `Bearer ${secret}` })).text();
    await eventually(
      async () => (await metrics()).includes('outbox_lag_seconds{consumer="workflows"}'),
      30_000,
    );
    expect((await ask('/other')).status).toBe(404);

    await transact(houseContext(house.deps, 'test'), async (work) =>
      work.emit({
        kind: 'onboarding.changed',
        noun: 'onboarding',
        record_id: '0b7a8a52-5a4f-4a0e-9b7e-000000000001',
        payload: { state: 'draft' },
      }),
    );
    await eventually(async () => {
      const result = await store.clickhouse.query({
        query: 'SELECT count() AS n FROM onboarding_events FINAL',
        format: 'JSONEachRow',
      });
      return Number((await result.json<{ n: number }>())[0]?.n) === 1;
    }, 30_000);
    feeder.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(
      log
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).event),
    ).toEqual(expect.arrayContaining(['feeder_ready', 'feeder_working', 'feeder_stopping']));
  }, 120_000);
});

describe('npm run screenings', () => {
  it('says how many came out the same or are of another model, and which are not there', async () => {
    expect(await run('screenings.js', ['replay'])).toEqual({
      code: 0,
      output: 'There is no screening yet.\n',
    });
    const desk = await openDesk(house);
    await desk.loadLists();
    const { id } = await desk.apply(await house.signIn('client'));
    await desk.screen(id, { hits: ['1001'] });
    const replayed = await run('screenings.js', ['replay']);
    expect(replayed).toEqual({ code: 0, output: '       1  of another model than this build\n' });
    const nobody = newId();
    const named = await run('screenings.js', ['replay', nobody]);
    expect(named).toMatchObject({ code: 1, output: expect.stringContaining(`${nobody}  there is no such`) });
    expect((await run('screenings.js', ['replay', 'all'])).code).toBe(2);
  });
});
