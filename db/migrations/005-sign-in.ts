import type { SqlMigration } from './migration.js';

/** Everybody who signs in is a row of global_users; sessions, refresh tokens and credentials hang on it. */
export const signIn: SqlMigration = {
  name: '005-sign-in',
  up: `
  ALTER TABLE global_users
      ADD COLUMN role TEXT NOT NULL DEFAULT 'client' CHECK (role IN (
          'admin', 'compliance_officer', 'compliance_analyst', 'operations', 'trader', 'risk_manager',
          'analyst', 'auditor', 'support', 'client', 'partner', 'service')),
      ADD COLUMN status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('invited', 'active', 'suspended', 'closed')),
      ADD COLUMN full_name TEXT NOT NULL DEFAULT '',
      ADD COLUMN language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'ru')),
      ADD COLUMN email_verified_at TIMESTAMPTZ,
      ADD COLUMN last_sign_in_at TIMESTAMPTZ,
      ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
  CREATE UNIQUE INDEX idx_global_users_email_lower ON global_users (lower(email));

  CREATE TABLE sessions (
      id UUID PRIMARY KEY,
      user_id UUID NOT NULL REFERENCES global_users(id),
      region TEXT NOT NULL,
      address TEXT NOT NULL,
      user_agent TEXT NOT NULL,
      created_at TIMESTAMPTZ NOT NULL,
      last_seen_at TIMESTAMPTZ NOT NULL,
      password_at TIMESTAMPTZ,
      second_factor_at TIMESTAMPTZ,
      expires_at TIMESTAMPTZ NOT NULL,
      revoked_at TIMESTAMPTZ,
      revoked_reason TEXT CHECK (revoked_reason IN (
          'signed_out', 'revoked', 'token_reused', 'password_changed', 'user_suspended', 'role_changed'))
  );
  CREATE INDEX idx_sessions_user_id ON sessions(user_id, created_at DESC);

  CREATE TABLE refresh_tokens (
      id UUID PRIMARY KEY,
      session_id UUID NOT NULL REFERENCES sessions(id),
      parent_id UUID REFERENCES refresh_tokens(id),
      token_hash TEXT NOT NULL UNIQUE,
      created_at TIMESTAMPTZ NOT NULL,
      expires_at TIMESTAMPTZ NOT NULL,
      used_at TIMESTAMPTZ,
      successor_sealed BYTEA
  );
  CREATE INDEX idx_refresh_tokens_session_id ON refresh_tokens(session_id);
  CREATE UNIQUE INDEX idx_refresh_tokens_parent_id ON refresh_tokens(parent_id);

  CREATE TABLE credentials (
      id UUID PRIMARY KEY,
      user_id UUID NOT NULL REFERENCES global_users(id),
      kind TEXT NOT NULL CHECK (kind IN ('totp', 'passkey', 'recovery_code')),
      name TEXT NOT NULL DEFAULT '',
      secret_sealed BYTEA,
      secret_hash TEXT,
      external_id TEXT UNIQUE,
      public_key BYTEA,
      counter BIGINT NOT NULL DEFAULT 0,
      transports JSONB NOT NULL DEFAULT '[]',
      created_at TIMESTAMPTZ NOT NULL,
      confirmed_at TIMESTAMPTZ,
      used_at TIMESTAMPTZ,
      removed_at TIMESTAMPTZ
  );
  CREATE INDEX idx_credentials_user_id ON credentials(user_id, kind);

  CREATE TABLE one_time_tokens (
      id UUID PRIMARY KEY,
      user_id UUID REFERENCES global_users(id),
      purpose TEXT NOT NULL CHECK (purpose IN (
          'invitation', 'email_verification', 'password_reset', 'passkey_registration', 'passkey_sign_in',
          'second_factor_enrolment')),
      token_hash TEXT NOT NULL UNIQUE,
      subject_hash TEXT,
      payload JSONB NOT NULL DEFAULT '{}',
      created_at TIMESTAMPTZ NOT NULL,
      expires_at TIMESTAMPTZ NOT NULL,
      used_at TIMESTAMPTZ
  );
  CREATE INDEX idx_one_time_tokens_user_id ON one_time_tokens(user_id);
  CREATE INDEX idx_one_time_tokens_subject_hash ON one_time_tokens(subject_hash, purpose, created_at);
  CREATE INDEX idx_one_time_tokens_expires_at ON one_time_tokens(expires_at);

  CREATE TABLE sign_in_failures (
      key_hash TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      last_failed_at TIMESTAMPTZ NOT NULL,
      retry_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_sign_in_failures_last_failed_at ON sign_in_failures(last_failed_at);
  `,
  down: `
  DROP TABLE sign_in_failures;
  DROP TABLE one_time_tokens;
  DROP TABLE credentials;
  DROP TABLE refresh_tokens;
  DROP TABLE sessions;
  DROP INDEX idx_global_users_email_lower;
  ALTER TABLE global_users
      DROP COLUMN role, DROP COLUMN status, DROP COLUMN full_name, DROP COLUMN language,
      DROP COLUMN email_verified_at, DROP COLUMN last_sign_in_at, DROP COLUMN version;
  `,
};
