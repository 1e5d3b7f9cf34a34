import type { ClickHouseClient } from '@clickhouse/client';
import { clickhouseMigrations } from './migrations/index.js';
import type { ClickhouseMigration } from './migrations/migration.js';

/** Brings ClickHouse to the newest step; answers the names of the steps that ran. */
export async function migrateClickhouseForward(clickhouse: ClickHouseClient): Promise<string[]> {
  const applied = await appliedNames(clickhouse);
  const steps = clickhouseMigrations.filter(({ name }) => !applied.has(name));
  for (const step of steps) {
    for (const query of step.up) await clickhouse.command({ query });
    await note(clickhouse, step, true);
  }
  return steps.map(({ name }) => name);
}

/** Takes back the newest step, or every one; answers their names. */
export async function migrateClickhouseBack(clickhouse: ClickHouseClient, all: boolean): Promise<string[]> {
  const applied = await appliedNames(clickhouse);
  const newestFirst = clickhouseMigrations.filter(({ name }) => applied.has(name)).reverse();
  const steps = all ? newestFirst : newestFirst.slice(0, 1);
  for (const step of steps) {
    for (const query of step.down) await clickhouse.command({ query });
    await note(clickhouse, step, false);
  }
  return steps.map(({ name }) => name);
}

// Rows are only ever added; the newest of a name tells whether the step is applied.
const createTable = `CREATE TABLE IF NOT EXISTS schema_migrations (
  name String, is_applied UInt8, at DateTime64(6, 'UTC') DEFAULT now64(6)
) ENGINE = MergeTree ORDER BY (name, at)`;

async function appliedNames(clickhouse: ClickHouseClient): Promise<Set<string>> {
  await clickhouse.command({ query: createTable });
  const query = 'SELECT name FROM schema_migrations GROUP BY name HAVING argMax(is_applied, at) = 1';
  const result = await clickhouse.query({ query, format: 'JSONEachRow' });
  const rows = await result.json<{ name: string }>();
  return new Set(rows.map(({ name }) => name));
}

async function note(
  clickhouse: ClickHouseClient,
  { name }: ClickhouseMigration,
  isApplied: boolean,
): Promise<void> {
  const values = [{ name, is_applied: isApplied ? 1 : 0 }];
  await clickhouse.insert({ table: 'schema_migrations', values, format: 'JSONEachRow' });
}
