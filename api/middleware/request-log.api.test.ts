import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { currentKey } from '../../lib/crypto/key-ring.js';
import { newId } from '../../lib/ids.js';
import { createLog } from '../../lib/log.js';
import { createApp } from '../app.js';
import { cookieNames } from '../services/accounts-cookies.js';
import { viewerCookie } from '../services/accounts-viewers.js';
import { applications } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

const problemOf = z.looseObject({ trace_id: z.string().optional() });
let house: House;
let server: Server;
let url: string;
let client: SignedIn;
const lines: Record<string, unknown>[] = [];
const traceId = 'af7651916cd43dd8448eb211c80319c0';
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;

/** The app of a house, with a log that a test can read. */
beforeAll(async () => {
  house = await openHouse();
  client = await house.signIn('client');
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const log = createLog({ service: 'test', level: 'debug', destination });
  const config = { ...house.deps.config, TEMPORAL_UI_URL: 'http://127.0.0.1:9/temporal' };
  server = createServer(createApp({ ...house.deps, config, log }).callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await house.close();
});
beforeEach(() => void lines.splice(0));

async function ask(path: string, { method = 'GET', headers = {}, body }: RequestInit = {}) {
  const response = await fetch(url + path, { method, headers, body });
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: problemOf.parse(isJson ? await response.json() : {}),
  };
}
const requests = () => lines.filter(({ event }) => event === 'request');
const bearer = () => ({ Authorization: `Bearer ${client.token}` });

describe('the log of requests', () => {
  it('has one event for a request: where, who, how it ended and how long it took, and nothing of its content', async () => {
    const body = JSON.stringify({ kind: 'natural_person' });
    const headers = {
      ...bearer(),
      traceparent,
      'Content-Type': 'application/json',
      'Idempotency-Key': newId(),
    };
    const { status, headers: answered } = await ask(applications, { method: 'POST', headers, body });
    expect(status).toBe(201);
    expect(answered.get('trace-id')).toBe(traceId);
    expect(requests()).toEqual([
      {
        level: 'info',
        at: expect.any(String),
        service: 'test',
        version: 'development',
        event: 'request',
        route: applications,
        method: 'POST',
        status: 201,
        duration_ms: expect.any(Number),
        trace_id: traceId,
        span_id: expect.stringMatching(/^[0-9a-f]{16}$/),
        actor_id: client.id,
      },
    ]);
  });

  it('holds the pattern of the route, not the address, its query or what somebody typed', async () => {
    const id = newId();
    await ask(`${applications}/${id}?q=ivan.ivanov@mail.test`, { headers: bearer() });
    await ask('/api/v1/ivan.ivanov@mail.test', { headers: bearer() });
    await ask('/ivan.ivanov@mail.test');
    expect(requests().map(({ route }) => route)).toEqual([`${applications}/:id`, null, null]);
    const text = JSON.stringify(lines);
    for (const personal of ['ivanov', id, client.token, client.email]) expect(text).not.toContain(personal);
  });

  it('says by its level what deserves a look: routine, requests, what is the server’s fault', async () => {
    const { secret } = currentKey(house.deps.keys.metricsToken);
    const viewer = viewerCookie(house.deps, {
      session_id: (await house.signIn('admin')).sessionId,
      role: 'admin',
    });
    await ask('/health/live');
    await ask('/metrics', { headers: { Authorization: `Bearer ${secret}` } });
    await ask(applications);
    await ask('/temporal/', { headers: { Cookie: `${cookieNames.viewer}=${viewer}` } });
    expect(requests().map(({ route, status, level }) => [route, status, level])).toEqual([
      ['/health/live', 200, 'debug'],
      ['/metrics', 200, 'debug'],
      [applications, 401, 'info'],
      ['/temporal', 503, 'warn'],
    ]);
    const failed = lines.find(({ event }) => event === 'request_failed');
    expect(failed).toMatchObject({ level: 'error', trace_id: requests().at(-1)?.['trace_id'] });
  });

  it.each([
    ['GET', '/api/v1/nothing', 404],
    ['DELETE', applications, 405],
    ['POST', '/codec/decode', 401],
    ['GET', '/codec/decode', 405],
    ['GET', '/temporal/api/v1/namespaces', 401],
    ['GET', '/metrics', 401],
    ['POST', '/metrics', 405],
    ['GET', applications, 401],
  ])('gives the client of %s %s the trace id that is in the log', async (method, path, status) => {
    const continued = await ask(path, { method, headers: { traceparent } });
    expect(continued).toMatchObject({ status, body: { trace_id: traceId } });
    const own = await ask(path, { method });
    expect(own.body.trace_id).toMatch(/^[0-9a-f]{32}$/);
    expect(own.body.trace_id).not.toBe(traceId);
    expect(own.headers.get('trace-id')).toBe(own.body.trace_id);
    expect(requests().map(({ trace_id }) => trace_id)).toEqual([traceId, own.body.trace_id]);
  });
});
