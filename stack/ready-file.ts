import { rmSync } from 'node:fs';
import { addressesOf, clickhouseUser, temporalUiPath } from './environment.js';
import { readJson } from './home.js';
import type { Home } from './home.js';
import type { Ports } from './ports.js';
import { postgresUrl } from './postgres/connect.js';
import { databaseName, ownerRole } from './postgres/roles.js';
import { writePrivateJson } from './private-file.js';
import type { Secrets } from './secrets.js';

/** Somebody of the demonstration, as the seed command writes them down. */
export interface DemoUser {
  email: string;
  password: string;
  role: string;
  totpSecret: string | null;
}

/** A program's key of the demonstration, with the trading account that it trades for. */
export interface DemoKey {
  key: string;
  secret: string;
  account: string;
}

export interface Ready {
  urls: Record<string, string>;
  users: DemoUser[];
  apiKeys: DemoKey[];
  pids: Record<string, number | undefined>;
}

export interface ReadyOptions {
  home: Home;
  ports: Ports;
  secrets: Secrets;
  isProduction: boolean;
}

/** Where everything is and who can sign in; in production without passwords and people. */
export function describeReady(
  { home, ports, secrets, isProduction }: ReadyOptions,
  pids: Ready['pids'],
): Ready {
  const { api, adminUi, temporal, clickhouse } = addressesOf(ports);
  const database = postgresUrl({
    port: ports.postgres,
    user: ownerRole,
    password: secrets.postgresOwner,
    database: databaseName,
  });
  const clickhouseUrl = new URL(clickhouse);
  if (!isProduction) Object.assign(clickhouseUrl, { username: clickhouseUser, password: secrets.clickhouse });
  return {
    urls: {
      api,
      adminUi: `${adminUi}/`,
      docs: `${api}/docs`,
      temporal,
      // Through the api, which asks who is there: only so does it show plain text.
      temporalUi: `${adminUi}${temporalUiPath}`,
      postgres: isProduction ? `postgres://127.0.0.1:${ports.postgres}/${databaseName}` : database,
      clickhouse: clickhouseUrl.href,
      engine: `tcp://127.0.0.1:${ports.engine}`,
      binance: `${api}/binance`,
    },
    users: isProduction ? [] : readDemoUsers(home),
    apiKeys: isProduction ? [] : readDemoKeys(home),
    pids,
  };
}

export function writeReady(home: Home, ready: Ready): void {
  writePrivateJson(home.readyFile, ready);
}

export function removeReady(home: Home): void {
  rmSync(home.readyFile, { force: true });
}

function readDemoUsers(home: Home): DemoUser[] {
  const users = readJson(home.demoUsersFile);
  return Array.isArray(users) ? users.filter(isDemoUser) : [];
}

function readDemoKeys(home: Home): DemoKey[] {
  const keys = readJson(home.demoKeysFile);
  return Array.isArray(keys) ? keys.filter(isDemoKey) : [];
}

function isDemoKey(value: unknown): value is DemoKey {
  return (
    typeof value === 'object' && value !== null && 'key' in value && 'secret' in value && 'account' in value
  );
}

function isDemoUser(value: unknown): value is DemoUser {
  return (
    typeof value === 'object' && value !== null && 'email' in value && 'password' in value && 'role' in value
  );
}
