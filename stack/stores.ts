import { addressesOf, clickhouseUser, namespace, temporalUiPath } from './environment.js';
import type { Home } from './home.js';
import type { Ports } from './ports.js';
import { startClickhouse } from './clickhouse/start.js';
import { startPostgres } from './postgres/cluster.js';
import { ensureRoles } from './postgres/roles.js';
import type { ManagedProcess } from './processes/managed.js';
import type { Secrets } from './secrets.js';
import { startTemporal } from './temporal/server.js';

export interface StoreOptions {
  home: Home;
  ports: Ports;
  secrets: Secrets;
}

export async function startInstancePostgres({ home, ports, secrets }: StoreOptions): Promise<ManagedProcess> {
  const server = await startPostgres({
    dataDir: home.postgresDir,
    port: ports.postgres,
    password: secrets.postgresSuperuser,
    logFile: home.logFile('postgres'),
  });
  await ensureRoles({
    port: ports.postgres,
    superuserPassword: secrets.postgresSuperuser,
    ownerPassword: secrets.postgresOwner,
    apiPassword: secrets.postgresApi,
  });
  return server;
}

export function startInstanceClickhouse({ home, ports, secrets }: StoreOptions): Promise<ManagedProcess> {
  return startClickhouse({
    dataDir: home.clickhouseDir,
    port: ports.clickhouse,
    user: clickhouseUser,
    password: secrets.clickhouse,
    logFile: home.logFile('clickhouse'),
  });
}

export function startInstanceTemporal(
  { home, ports }: Pick<StoreOptions, 'home' | 'ports'>,
  { cli, hasUi }: { cli: string; hasUi: boolean },
): Promise<ManagedProcess> {
  const codecUrl = `${addressesOf(ports).adminUi}/codec`;
  const ui = { port: ports.temporalUi, publicPath: temporalUiPath, codecUrl };
  return startTemporal({
    cli,
    port: ports.temporal,
    ui: hasUi ? ui : undefined,
    namespace,
    databaseFile: home.temporalFile,
    logFile: home.logFile('temporal'),
  });
}
