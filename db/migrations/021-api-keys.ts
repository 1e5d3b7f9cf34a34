import type { SqlMigration } from './migration.js';

/** What decides whether a key is taken, and for what; when it was last used is none of it. */
const telling: Record<string, string> = {
  api_keys: 'UPDATE OF key, may_trade, addresses, trading_account_id, expires_at, revoked_at',
  global_users: 'UPDATE OF status, role',
};

/** Keys of programs as their owners look after them: named, bounded, renewed, ended, and word of it to every process. */
export const apiKeys: SqlMigration = {
  name: '021-api-keys',
  up: `
  ALTER TABLE api_keys
      ADD COLUMN version INTEGER NOT NULL DEFAULT 1,
      ADD COLUMN last_used_at TIMESTAMPTZ,
      ADD COLUMN last_used_from TEXT,
      ADD COLUMN revoked_by UUID REFERENCES global_users(id),
      ADD COLUMN renews_id UUID REFERENCES api_keys(id);
  CREATE INDEX idx_api_keys_trading_account_id ON api_keys(trading_account_id);
  CREATE INDEX idx_api_keys_revoked_by ON api_keys(revoked_by);
  CREATE INDEX idx_api_keys_renews_id ON api_keys(renews_id);

  CREATE FUNCTION tell_api_keys() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
      PERFORM pg_notify('api_keys', '');
      RETURN NULL;
  END $$;
  ${Object.entries(telling)
    .map(
      ([table, when]) => `CREATE TRIGGER ${table}_api_keys AFTER ${when} ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION tell_api_keys();`,
    )
    .join('\n  ')}
  `,
  down: `
  ${Object.keys(telling)
    .map((table) => `DROP TRIGGER ${table}_api_keys ON ${table};`)
    .join('\n  ')}
  DROP FUNCTION tell_api_keys();
  ALTER TABLE api_keys
      DROP COLUMN version, DROP COLUMN last_used_at, DROP COLUMN last_used_from, DROP COLUMN revoked_by,
      DROP COLUMN renews_id;
  `,
};
