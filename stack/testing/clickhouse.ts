import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClickHouseLogLevel, createClient, type ClickHouseClient } from '@clickhouse/client';
import { startClickhouse } from '../clickhouse/start.js';
import { freePorts } from '../ports.js';

export const login = { user: 'tester', password: 'p:ä"s' };

/** A ClickHouse of a test's own with the table `ticks`, and the stock client for it. */
export interface TestClickhouse {
  url: string;
  client: ClickHouseClient;
  connect: (more?: Parameters<typeof createClient>[0]) => ClickHouseClient;
  /** The number that a query answers as `n`. */
  number: (query: string, settings?: Record<string, string>) => Promise<number>;
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

const ticks =
  'CREATE TABLE ticks (id UInt32, name String, price Decimal(18, 8)) ENGINE = MergeTree ORDER BY id';

export async function startTestClickhouse(): Promise<TestClickhouse> {
  const folder = mkdtempSync(join(tmpdir(), 'purser-clickhouse-'));
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const start = () =>
    startClickhouse({ dataDir: join(folder, 'data'), port, ...login, logFile: join(folder, 'log') });
  let server = await start();
  const log = { level: ClickHouseLogLevel.OFF };
  const connect: TestClickhouse['connect'] = (more = {}) =>
    createClient({ url, username: login.user, password: login.password, log, ...more });
  const client = connect();
  await client.command({ query: ticks });

  return {
    url,
    client,
    connect,
    async number(query, settings = {}) {
      const result = await client.query({ query, format: 'JSONEachRow', clickhouse_settings: settings });
      return Number((await result.json<{ n: number }>())[0]?.n);
    },
    async restart() {
      await server.stop();
      server = await start();
    },
    async stop() {
      await client.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
