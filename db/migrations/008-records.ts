import type { SqlMigration } from './migration.js';

/** What every write leaves behind: audit entries, idempotent answers, outbox events; and notifications, settings. */
export const records: SqlMigration = {
  name: '008-records',
  up: `
  CREATE TABLE audit_entries (
      day DATE NOT NULL,
      sequence BIGINT NOT NULL,
      at TIMESTAMPTZ NOT NULL,
      actor_id TEXT NOT NULL,
      actor_role TEXT NOT NULL,
      on_behalf_of TEXT,
      action TEXT NOT NULL,
      noun TEXT NOT NULL,
      record_id TEXT,
      outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
      code TEXT,
      before JSONB,
      after JSONB,
      trace_id TEXT,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (day, sequence)
  );
  CREATE INDEX idx_audit_entries_record ON audit_entries(noun, record_id, at DESC);
  CREATE INDEX idx_audit_entries_actor ON audit_entries(actor_id, at DESC);
  CREATE INDEX idx_audit_entries_at ON audit_entries(at DESC);

  CREATE TABLE audit_heads (
      day DATE PRIMARY KEY,
      sequence BIGINT NOT NULL,
      hash TEXT NOT NULL
  );

  CREATE TABLE idempotency_keys (
      principal_id TEXT NOT NULL,
      route TEXT NOT NULL,
      key TEXT NOT NULL,
      request_hash TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('in_flight', 'done')),
      status INTEGER,
      response JSONB,
      claimed_at TIMESTAMPTZ NOT NULL,
      expires_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (principal_id, route, key)
  );
  CREATE INDEX idx_idempotency_keys_expires_at ON idempotency_keys(expires_at);

  CREATE TABLE outbox (
      id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      xid XID8 NOT NULL DEFAULT pg_current_xact_id(),
      event_id UUID NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      noun TEXT NOT NULL,
      record_id UUID NOT NULL,
      payload JSONB NOT NULL,
      actor_id TEXT NOT NULL,
      trace_id TEXT,
      at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_outbox_order ON outbox(xid, id);

  CREATE TABLE outbox_cursors (
      consumer TEXT PRIMARY KEY,
      xid XID8 NOT NULL,
      id BIGINT NOT NULL,
      updated_at TIMESTAMPTZ NOT NULL
  );

  CREATE TABLE notifications (
      id UUID PRIMARY KEY,
      business_key TEXT NOT NULL UNIQUE,
      user_id UUID REFERENCES global_users(id),
      address TEXT,
      channel TEXT NOT NULL CHECK (channel IN ('in_app', 'email')),
      template TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('en', 'ru')),
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      link TEXT,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'captured', 'failed')),
      attempts INTEGER NOT NULL DEFAULT 0,
      created_at TIMESTAMPTZ NOT NULL,
      sent_at TIMESTAMPTZ,
      read_at TIMESTAMPTZ
  );
  CREATE INDEX idx_notifications_user_id ON notifications(user_id, created_at DESC);
  CREATE INDEX idx_notifications_queued ON notifications(created_at) WHERE state = 'queued';

  CREATE TABLE settings (
      key TEXT PRIMARY KEY,
      value JSONB NOT NULL,
      version INTEGER NOT NULL,
      changed_by TEXT NOT NULL,
      changed_at TIMESTAMPTZ NOT NULL
  );

  CREATE TABLE setting_versions (
      key TEXT NOT NULL,
      version INTEGER NOT NULL,
      value JSONB NOT NULL,
      reason TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      changed_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (key, version)
  );
  `,
  down: `
  DROP TABLE setting_versions;
  DROP TABLE settings;
  DROP TABLE notifications;
  DROP TABLE outbox_cursors;
  DROP TABLE outbox;
  DROP TABLE idempotency_keys;
  DROP TABLE audit_heads;
  DROP TABLE audit_entries;
  `,
};
