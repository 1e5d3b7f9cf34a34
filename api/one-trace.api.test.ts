import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { currentKey } from '../lib/crypto/key-ring.js';
import { rootDir } from '../lib/root.js';
import { eventually } from '../lib/testing/eventually.js';
import { freePorts } from '../stack/ports.js';
import type { ManagedProcess } from '../stack/processes/managed.js';
import { startTemporal } from '../stack/temporal/server.js';
import { applications, openDesk, personForm } from './testing/clients.js';
import { openTestEngine } from './testing/engine.js';
import { openHouse, type House } from './testing/harness.js';

/** The three processes as they are deployed, a collector of their traces, and what each of them says. */
const spansOf = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({
        attributes: z.array(z.object({ key: z.string(), value: z.object({ stringValue: z.string() }) })),
      }),
      scopeSpans: z.array(
        z.object({ spans: z.array(z.looseObject({ name: z.string(), traceId: z.string() })) }),
      ),
    }),
  ),
});
const application = z.looseObject({ id: z.string(), version: z.number() });
const services = ['api', 'feeder', 'worker'] as const;
type Service = (typeof services)[number];

const spans: { service: string | undefined; name: string; traceId: string }[] = [];
const lines: Record<Service, Record<string, unknown>[]> = { api: [], feeder: [], worker: [] };
const children: ChildProcess[] = [];
const addresses: Record<Service, string> = { api: '', feeder: '', worker: '' };
let house: House;
let engine: Awaited<ReturnType<typeof openTestEngine>>;
let temporal: ManagedProcess;
let collector: Server;

beforeAll(async () => {
  house = await openHouse();
  // Without it the feeder would not call itself ready for long.
  engine = await openTestEngine(house);
  const [apiPort = 0, feederPort = 0, workerPort = 0, temporalPort = 0] = await freePorts(4);
  addresses.api = `http://127.0.0.1:${apiPort}`;
  addresses.feeder = `http://127.0.0.1:${feederPort}`;
  addresses.worker = `http://127.0.0.1:${workerPort}`;
  temporal = await startTemporal({
    cli: process.env['TEMPORAL_CLI_PATH'] ?? '',
    port: temporalPort,
    namespace: house.deps.config.TEMPORAL_NAMESPACE,
    logFile: join(house.home, 'temporal.log'),
  });
  const settings = {
    LOG_LEVEL: 'info',
    ENGINE_PORT: String(engine.address.port),
    PURSER_API_PORT: String(apiPort),
    PURSER_API_URL: addresses.api,
    FEEDER_HEALTH_PORT: String(feederPort),
    WORKER_HEALTH_PORT: String(workerPort),
    TEMPORAL_ADDRESS: `127.0.0.1:${temporalPort}`,
    OTEL_EXPORTER_OTLP_ENDPOINT: await openCollector(),
    SANCTIONS_DOWNLOAD: 'false',
    BUILD_ID: 'one-trace',
  };
  start('api', 'api/server.js', settings);
  start('feeder', 'api/feeder.js', settings);
  start('worker', 'activities/worker.js', settings);
  for (const service of services) await eventually(() => isReady(addresses[service]), 60_000);
}, 150_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await temporal?.stop();
  await new Promise((resolve) => collector.close(resolve));
  await engine?.close();
  await house.close();
});

function start(service: Service, file: string, settings: Record<string, string>): void {
  const known = Object.entries(house.deps.config).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const env = { PATH: process.env['PATH'], ...Object.fromEntries(known), ...settings };
  const child = spawn(process.execPath, [join(rootDir, 'dist', file)], { env, cwd: house.home });
  let rest = '';
  child.stdout.on('data', (chunk) => {
    const [last = '', ...whole] = (rest + String(chunk)).split('\n').reverse();
    rest = last;
    lines[service].push(...whole.reverse().map((line) => JSON.parse(line)));
  });
  children.push(child);
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function openCollector(): Promise<string> {
  collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      for (const { resource, scopeSpans } of spansOf.parse(JSON.parse(Buffer.concat(parts).toString('utf8')))
        .resourceSpans) {
        const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue;
        for (const { name, traceId } of scopeSpans.flatMap((scope) => scope.spans))
          spans.push({ service, name, traceId });
      }
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const address = collector.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

const inTrace = (traceId: string) =>
  spans.filter((span) => span.traceId === traceId).map(({ service, name }) => `${service} ${name}`);
/** They are sent in batches, each process its own. */
async function spansAppear(traceId: string, names: string[]): Promise<void> {
  const missing = () => names.filter((name) => !inTrace(traceId).includes(name));
  await eventually(() => missing().length === 0, 90_000).catch(() => null);
  const said = missing().length === 0 ? [] : lines.worker.slice(-10);
  expect({ missing: missing(), seen: inTrace(traceId), said }).toMatchObject({ missing: [], said: [] });
}
const hasLine = (service: Service, fields: Record<string, unknown>) =>
  lines[service].some((line) => Object.entries(fields).every(([name, value]) => line[name] === value));

/** A request of a client to the api process; answers its trace's id and body. */
async function ask(method: string, path: string, token: string, body: unknown = {}) {
  const response = await fetch(addresses.api + path, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': `one-trace-${path}`,
    },
    body: JSON.stringify(body),
  });
  expect(response.status).toBeLessThan(300);
  return {
    traceId: response.headers.get('trace-id') ?? 'none',
    body: application.parse(await response.json()),
  };
}

