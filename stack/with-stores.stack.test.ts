import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { openHome } from './home.js';
import { isFree } from './ports.js';
import { claimInstance, findInstance, releaseInstance } from './setup/instance-file.mjs';
import { createProgress } from './setup/progress.mjs';
import { withStores } from './with-stores.js';

let folder: string;
const progress = createProgress();
const about = () => ({
  homeDir: join(folder, 'home'),
  purpose: 'a test',
  progress,
  starts: 'stores' as const,
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-stores-'));
  chmodSync(folder, 0o711);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('withStores', () => {
  it('starts the stores of a home for the duration, with the roles and what was stored before', async () => {
    await withStores(about(), async ({ DATABASE_OWNER_URL }) => {
      expect(findInstance(about().homeDir)?.purpose).toBe('a test');
      expect(await query(DATABASE_OWNER_URL, 'create table kept as select 1 as one')).toEqual([]);
    });
    expect(findInstance(about().homeDir)).toBeUndefined();
    const url = await withStores(about(), async (environment) => {
      expect(await query(environment.DATABASE_OWNER_URL, 'select one from kept')).toEqual([{ one: 1 }]);
      expect(await query(environment.DATABASE_URL, 'select current_user as me')).toEqual([
        { me: 'purser_api' },
      ]);
      const answer = await fetch(`${environment.CLICKHOUSE_URL}/ping`);
      expect(await answer.text()).toBe('Ok.\n');
      return environment.DATABASE_URL;
    });
    await expect(query(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('starts Temporal with what the home has kept, for the duration and where nobody else listens', async () => {
    const withTemporal = { ...about(), starts: 'stores and Temporal' as const };
    const address = await withStores(withTemporal, async ({ TEMPORAL_ADDRESS = '' }) => {
      const started = { taskQueue: 'nobody', workflowId: 'kept' };
      await ask(TEMPORAL_ADDRESS, (client) => client.workflow.start('waiting', started));
      return TEMPORAL_ADDRESS;
    });
    expect(await isFree(portOf(address))).toBe(true);
    await withStores(withTemporal, async ({ TEMPORAL_ADDRESS = '' }) => {
      const kept = await ask(TEMPORAL_ADDRESS, (client) => client.workflow.getHandle('kept').describe());
      expect(kept.status.name).toBe('RUNNING');
    });
    await withStores(about(), async ({ TEMPORAL_ADDRESS = '' }) => {
      expect(portOf(TEMPORAL_ADDRESS)).not.toBe(7233);
      expect(await isFree(portOf(TEMPORAL_ADDRESS))).toBe(true);
    });
  });

  it('leaves nothing running when one of them cannot be started', async () => {
    const homeDir = join(folder, 'broken');
    const { temporalFile, postgresDir } = openHome(homeDir);
    mkdirSync(temporalFile);
    const broken = { ...about(), homeDir, starts: 'stores and Temporal' as const };
    await expect(withStores(broken, async () => 'never')).rejects.toThrow('Temporal did not start');
    expect(existsSync(join(postgresDir, 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(postgresDir, 'postmaster.pid'))).toBe(false);
    expect(findInstance(homeDir)).toBeUndefined();
  });

  it('takes the environment of an instance that runs', async () => {
    writeFileSync(join(about().homeDir, 'env.json'), JSON.stringify({ DATABASE_URL: 'as it runs' }));
    claimInstance(about().homeDir, { purpose: 'npm start', portOffset: 0 });
    expect(await withStores(about(), async (environment) => environment)).toEqual({
      DATABASE_URL: 'as it runs',
    });
    releaseInstance(about().homeDir);
  });

  it('starts nothing for a command that needs no stores', async () => {
    const environment = await withStores({ ...about(), starts: 'nothing' as const }, async (told) => told);
    expect(environment).toEqual({ PURSER_HOME: about().homeDir });
    const nowhere = { ...about(), homeDir: join(folder, 'nowhere'), starts: 'nothing' as const };
    expect(await withStores(nowhere, async (told) => told)).toEqual({});
  });
});

describe('claimInstance', () => {
  it('takes over from a process that is gone', () => {
    const dir = about().homeDir;
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(
      join(dir, 'supervisor.json'),
      JSON.stringify({ pid, started: '1', purpose: 'npm start', portOffset: 0 }),
    );
    expect(claimInstance(dir, { purpose: 'mine', portOffset: 0 })).toBeUndefined();
    expect(claimInstance(dir, { purpose: 'yours', portOffset: 0 })).toMatchObject({
      pid: process.pid,
      purpose: 'mine',
    });
    releaseInstance(dir);
    expect(findInstance(dir)).toBeUndefined();
  });
});

async function query(url: string | undefined, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

async function ask<T>(address: string, question: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  const answer = await question(new Client({ connection, namespace: 'purser' }));
  await connection.close();
  return answer;
}

const portOf = (address: string) => Number(address.split(':')[1]);
