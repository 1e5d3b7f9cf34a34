import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import type pg from 'pg';
import { freePorts } from '../ports.js';
import type { ManagedProcess } from '../processes/managed.js';
import { identify, isAlive } from '../setup/process-identity.mjs';
import { postgresUser } from './account.js';
import { findPostgresBinaries } from './binaries.js';
import { startPostgres } from './cluster.js';
import { connectTo } from './connect.js';
import { ensureRoles } from './roles.js';

const password = `it's "quoted"`;
const clients: pg.Client[] = [];
let folder: string;
let dataDir: string;
let port: number;
let server: ManagedProcess | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'purser-postgres-'));
  // The system user of Postgres must be able to walk through it.
  chmodSync(folder, 0o711);
  dataDir = join(folder, 'data');
  [port = 0] = await freePorts(1);
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
  await server?.stop();
  server = undefined;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('startPostgres', () => {
  it('acknowledges a commit only when it is on the disk, and listens to this machine only', async () => {
    server = await start();
    const superuser = await connectAs('postgres');
    const settings = "'fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'TimeZone'";
    const { rows } = await superuser.query(
      `select name, setting from pg_settings where name in (${settings})`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      TimeZone: 'UTC',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      synchronous_commit: 'on',
    });
  });

  it('keeps its data, and changes passwords to those it is told', async () => {
    server = await start();
    await ensure('first');
    const owner = await connectAs('purser', 'first');
    await owner.query('create table kept as select 1 as one');
    await ensure('second');
    await expect(connectAs('purser', 'first')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
    server = await start();
    expect((await (await connectAs('purser', 'second')).query('select one from kept')).rows).toEqual([
      { one: 1 },
    ]);
  });

  it('stops a Postgres that a killed run has left on its data', async () => {
    const { postgres } = findPostgresBinaries(postgresUser());
    const args = ['-D', dataDir, '-p', String(port), '-c', 'unix_socket_directories='];
    const leftover = spawn(postgres, args, { ...postgresUser(), cwd: '/', stdio: 'ignore' });
    await connectWhenUp();
    const identity = identify(leftover.pid ?? 0);
    server = await start();
    expect(isAlive(identity)).toBe(false);
    expect(server.pid()).not.toBe(identity.pid);
  });

  it('does not mistake another process for a leftover', async () => {
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
    server = await start();
    expect(Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])).toBe(server.pid());
  });

  it('makes the data folder whole or not at all', async () => {
    const other = join(folder, 'other');
    const begun = start(other);
    expect(existsSync(other)).toBe(false);
    server = await begun;
    expect(existsSync(join(other, 'PG_VERSION'))).toBe(true);
    expect(existsSync(`${other}.new`)).toBe(false);
  });

  it('says which version made a data folder that it cannot read', async () => {
    const old = join(folder, 'old');
    server = await start(old);
    await server.stop();
    writeFileSync(join(old, 'PG_VERSION'), '14\n');
    await expect(start(old)).rejects.toThrow(/made by Postgres 14/);
  });
});

describe('ensureRoles', () => {
  it('lets the api neither bypass row-level security nor make tables', async () => {
    server = await start();
    await ensure(password);
    const api = await connectAs('purser_api');
    const { rows } = await api.query(
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
    ]);
    await expect(api.query('create table intruder (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(api.query('create temporary table intruder (id int)')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('lets the owner make tables and the trusted extensions', async () => {
    server = await start();
    const owner = await connectAs('purser');
    await owner.query('create extension pg_trgm; create extension unaccent; create table held (id int)');
  });

  it('makes a database that writes UTF-8 and compares without a language', async () => {
    server = await start();
    const owner = await connectAs('purser');
    const { rows } = await owner.query("select upper('żółć ћ') as upper, 'Z' < 'a' as by_codepoint");
    expect(rows).toEqual([{ upper: 'ŻÓŁĆ Ћ', by_codepoint: true }]);
  });
});

function start(dir = dataDir): Promise<ManagedProcess> {
  return startPostgres({ dataDir: dir, port, password, logFile: join(folder, 'log') });
}

function ensure(rolePassword: string): Promise<void> {
  return ensureRoles({
    port,
    superuserPassword: password,
    ownerPassword: rolePassword,
    apiPassword: rolePassword,
  });
}

async function connectAs(user: string, pass = password): Promise<pg.Client> {
  const database = user === 'postgres' ? 'postgres' : 'purser';
  const client = await connectTo({ port, user, password: pass, database });
  clients.push(client);
  return client;
}

async function connectWhenUp(): Promise<void> {
  const client = await connectAs('postgres').catch(() => undefined);
  if (!client) return connectWhenUp();
  clients.pop();
  await client.end();
}
