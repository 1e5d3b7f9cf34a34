import { join } from 'node:path';
import { lastLines } from '../processes/log-file.js';
import type { ManagedProcess } from '../processes/managed.js';
import { spawnNode } from '../processes/spawn-node.js';
import { until } from '../processes/until.js';
import { Failure } from '../setup/failure.mjs';
import { rootDir } from '../setup/root.mjs';

export interface ClickhouseOptions {
  dataDir: string;
  port: number;
  user: string;
  password: string;
  logFile: string;
}

const startMs = 60_000;
/** Statements run on libuv's threads; six at once leave some for files. */
const threads = '10';

/** Starts the ClickHouse process and waits until it answers. */
export async function startClickhouse({
  dataDir,
  port,
  user,
  password,
  logFile,
}: ClickhouseOptions): Promise<ManagedProcess> {
  const server = spawnNode({
    name: 'clickhouse',
    file: join(rootDir, 'dist', 'stack', 'clickhouse', 'server.js'),
    env: {
      ...process.env,
      UV_THREADPOOL_SIZE: threads,
      CLICKHOUSE_DATA_DIR: dataDir,
      CLICKHOUSE_PORT: String(port),
      CLICKHOUSE_USER: user,
      CLICKHOUSE_PASSWORD: password,
    },
    logFile,
  });
  let hasExited = false;
  void server.exited.then(() => (hasExited = true));
  const isUp = await until(async () => hasExited || answers(port), startMs);
  if (isUp && !hasExited) return server;
  await server.stop();
  throw new Failure(`ClickHouse did not start. The end of ${logFile}:\n${lastLines(logFile, 10)}`);
}

async function answers(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/ping`, { signal: AbortSignal.timeout(2_000) });
  return response.ok;
}
