import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureKeys } from '../lib/crypto/key-files.js';
import { rootDir } from '../lib/root.js';
import { openTestClickhouse, type TestClickhouse } from './testing/clickhouse.js';
import { migrations } from './migrations/index.js';
import { openTestDatabase, type TestDatabase } from './testing/database.js';

let store: TestDatabase;
let clickhouse: TestClickhouse;
let home: string;

beforeAll(async () => {
  store = await openTestDatabase({ migrated: false });
  clickhouse = await openTestClickhouse({ migrated: false });
  home = await mkdtemp(join(tmpdir(), 'purser-cli-'));
  await ensureKeys(join(home, 'keys'), { demonstration: true });
});
afterAll(async () => {
  await clickhouse.close();
  await store.close();
  await rm(home, { recursive: true, force: true });
});

function db(
  args: string[],
  more: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const { username, password, origin, pathname } = new URL(clickhouse.url);
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    PURSER_HOME: home,
    KEYS_DIR: join(home, 'keys'),
    DATABASE_OWNER_URL: store.ownerUrl,
    CLICKHOUSE_URL: origin + pathname,
    CLICKHOUSE_USER: username,
    CLICKHOUSE_PASSWORD: password,
    ...more,
  };
  const child = spawn(process.execPath, [join(rootDir, 'dist', 'db', 'cli.js'), ...args], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output: output.trim() })));
}

describe('npm run db', () => {
  it('migrates both stores, says so in one line, and then has nothing to do', async () => {
    const first = await db(['migrate']);
    expect(first.code).toBe(0);
    expect(first.output).toMatch(/^Postgres: 001-accounts, .*\. ClickHouse: 001-onboarding-events.*\.$/);
    expect(await db(['migrate'])).toEqual({
      code: 0,
      output: 'Postgres: up to date. ClickHouse: up to date.',
    });
  });

  it('seeds a demonstration once, with its passwords in a file for its owner alone', async () => {
    const seeded = await db(['seed']);
    expect(seeded).toEqual({
      code: 0,
      output: expect.stringMatching(/^Demonstration: 23 users and \d+ settings added\.$/),
    });
    const file = join(home, 'demo-users.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, 'utf8');
    const users: { role: string; email: string; password: string }[] = JSON.parse(text);
    expect(users.map(({ role }) => role)).toContain('compliance_officer');
    expect(seeded.output).not.toContain(users[0]?.password);
    expect(await store.owner('settings').where({ key: 'platform.demonstration' }).first()).toMatchObject({
      value: true,
      version: 1,
    });

    await store.owner('settings').where({ key: 'compliance.list_max_age_days' }).update({ value: '7' });
    expect((await db(['seed'])).output).toBe('Demonstration: 0 users and 0 settings added.');
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(
      await store.owner('settings').where({ key: 'compliance.list_max_age_days' }).first(),
    ).toMatchObject({ value: 7 });
  });

  it('seeds nobody in production', async () => {
    const refused = await db(['seed'], { NODE_ENV: 'production' });
    expect(refused).toEqual({
      code: 1,
      output: 'npm run db -- seed failed: production has no demonstration',
    });
  });

  it('takes back the newest step alone, and brings it forward again', async () => {
    const applied = async () => (await store.owner('knex_migrations').orderBy('id')).map(({ name }) => name);
    const all = migrations.map(({ name }) => name);
    const back = await db(['rollback']);
    expect(back).toEqual({
      code: 0,
      output: expect.stringContaining(`Taken back. Postgres: ${all.at(-1)}. ClickHouse: `),
    });
    expect(await applied()).toEqual(all.slice(0, -1));
    expect(await store.owner.schema.hasTable('global_users')).toBe(true);
    expect((await db(['migrate'])).output).toContain(`Postgres: ${all.at(-1)}. ClickHouse: `);
    expect(await applied()).toEqual(all);
  });

  it('takes everything back and brings it forward again', async () => {
    const back = await db(['rollback', '--all']);
    expect(back.code).toBe(0);
    expect(back.output).toContain(migrations[0]?.name);
    const { rows } = await store.owner.raw(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'knex_%'",
    );
    expect(rows).toEqual([]);
    expect(await db(['migrate'])).toEqual({
      code: 0,
      output: expect.stringMatching(/^Postgres: 001-accounts, /),
    });
  });

  it('explains itself, and says what failed in one line', async () => {
    expect(await db(['something'])).toEqual({
      code: 2,
      output: expect.stringContaining('npm run db -- migrate'),
    });
    const away = await db(['migrate'], { DATABASE_OWNER_URL: 'postgres://127.0.0.1:9/none' });
    expect(away.code).toBe(1);
    expect(away.output.split('\n').at(-1)).toBe(
      'npm run db -- migrate failed: connect ECONNREFUSED 127.0.0.1:9',
    );
  });
});
