import { createClient, ClickHouseLogLevel } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import openapiTs, { astToString } from 'openapi-typescript';
import { openDatabase } from '../../db/database.js';
import { currentKey } from '../../lib/crypto/key-ring.js';
import { readiness } from '../services/health.js';
import { openHouse, type House } from '../testing/harness.js';
import { routes } from './index.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('GET /health', () => {
  it('says that the process lives, and how each dependency answers', async () => {
    expect((await house.call('GET', '/health/live')).body).toEqual({ ok: true });
    const { status, body } = await house.call('GET', '/health/ready');
    expect(status).toBe(200);
    const answers = { ok: true, ms: expect.any(Number) };
    expect(body).toEqual({
      status: 'ready',
      checks: { clickhouse: answers, object_store: answers, postgres: answers, temporal: answers },
    });
  });

  it('is degraded without ClickHouse and Temporal, and unavailable without Postgres', async () => {
    const clickhouse = createClient({
      url: 'http://127.0.0.1:9',
      request_timeout: 500,
      log: { level: ClickHouseLogLevel.OFF },
    });
    const temporal = () => Promise.reject(new Error('away'));
    const degraded = await readiness({ ...house.deps, clickhouse, temporal });
    expect(degraded).toMatchObject({
      status: 'degraded',
      checks: { clickhouse: { ok: false }, temporal: { ok: false }, postgres: { ok: true } },
    });
    const database = openDatabase('postgres://127.0.0.1:9/none', 1);
    await expect(readiness({ ...house.deps, database })).rejects.toMatchObject({
      code: 'request.unavailable',
      extras: { current: { status: 'unavailable', checks: { postgres: { ok: false } } } },
    });
    await database.destroy();
    await clickhouse.close();
  });
});

describe('GET /openapi.json', () => {
  it('describes every route once, with what it takes, answers and needs', async () => {
    const { status, body } = await house.call('GET', '/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.entries<Record<string, { operationId: string }>>(body.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, { operationId }]) => ({
          name: `${method} ${path}`,
          operationId,
        })),
    );
    const expected = routes.map(({ method, path }) => `${method} ${path.replace(/:([a-z_]+)/g, '{$1}')}`);
    expect(operations.map(({ name }) => name).sort()).toEqual(expected.sort());
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    const change = body.paths['/api/v1/settings/{key}'].put;
    expect(change['x-permission']).toBe('settings:change');
    expect(change.parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Idempotency-Key',
      'If-Match',
      'key',
    ]);
    expect(change.responses.default.content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
    expect(body.paths['/health/live'].get.security).toEqual([]);
  });
});

describe('GET /docs', () => {
  it('serves the page and its files from our own server, under the policy of the house', async () => {
    const page = await fetch(`${house.url}/docs`);
    const html = await page.text();
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(html).not.toMatch(/https?:\/\//);
    for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const file = await fetch(house.url + path);
      expect([path, file.status]).toEqual([path, 200]);
      const [, ending = ''] = /\.(\w+)$/.exec(path ?? '') ?? [];
      const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };
      expect(file.headers.get('content-type')).toContain(types[ending]);
    }
  });

  it.each(['package.json', 'index.html', '..%2Fpackage.json', 'constructor', '__proto__'])(
    'does not serve %s',
    async (name) => {
      expect((await house.call('GET', `/docs/${name}`)).status).toBe(404);
    },
  );
});

describe('GET /metrics', () => {
  it('needs the token of the key file', async () => {
    const { secret } = currentKey(house.deps.keys.metricsToken);
    const ask = (authorization?: string) =>
      fetch(`${house.url}/metrics`, { headers: authorization ? { authorization } : {} });
    expect((await ask()).status).toBe(401);
    expect((await ask('Bearer wrong')).status).toBe(401);
    expect((await ask(`Bearer ${(await house.signIn('admin')).token}`)).status).toBe(401);
    const answer = await ask(`Bearer ${secret}`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    for (const name of [
      'http_server_request_duration_seconds',
      'outbox_lag_seconds',
      'audit_anchor_age_seconds',
      'ws_connections',
      'nodejs_eventloop_lag_p99_seconds',
    ]) {
      expect(text).toContain(name);
    }
  });
});

// The last: the generator keeps this process so busy that idle connections are closed meanwhile.
describe('the OpenAPI document', () => {
  it('is a document that a generator of clients accepts', async () => {
    const { body } = await house.call('GET', '/openapi.json');
    const types = astToString(await openapiTs(JSON.stringify(body)));
    expect(types).toContain('"/api/v1/audit/entries"');
    expect(types.length).toBeGreaterThan(10_000);
  });
});
