import { createClient, type ClickHouseClient } from '@clickhouse/client';
import { randomBytes } from 'node:crypto';
import { migrateClickhouseForward } from '../clickhouse/migrate.js';

export interface TestClickhouse {
  clickhouse: ClickHouseClient;
  url: string;
  close(): Promise<void>;
}

/** A ClickHouse database of the suite's own on the server of the test run, with the whole schema. */
export async function openTestClickhouse(
  options: { migrated: boolean } = { migrated: true },
): Promise<TestClickhouse> {
  const serverUrl = process.env['TEST_CLICKHOUSE_URL'];
  if (!serverUrl)
    throw new Error('TEST_CLICKHOUSE_URL is not set: the global set-up of the test run starts ClickHouse');
  const name = `suite_${randomBytes(6).toString('hex')}`;
  const server = createClient({ url: serverUrl });
  await server.command({ query: `CREATE DATABASE ${name}` });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const clickhouse = createClient({ url: url.href });
  if (options.migrated) await migrateClickhouseForward(clickhouse);
  const close = async () => {
    await clickhouse.close();
    await server.command({ query: `DROP DATABASE ${name}` });
    await server.close();
  };
  return { clickhouse, url: url.href, close };
}
