import type { Home } from './home.js';
import type { Ports } from './ports.js';
import { postgresUrl } from './postgres/connect.js';
import { apiRole, databaseName, ownerRole } from './postgres/roles.js';
import type { Secrets } from './secrets.js';

export const namespace = 'purser';
export const clickhouseUser = 'purser';
export const temporalUiPath = '/temporal';
/** A demonstration trades little, and each of its starts begins a segment of the engine's journal. */
const embeddedSegmentMib = 16;

export interface Addresses {
  api: string;
  /** By its name: a browser makes passkeys for names only. */
  adminUi: string;
  temporal: string;
  temporalUi: string;
  clickhouse: string;
}

export function addressesOf(ports: Ports): Addresses {
  return {
    api: `http://127.0.0.1:${ports.api}`,
    adminUi: `http://localhost:${ports.api}`,
    temporal: `127.0.0.1:${ports.temporal}`,
    temporalUi: `http://127.0.0.1:${ports.temporalUi}${temporalUiPath}`,
    clickhouse: `http://127.0.0.1:${ports.clickhouse}`,
  };
}

/** What the processes and commands of an instance are told; lib/config.ts reads it. */
export function environmentOf(home: Home, ports: Ports, secrets: Secrets): Record<string, string> {
  const addresses = addressesOf(ports);
  const database = { port: ports.postgres, database: databaseName };
  return {
    NODE_ENV: process.env.NODE_ENV ?? 'development',
    DO_NOT_TRACK: '1',
    PURSER_HOME: home.dir,
    PURSER_API_PORT: String(ports.api),
    PURSER_API_URL: addresses.api,
    PURSER_PUBLIC_URL: process.env.PURSER_PUBLIC_URL ?? addresses.adminUi,
    DATABASE_URL: postgresUrl({ ...database, user: apiRole, password: secrets.postgresApi }),
    DATABASE_OWNER_URL: postgresUrl({ ...database, user: ownerRole, password: secrets.postgresOwner }),
    CLICKHOUSE_URL: addresses.clickhouse,
    CLICKHOUSE_USER: clickhouseUser,
    CLICKHOUSE_PASSWORD: secrets.clickhouse,
    TEMPORAL_ADDRESS: addresses.temporal,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_UI_URL: addresses.temporalUi,
    KEYS_DIR: home.keysDir,
    OBJECT_STORE_DIR: home.objectsDir,
    AUDIT_ANCHOR_DIR: home.auditDir,
    ENGINE_DIR: home.engineDir,
    ENGINE_PORT: String(ports.engine),
    ENGINE_HEALTH_PORT: String(ports.engineHealth),
    FOLLOWER_HEALTH_PORT: String(ports.followerHealth),
    ENGINE_STATUS_URLS: `engine=http://127.0.0.1:${ports.engineHealth},follower=http://127.0.0.1:${ports.followerHealth}`,
    ENGINE_SEGMENT_MIB: process.env.ENGINE_SEGMENT_MIB ?? String(embeddedSegmentMib),
    // A demonstration's receiver runs beside it; production never hears of it (lib/net/webhook-address.ts).
    WEBHOOK_LOOPBACK: process.env.WEBHOOK_LOOPBACK ?? 'true',
    WORKER_HEALTH_PORT: String(ports.workerHealth),
    FEEDER_HEALTH_PORT: String(ports.feederHealth),
  };
}
