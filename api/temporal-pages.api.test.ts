import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import Koa from 'koa';
import type { Role } from '../domain/accounts/roles.js';
import { newId } from '../lib/ids.js';
import { createPayloadCodec } from '../lib/temporal/codec.js';
import { eventually } from '../lib/testing/eventually.js';
import { codecServer } from './codec-server.js';
import { renderProblem } from './middleware/problems.js';
import { cookieNames } from './services/accounts-cookies.js';
import { viewerCookie } from './services/accounts-viewers.js';
import { temporalProxy } from './temporal-proxy.js';
import { openHouse, type House, type SignedIn } from './testing/harness.js';

let house: House;
let temporal: ChildProcess;
let url: string;
let uiOrigin: string;
let frontend: string;
let closeServer: () => Promise<void>;

async function freePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.end(), resolve(true)));
    socket.on('error', () => resolve(false));
  });

/** Temporal's own server with its page, as an installation has it, and our two middlewares before it. */
beforeAll(async () => {
  house = await openHouse();
  const [port, uiPort, httpPort, metricsPort] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const args = [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    port,
    '--ui-port',
    uiPort,
    '--ui-public-path',
    '/temporal',
  ];
  const more = [
    '--http-port',
    httpPort,
    '--metrics-port',
    metricsPort,
    '--namespace',
    'purser',
    '--log-level',
    'never',
  ];
  temporal = spawn(process.env['TEMPORAL_CLI_PATH'] ?? 'temporal', [...args, ...more].map(String), {
    stdio: 'ignore',
  });
  uiOrigin = `http://127.0.0.1:${uiPort}`;
  frontend = `127.0.0.1:${port}`;
  const config = {
    ...house.deps.config,
    TEMPORAL_UI_URL: `${uiOrigin}/temporal`,
    TEMPORAL_ADDRESS: frontend,
  };
  const deps = { ...house.deps, config };
  const app = new Koa();
  app.use((koa, next) =>
    next().catch((error: unknown) => void renderProblem(koa, error, { log: deps.log, traceId: 'test' })),
  );
  app.use(codecServer(deps));
  app.use(temporalProxy(deps));
  const server = createServer(app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  closeServer = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  await eventually(() => answers(uiPort), 30_000);
  await eventually(
    async () => (await ask('/temporal/api/v1/namespaces/purser', { as: await house.signIn('admin') })).ok,
    30_000,
  );
}, 90_000);

afterAll(async () => {
  await closeServer?.();
  const ended = new Promise((resolve) => temporal?.once('exit', resolve));
  temporal?.kill('SIGKILL');
  await ended;
  await house.close();
});

function cookieOf(user: SignedIn, role: Role): string {
  return `${cookieNames.viewer}=${viewerCookie(house.deps, { session_id: user.sessionId, role: role }) ?? ''}`;
}

interface Ask {
  as?: SignedIn;
  role?: Role;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

function ask(
  path: string,
  { as, role = 'admin', method = 'GET', headers = {}, body }: Ask = {},
): Promise<Response> {
  const cookie = as ? { cookie: cookieOf(as, role) } : undefined;
  return fetch(url + path, { method, headers: { ...cookie, ...headers }, body, redirect: 'manual' });
}

describe('the Temporal UI behind the api', () => {
  it('is shown to staff who may read workflows, with its own content policy', async () => {
    const auditor = await house.signIn('auditor');
    const page = await ask('/temporal/namespaces/purser/workflows', { as: auditor, role: 'auditor' });
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('<!doctype html>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[\w+/=]+';/);
    expect(policy.replace(/style-src[^;]*/, '')).not.toContain('unsafe-inline');
    const [, script] = /"(\/temporal\/_app\/[^"]+\.js)"/.exec(html) ?? [];
    const file = await ask(script ?? '', { as: auditor, role: 'auditor' });
    expect([file.status, file.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/javascript/),
    ]);
    expect(
      (await ask('/temporal/api/v1/namespaces/purser/workflows', { as: auditor, role: 'auditor' })).status,
    ).toBe(200);
  });

  it('is shown to nobody else', async () => {
    const trader = await house.signIn('trader');
    expect((await ask('/temporal/api/v1/namespaces')).status).toBe(401);
    expect((await ask('/temporal/api/v1/namespaces', { as: trader, role: 'trader' })).status).toBe(401);
    // A cookie of another role, made by hand, meets the role of the database.
    expect((await ask('/temporal/api/v1/namespaces', { as: trader, role: 'admin' })).status).toBe(401);
    expect(
      (await ask('/temporal/api/v1/namespaces', { headers: { cookie: `${cookieNames.viewer}=${newId()}` } }))
        .status,
    ).toBe(401);
    const person = await ask('/temporal', { headers: { accept: 'text/html' } });
    expect([person.status, person.headers.get('location')]).toEqual([302, '/']);
  });

  it('shows, and moves nothing', async () => {
    const admin = await house.signIn('admin');
    const workflow = '/temporal/api/v1/namespaces/purser/workflows/onboarding%2F1';
    for (const path of [
      `${workflow}/terminate`,
      `${workflow}/signal/x`,
      `${workflow}/query/..%2fterminate`,
      `${workflow}/query/%2e%2e`,
      '/temporal/api/v1/namespaces',
    ]) {
      const answer = await ask(path, { as: admin, method: 'POST', body: '{}' });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect((await ask(workflow, { as: admin, method: 'DELETE' })).status).toBe(403);
    const query = await ask(`${workflow}/query/__stack_trace`, {
      as: admin,
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(query.status).not.toBe(403);
  });

  it('says that it is away', async () => {
    const deps = {
      ...house.deps,
      config: { ...house.deps.config, TEMPORAL_UI_URL: 'http://127.0.0.1:9/temporal' },
    };
    const app = new Koa();
    app.use((koa, next) =>
      next().catch((error: unknown) => void renderProblem(koa, error, { log: deps.log, traceId: 'test' })),
    );
    app.use(temporalProxy(deps));
    const server = createServer(app.callback());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const cookie = cookieOf(await house.signIn('admin'), 'admin');
    const answer = await fetch(
      `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/temporal/`,
      { headers: { cookie } },
    );
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('POST /codec/decode', () => {
  const toJson = ({
    metadata,
    data,
  }: {
    metadata?: Record<string, Uint8Array> | null;
    data?: Uint8Array | null;
  }) => ({
    metadata: Object.fromEntries(
      Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
    ),
    data: Buffer.from(data ?? []).toString('base64'),
  });
  const sealed = async (value: unknown) => {
    const codec = createPayloadCodec({
      keys: house.deps.keys.payloadCodec,
      namespace: house.deps.config.TEMPORAL_NAMESPACE,
    });
    return (await codec.encode([defaultPayloadConverter.toPayload(value) ?? {}])).map(toJson);
  };
  const decode = (payloads: unknown, more: Ask = {}) =>
    ask('/codec/decode', {
      method: 'POST',
      body: JSON.stringify({ payloads }),
      ...more,
      headers: { 'content-type': 'application/json', ...more.headers },
    });
  const textOf = ({ data }: { data: string }) => Buffer.from(data, 'base64').toString('utf8');

  it('opens payloads for staff, and leaves those sealed that it cannot open', async () => {
    const admin = await house.signIn('admin');
    const [one] = await sealed({ name: 'Ana Petrović' });
    const [two] = await sealed([1, 2]);
    const torn = { ...two, data: `${two?.data.slice(0, -4)}AAA=` };
    const plain = toJson({ metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"open"') });
    const answer = await decode([one, torn, plain, two], { as: admin });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { payloads } = JSON.parse(await answer.text());
    expect(payloads.map(textOf)).toEqual(['{"name":"Ana Petrović"}', textOf(torn), '"open"', '[1,2]']);
  });

  it('opens nothing for anybody else', async () => {
    const payloads = await sealed('secret');
    const client = await house.signIn('client');
    for (const more of [
      {},
      { as: client, role: 'client' as const },
      { headers: { authorization: `Bearer ${(await house.signIn('admin')).token}` } },
    ]) {
      const answer = await decode(payloads, more);
      expect(answer.status).toBe(401);
      expect(await answer.text()).not.toContain('secret');
    }
  });

  it('is open to the page of the Temporal UI and to no other origin', async () => {
    const preflight = (origin: string) =>
      ask('/codec/decode', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const ours = await preflight(uiOrigin);
    expect([
      ours.status,
      ours.headers.get('access-control-allow-origin'),
      ours.headers.get('access-control-allow-credentials'),
    ]).toEqual([204, uiOrigin, 'true']);
    expect((await preflight('https://evil.test')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([['{'], ['[]'], ['{"payloads":{}}'], ['{"payloads":[{"data":"***"}]}'], ['']])(
    'refuses the body %s',
    async (body) => {
      const answer = await ask('/codec/decode', {
        as: await house.signIn('admin'),
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect([answer.status, JSON.parse(await answer.text()).code]).toEqual([400, 'request.body_malformed']);
    },
  );
});
