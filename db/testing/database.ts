import { randomBytes } from 'node:crypto';
import { openDatabase, type Database } from '../database.js';
import { migrateForward } from '../migrate.js';

export interface TestDatabase {
  /** As the api connects: bound by row-level security. */
  database: Database;
  url: string;
  /** As the owner of the tables. */
  owner: Database;
  ownerUrl: string;
  close(): Promise<void>;
}

const poolSize = 8;

/** A database of the suite's own on the cluster of the test run, with the whole schema. */
export async function openTestDatabase(
  options: { migrated: boolean } = { migrated: true },
): Promise<TestDatabase> {
  const superUrl = process.env['TEST_POSTGRES_URL'];
  if (!superUrl)
    throw new Error('TEST_POSTGRES_URL is not set: the global set-up of the test run starts Postgres');
  const name = `suite_${randomBytes(6).toString('hex')}`;
  const server = openDatabase(superUrl, 1);
  await createRole(server);
  await server.raw(
    `CREATE DATABASE ${name}${options.migrated ? ` TEMPLATE ${await migratedTemplate(server, superUrl)}` : ''}`,
  );
  const ownerUrl = urlOf(superUrl, { database: name });
  const owner = openDatabase(ownerUrl, 2);
  const url = urlOf(superUrl, { database: name, user: 'purser_api', password: 'purser_api' });
  const database = openDatabase(url, poolSize);
  const close = async () => {
    await database.destroy();
    await owner.destroy();
    await server.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.destroy();
  };
  return { database, url, owner, ownerUrl, close };
}

// Suites run side by side: the role is made once, under a lock.
async function createRole(server: Database): Promise<void> {
  await server.transaction(async (trx) => {
    await trx.raw('SELECT pg_advisory_xact_lock(727001)');
    const { rows } = await trx.raw("SELECT 1 FROM pg_roles WHERE rolname = 'purser_api'");
    if (rows.length === 0)
      await trx.raw("CREATE ROLE purser_api LOGIN PASSWORD 'purser_api' NOSUPERUSER NOBYPASSRLS");
    await trx.raw("ALTER ROLE purser_api PASSWORD 'purser_api'");
  });
}

/** Migrated once a cluster; every suite gets a copy. Under a lock, since a database with a connection cannot be copied. */
async function migratedTemplate(server: Database, superUrl: string): Promise<string> {
  const name = 'suite_template';
  await server.transaction(async (trx) => {
    await trx.raw('SELECT pg_advisory_xact_lock(727002)');
    const { rows } = await trx.raw('SELECT 1 FROM pg_database WHERE datname = ?', [name]);
    if (rows.length > 0) return;
    // Not in the transaction, where no database can be made.
    const maker = openDatabase(superUrl, 1);
    await maker.raw(`CREATE DATABASE ${name}_draft`);
    const owner = openDatabase(urlOf(superUrl, { database: `${name}_draft` }), 1);
    await migrateForward(owner);
    await owner.destroy();
    await maker.raw(`ALTER DATABASE ${name}_draft RENAME TO ${name}`);
    await maker.destroy();
  });
  return name;
}

function urlOf(base: string, parts: { database: string; user?: string; password?: string }): string {
  const url = new URL(base);
  url.pathname = `/${parts.database}`;
  if (parts.user) url.username = parts.user;
  if (parts.password) url.password = parts.password;
  return url.href;
}
