import { mkdir } from 'node:fs/promises';
import { createClient, type ClickHouseClient } from '@clickhouse/client';
import { readArguments } from '../lib/arguments.js';
import { readConfig, type Config } from '../lib/config.js';
import { loadKeys } from '../lib/crypto/key-files.js';
import { migrateClickhouseBack, migrateClickhouseForward } from './clickhouse/migrate.js';
import { openDatabase, type Database } from './database.js';
import { migrateBack, migrateForward } from './migrate.js';
import { seedDemonstration } from './seeds/demonstration.js';
import { seedTradingHouse } from './seeds/trading-house.js';

const usage = `Usage:
  npm run db -- migrate            brings Postgres and ClickHouse to the newest schema
  npm run db -- rollback [--all]   takes back the newest step of each, or every step with all data
  npm run db -- seed               fills a demonstration; refused in production
Exit codes: 0 done, 1 failed, 2 wrong use.`;

interface Stores {
  config: Config;
  database: Database;
  clickhouse: ClickHouseClient;
}

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const options = { all: { type: 'boolean', default: false } } as const;
  const read = readArguments({ args, options, allowPositionals: true });
  const verb = read?.positionals.length === 1 ? read.positionals[0] : undefined;
  const work = workOf(verb, read?.values.all ?? false);
  if (!work) {
    print(usage);
    return 2;
  }
  try {
    print(await withStores(work));
    return 0;
  } catch (error) {
    print(`npm run db -- ${verb} failed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

type StoreWork = (stores: Stores) => Promise<string>;

function workOf(verb: string | undefined, isAll: boolean): StoreWork | null {
  if (verb === 'migrate') return migrate;
  if (verb === 'rollback') return (stores) => rollback(stores, isAll);
  return verb === 'seed' ? seed : null;
}

async function migrate({ database, clickhouse }: Stores): Promise<string> {
  const postgres = await migrateForward(database);
  await database.transaction((trx) => seedTradingHouse(trx, new Date()));
  const other = await migrateClickhouseForward(clickhouse);
  return `Postgres: ${listed(postgres, 'up to date')}. ClickHouse: ${listed(other, 'up to date')}.`;
}

async function rollback({ database, clickhouse }: Stores, isAll: boolean): Promise<string> {
  const other = await migrateClickhouseBack(clickhouse, isAll);
  const postgres = await migrateBack(database, isAll);
  return `Taken back. Postgres: ${listed(postgres, 'nothing')}. ClickHouse: ${listed(other, 'nothing')}.`;
}

async function seed({ config, database }: Stores): Promise<string> {
  if (config.NODE_ENV === 'production') throw new Error('production has no demonstration');
  await mkdir(config.PURSER_HOME, { recursive: true, mode: 0o700 });
  const { sealedFields } = await loadKeys(config.KEYS_DIR, { production: false });
  const made = await seedDemonstration(database, {
    homeDir: config.PURSER_HOME,
    sealedFields,
    now: new Date(),
    apiUrl: config.PURSER_API_URL,
  });
  return `Demonstration: ${made.users} users and ${made.settings} settings added.`;
}

async function withStores(work: StoreWork): Promise<string> {
  const config = readConfig();
  if (!config.DATABASE_OWNER_URL)
    throw new Error('DATABASE_OWNER_URL is not set: it names the owner of the tables');
  const database = openDatabase(config.DATABASE_OWNER_URL, 2);
  const clickhouse = createClient({
    url: config.CLICKHOUSE_URL,
    username: config.CLICKHOUSE_USER,
    password: config.CLICKHOUSE_PASSWORD,
  });
  try {
    return await work({ config, database, clickhouse });
  } finally {
    await clickhouse.close();
    await database.destroy();
  }
}

function listed(names: string[], none: string): string {
  return names.length > 0 ? names.join(', ') : none;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
