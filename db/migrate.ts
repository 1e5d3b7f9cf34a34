import type { Knex } from 'knex';
import type { Database } from './database.js';
import { migrations } from './migrations/index.js';
import type { SqlMigration } from './migrations/migration.js';

const migrationSource: Knex.MigrationSource<SqlMigration> = {
  getMigrations: async () => migrations,
  getMigrationName: (migration) => migration.name,
  getMigration: async (migration) => ({
    up: async (knex) => void (await knex.raw(escaped(migration.up))),
    down: async (knex) => void (await knex.raw(escaped(migration.down))),
  }),
};

/** Brings the schema to the newest step; answers the names of the steps that ran. */
export async function migrateForward(database: Database): Promise<string[]> {
  const [, names] = await database.migrate.latest({ migrationSource });
  return names;
}

/** Takes back the newest step, or everything. A batch, as knex counts, may be all steps of a fresh database. */
export async function migrateBack(database: Database, all: boolean): Promise<string[]> {
  const { migrate } = database;
  const [, names] = await (all
    ? migrate.rollback({ migrationSource }, true)
    : migrate.down({ migrationSource }));
  return names;
}

// knex reads `?` as a binding.
const escaped = (sql: string) => sql.replaceAll('?', '\\?');
