import { spawnGuarded } from '../processes/spawn-guarded.js';
import type { ManagedProcess } from '../processes/managed.js';
import { until } from '../processes/until.js';
import { lastLines } from '../processes/log-file.js';
import { Failure } from '../setup/failure.mjs';
import { postgresUser } from './account.js';
import { findPostgresBinaries } from './binaries.js';
import { connectTo } from './connect.js';
import { initialise } from './initialise.js';
import { stopLeftover } from './leftover.js';

export interface ClusterOptions {
  dataDir: string;
  port: number;
  /** Of the superuser `postgres`; set when the cluster is made. */
  password: string;
  logFile: string;
  /** Settings beyond the usual ones, such as `fsync: 'off'` for tests. */
  settings?: Record<string, string>;
}

const startMs = 60_000;
const stopWaitMs = 20_000;

/** For two cores and a gigabyte or two; a commit is on the disk when it is acknowledged. */
const usualSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** Makes the cluster if there is none, ends what a killed run left behind, starts Postgres and waits until it answers. */
export async function startPostgres(options: ClusterOptions): Promise<ManagedProcess> {
  const user = postgresUser();
  const binaries = findPostgresBinaries(user);
  await initialise({ ...options, user, binaries });
  await stopLeftover(options.dataDir);
  const settings = Object.entries({ ...usualSettings, port: String(options.port), ...options.settings });
  const server = spawnGuarded({
    name: 'postgres',
    command: binaries.postgres,
    args: ['-D', options.dataDir, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Fast shutdown first, then at once; the journal brings the rest back.
    stopSignals: ['SIGINT', 'SIGQUIT', 'SIGKILL'],
    stopWaitMs,
    logFile: options.logFile,
    ...user,
  });
  await requireAnswer(server, options);
  return server;
}

async function requireAnswer(server: ManagedProcess, options: ClusterOptions): Promise<void> {
  let hasExited = false;
  void server.exited.then(() => (hasExited = true));
  const isUp = await until(async () => hasExited || answers(options), startMs);
  if (isUp && !hasExited) return;
  await server.stop();
  throw new Failure(
    `Postgres did not start. The end of ${options.logFile}:\n${lastLines(options.logFile, 10)}`,
  );
}

async function answers({ port, password }: ClusterOptions): Promise<boolean> {
  const client = await connectTo({ port, password, user: 'postgres', database: 'postgres' });
  await client.end();
  return true;
}
