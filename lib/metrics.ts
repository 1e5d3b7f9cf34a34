import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What every process tells of itself: memory, processor, event loop, and which build it is. */
export function createRegistry(version: string): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const build = new Gauge({
    name: 'build_info',
    help: 'Always 1; the labels say which build runs on which Node',
    labelNames: ['version', 'node_version'],
    registers: [registry],
  });
  build.set({ version, node_version: process.version }, 1);
  return registry;
}

/** Prometheus metrics by the names of the house; base units; no tenant, user or record as a label. */
export function createMetrics(version = 'development') {
  const registry = createRegistry(version);
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'http_server_request_duration_seconds',
      help: 'Time from the first byte of a request to the last of its answer',
      labelNames: ['route', 'method', 'status_class'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    auditAnchorAge: gauge('audit_anchor_age_seconds', 'Age of the newest signed audit checkpoint', []),
    auditVerifyFailures: counter('audit_verify_failures_total', 'Findings of audit verifications', []),
    authFailures: counter('auth_failures_total', 'Refused sign-ins and tokens', ['reason']),
    authzDenied: counter('authz_denied_total', 'Requests refused by the permission table', ['rule']),
    clickhouseLag: gauge(
      'clickhouse_ingest_lag_seconds',
      'Age of the oldest event not yet in ClickHouse',
      [],
    ),
    cryptoRows: gauge(
      'crypto_rows_by_key_version',
      'Rows that are sealed with a key; one that has none left may be retired',
      ['ring', 'key_id'],
    ),
    engineEvents: counter(
      'engine_feed_events_total',
      'Events of the engine that were written to the books',
      [],
    ),
    engineFeedLag: gauge(
      'engine_feed_lag_seconds',
      'Age of the oldest event of the engine not yet in the books',
      [],
    ),
    engineFeedPending: gauge('engine_feed_pending', 'Events of the engine not yet in the books', []),
    idempotencyReplays: counter(
      'idempotency_replays_total',
      'Requests whose Idempotency-Key was seen before',
      ['result'],
    ),
    outboxLag: gauge('outbox_lag_seconds', 'Age of the oldest event that a consumer has not handled', [
      'consumer',
    ]),
    outboxPending: gauge('outbox_pending', 'Events that a consumer has not handled', ['consumer']),
    refreshReuse: counter('refresh_reuse_detected_total', 'Refresh tokens that came a second time', []),
    slowConsumerDrops: counter(
      'ws_slow_consumer_drops_total',
      'WebSocket clients cut off because they did not read',
      [],
    ),
    webhookAttempts: counter('webhook_attempts_total', 'Attempts to send a webhook: delivered or failed', [
      'result',
    ]),
    workflowMessages: counter(
      'workflow_messages_total',
      'Messages to workflows: delivered, closed (it has ended), rejected (by its validator), failed (comes again)',
      ['result'],
    ),
    workflowsParked: gauge(
      'workflows_parked',
      'Workflows that could not take their message: it is tried again and what follows waits',
      [],
    ),
    wsConnections: gauge('ws_connections', 'Open WebSocket connections', []),
  };
}

/** Asks a pool at each scrape how much of it is in use and how many wait for it. */
export function watchPool(
  registry: Registry,
  read: () => { used: number; waiting: number; max: number },
): void {
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  gauge('pg_pool_used', 'Connections to Postgres in use', () => read().used);
  gauge('pg_pool_waiting', 'Askers who wait for a connection to Postgres', () => read().waiting);
  gauge('pg_pool_max', 'Connections to Postgres that there may be', () => read().max);
}

export type Metrics = ReturnType<typeof createMetrics>;
