import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestClickhouse, type TestClickhouse } from '../../db/testing/clickhouse.js';
import { openTestDatabase, type TestDatabase } from '../../db/testing/database.js';
import type { Role } from '../../domain/accounts/roles.js';
import { readConfig } from '../../lib/config.js';
import { ensureKeys } from '../../lib/crypto/key-files.js';
import { newId } from '../../lib/ids.js';
import { createApp } from '../app.js';
import type { ApiDeps } from '../context.js';
import { openDeps } from '../deps.js';
import type { RateBounds } from '../middleware/rate-limits.js';
import { issueAccessToken } from '../services/accounts-access-tokens.js';
import { attachGateway } from '../ws/gateway.js';

export interface SignedIn {
  id: string;
  email: string;
  token: string;
  sessionId: string;
}

export interface CallOptions {
  as?: SignedIn | string;
  body?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
  version?: number;
  key?: string | null;
}

export interface Answer {
  status: number;
  headers: Headers;
  // A test reads what the contract promises.
  body: ReturnType<typeof JSON.parse>;
}

const wide: RateBounds = { perAccount: 1e6, perAddress: 1e6, guardedPerAddress: 1e6, tradingPerAccount: 1e6 };
const hourMs = 3_600_000;

/** The real api on a free port, with a database, keys and folders of its own. */
export async function openHouse(options: { bounds?: RateBounds } = {}) {
  const store = await openTestDatabase();
  const home = await mkdtemp(join(tmpdir(), 'purser-house-'));
  await ensureKeys(join(home, 'keys'), { demonstration: true });
  const warehouse = await openTestClickhouse();
  const config = readConfig({ ...process.env, ...addresses(home, store), ...warehouseSettings(warehouse) });
  const { deps, close: closeDeps } = await openDeps(config, 'test');
  const server = createServer(createApp(deps, options.bounds ?? wide).callback());
  const gateway = await attachGateway(server, deps);
  const url = await listen(server);
  const signIn = (role: Role, more: { withoutSecondFactor?: boolean } = {}) =>
    openSession(deps, store, role, more);
  const close = async () => {
    await gateway.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await closeDeps();
    await warehouse.close();
    await store.close();
    await rm(home, { recursive: true, force: true });
  };
  return { deps, home, url, owner: store.owner, database: store.database, signIn, call: caller(url), close };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

function addresses(home: string, store: TestDatabase): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    PURSER_HOME: home,
    DATABASE_URL: store.url,
    DATABASE_OWNER_URL: store.ownerUrl,
    TEMPORAL_ADDRESS: process.env['TEST_TEMPORAL_ADDRESS'] ?? '127.0.0.1:9',
    KEYS_DIR: join(home, 'keys'),
    OBJECT_STORE_DIR: join(home, 'objects'),
    AUDIT_ANCHOR_DIR: join(home, 'audit'),
  };
}

function warehouseSettings({ url }: TestClickhouse): Record<string, string> {
  const { origin, pathname, username, password } = new URL(url);
  return { CLICKHOUSE_URL: origin + pathname, CLICKHOUSE_USER: username, CLICKHOUSE_PASSWORD: password };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** A user of the role with a session that was stepped up just now. */
async function openSession(
  deps: ApiDeps,
  store: TestDatabase,
  role: Role,
  more: { withoutSecondFactor?: boolean },
): Promise<SignedIn> {
  if (role === 'service') {
    const token = await issueAccessToken(deps, { kind: 'service', subject: 'worker', sessionId: null });
    return { id: 'worker', email: '', token, sessionId: '' };
  }
  const id = newId();
  const sessionId = newId();
  const email = `${role}-${id.slice(-12)}@house.test`;
  const now = deps.clock.now();
  await store.owner('global_users').insert({
    id,
    email,
    password_hash: '!',
    global_username: email,
    role,
    full_name: `${role} of the house`,
    email_verified_at: now,
  });
  await store.owner('sessions').insert({
    id: sessionId,
    user_id: id,
    region: 'RS',
    address: '127.0.0.1',
    user_agent: 'test',
    created_at: now,
    last_seen_at: now,
    second_factor_at: more.withoutSecondFactor ? null : now,
    expires_at: new Date(now.getTime() + hourMs),
  });
  const token = await issueAccessToken(deps, { kind: 'user', subject: id, sessionId });
  return { id, email, token, sessionId };
}

const caller =
  (url: string) =>
  async (
    method: string,
    path: string,
    { as, body, form, headers, version, key }: CallOptions = {},
  ): Promise<Answer> => {
    const token = typeof as === 'string' ? as : as?.token;
    const isUnsafe = method.toUpperCase() !== 'GET';
    const response = await fetch(url + path, {
      method: method.toUpperCase(),
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body !== undefined ? { 'Content-Type': 'application/json' } : {}),
        ...(isUnsafe && key !== null ? { 'Idempotency-Key': key ?? newId() } : {}),
        ...(version !== undefined ? { 'If-Match': `"${version}"` } : {}),
        ...headers,
      },
      body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    return { status: response.status, headers: response.headers, body: await readAnswer(response) };
  };

async function readAnswer(response: Response): Promise<Answer['body']> {
  if (response.status === 204) return null;
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return isJson ? response.json() : Buffer.from(await response.arrayBuffer());
}