describe('one trace', () => {
  it('runs from a request through outbox, feeder, workflow and activity back into the api, and stands in all logs', async () => {
    const client = await house.signIn('client');
    const started = await ask('POST', applications, client.token, { kind: 'natural_person' });
    // What a span of the workflow itself would be called ends with the workflow, in years.
    await spansAppear(started.traceId, [
      `api POST ${applications}`,
      'feeder deliver onboarding.started',
      'feeder StartWorkflow:onboardClient',
      'worker StartActivity:loadFile',
      'worker RunActivity:loadFile',
      `api GET ${applications}/:id/file`,
    ]);
    const [event] = await house.owner('outbox').where({ record_id: started.body.id });
    expect(event.trace_id).toBe(started.traceId);
    expect(event.traceparent).toContain(started.traceId);
    const trace_id = started.traceId;
    expect(hasLine('api', { event: 'request', method: 'POST', trace_id, actor_id: client.id })).toBe(true);
    expect(hasLine('feeder', { event: 'workflow_message_delivered', trace_id })).toBe(true);
    expect(hasLine('worker', { event: 'activity', activity: 'loadFile', trace_id })).toBe(true);
    expect(hasLine('api', { event: 'request', method: 'GET', trace_id, actor_id: 'worker' })).toBe(true);

    const desk = await openDesk(house);
    await desk.completePerson(client, started.body, personForm);
    const path = `${applications}/${started.body.id}/submission`;
    const submitted = await ask('POST', path, client.token);
    expect(submitted.traceId).not.toBe(started.traceId);
    await spansAppear(submitted.traceId, [
      `api POST ${applications}/:id/submission`,
      'feeder StartWorkflowUpdate:submitApplication',
      'worker HandleUpdate:submitApplication',
      'worker RunActivity:verifyDocument',
      `api POST ${applications}/:id/transitions`,
    ]);
  }, 240_000);
});

/**
 * Of notes/reliability.md 5 what there is something to measure for today: no orders, ledger, engine, webhooks of ours,
 * backups yet. In each process what it can know.
 */
const everywhere = [
  'build_info',
  'nodejs_eventloop_lag_p99_seconds',
  'nodejs_gc_duration_seconds',
  'nodejs_heap_size_used_bytes',
  'process_cpu_seconds_total',
  'process_open_fds',
];
const storekeepers = [
  'audit_anchor_age_seconds',
  'audit_verify_failures_total',
  'auth_failures_total',
  'authz_denied_total',
  'clickhouse_ingest_lag_seconds',
  'crypto_rows_by_key_version',
  'http_server_request_duration_seconds',
  'idempotency_replays_total',
  'outbox_lag_seconds',
  'outbox_pending',
  'pg_pool_used',
  'pg_pool_waiting',
  'refresh_reuse_detected_total',
  'ws_connections',
  'ws_slow_consumer_drops_total',
];
const expectedMetrics: Record<Service, string[]> = {
  api: storekeepers,
  feeder: storekeepers,
  worker: [
    'temporal_activity_execution_latency',
    'temporal_activity_schedule_to_start_latency',
    'temporal_sticky_cache_size',
    'temporal_worker_task_slots_available',
    'temporal_workflow_task_schedule_to_start_latency',
  ],
};

describe('the metrics', () => {
  it.each(services)('of the %s bear the names of the list, for whoever has the token', async (service) => {
    const { secret } = currentKey(house.deps.keys.metricsToken);
    const scrape = async (token: string) => {
      const headers = { Authorization: `Bearer ${token}` };
      const response = await fetch(`${addresses[service]}/metrics`, { headers });
      return { status: response.status, text: await response.text() };
    };
    expect((await scrape('x'.repeat(43))).status).toBe(401);
    const missing = await eventually(async () => {
      const { text } = await scrape(secret);
      const names = new Set([...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name));
      const absent = [...everywhere, ...expectedMetrics[service]].filter((name) => !names.has(name));
      return absent.length === 0 ? 'none' : null;
    }, 10_000).catch(async () => (await scrape(secret)).text);
    expect(missing).toBe('none');
  });

  it('of the worker tell rate, errors and duration by the type of an activity, and name no one', async () => {
    const { secret } = currentKey(house.deps.keys.metricsToken);
    const headers = { Authorization: `Bearer ${secret}` };
    const text = await (await fetch(`${addresses.worker}/metrics`, { headers })).text();
    expect(text).toMatch(
      /^temporal_activity_execution_latency_count\{[^}]*activity_type="loadFile"[^}]*\} [1-9]/m,
    );
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});
