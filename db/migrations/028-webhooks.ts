import type { SqlMigration } from './migration.js';

const scope = "current_setting('purser.scope', true)";
const person = "nullif(current_setting('purser.user_id', true), '')::uuid";
const tables = ['webhook_endpoints', 'webhook_deliveries', 'webhook_attempts'];

/** Addresses that are told of events: whose they are, what was sent there, and what came back. */
export const webhooks: SqlMigration = {
  name: '028-webhooks',
  up: `
  CREATE TABLE webhook_endpoints (
      id UUID PRIMARY KEY,
      -- Null is the house.
      user_id UUID REFERENCES global_users(id),
      url TEXT NOT NULL,
      events JSONB NOT NULL CHECK (jsonb_typeof(events) = 'array'),
      description TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('enabled', 'paused', 'disabled_by_failures')),
      sealed_secret TEXT NOT NULL,
      sealed_previous TEXT,
      previous_until TIMESTAMPTZ,
      failing_since TIMESTAMPTZ,
      version INTEGER NOT NULL DEFAULT 1,
      created_by UUID NOT NULL REFERENCES global_users(id),
      created_at TIMESTAMPTZ NOT NULL,
      changed_at TIMESTAMPTZ NOT NULL,
      removed_at TIMESTAMPTZ,
      CONSTRAINT webhook_endpoints_previous CHECK ((sealed_previous IS NULL) = (previous_until IS NULL))
  );
  CREATE INDEX idx_webhook_endpoints_user_id ON webhook_endpoints(user_id) WHERE removed_at IS NULL;
  CREATE INDEX idx_webhook_endpoints_created_by ON webhook_endpoints(created_by);

  CREATE TABLE webhook_deliveries (
      id UUID PRIMARY KEY,
      endpoint_id UUID NOT NULL REFERENCES webhook_endpoints(id),
      event_id UUID NOT NULL,
      -- The first by itself, every further one because somebody asked for it.
      round INTEGER NOT NULL CHECK (round >= 1),
      type TEXT NOT NULL,
      body TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'failed', 'skipped')),
      attempts INTEGER NOT NULL DEFAULT 0,
      next_attempt_at TIMESTAMPTZ,
      created_at TIMESTAMPTZ NOT NULL,
      ended_at TIMESTAMPTZ,
      CONSTRAINT webhook_deliveries_once UNIQUE (event_id, endpoint_id, round),
      CONSTRAINT webhook_deliveries_ended CHECK ((state = 'pending') = (ended_at IS NULL))
  );
  CREATE INDEX idx_webhook_deliveries_endpoint_id ON webhook_deliveries(endpoint_id, created_at DESC);
  CREATE INDEX idx_webhook_deliveries_created_at ON webhook_deliveries(created_at DESC);

  CREATE TABLE webhook_attempts (
      delivery_id UUID NOT NULL REFERENCES webhook_deliveries(id),
      number INTEGER NOT NULL CHECK (number >= 1),
      started_at TIMESTAMPTZ NOT NULL,
      ended_at TIMESTAMPTZ,
      status INTEGER CHECK (status BETWEEN 100 AND 599),
      error TEXT CHECK (
          error IN ('address_refused', 'name_not_found', 'connection_failed', 'tls_failed', 'timed_out')),
      duration_ms INTEGER CHECK (duration_ms >= 0),
      answer TEXT,
      PRIMARY KEY (delivery_id, number),
      CONSTRAINT webhook_attempts_heard CHECK (ended_at IS NULL OR (status IS NULL) <> (error IS NULL))
  );
  CREATE INDEX idx_webhook_attempts_open ON webhook_attempts(started_at) WHERE ended_at IS NULL;

  ${tables.map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`).join('\n  ')}
  CREATE POLICY webhook_endpoints_scope ON webhook_endpoints USING (${scope} = 'service'
      OR (${scope} = 'staff' AND user_id IS NULL) OR (${scope} = 'client' AND user_id = ${person}));
  CREATE POLICY webhook_deliveries_scope ON webhook_deliveries
      USING (endpoint_id IN (SELECT id FROM webhook_endpoints));
  CREATE POLICY webhook_attempts_scope ON webhook_attempts
      USING (delivery_id IN (SELECT id FROM webhook_deliveries));
  REVOKE ALL ON ${tables.join(', ')} FROM purser_api;
  GRANT SELECT, INSERT ON ${tables.join(', ')} TO purser_api;
  GRANT UPDATE (url, events, description, state, sealed_secret, sealed_previous, previous_until, failing_since,
      version, changed_at, removed_at) ON webhook_endpoints TO purser_api;
  GRANT UPDATE (state, attempts, next_attempt_at, ended_at) ON webhook_deliveries TO purser_api;
  GRANT UPDATE (started_at, ended_at, status, error, duration_ms, answer) ON webhook_attempts TO purser_api;
  `,
  down: `
  DROP TABLE webhook_attempts, webhook_deliveries, webhook_endpoints;
  `,
};
