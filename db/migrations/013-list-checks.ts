import type { SqlMigration } from './migration.js';

/** When a list was last found current, and which documents their clients were reminded of. */
export const listChecks: SqlMigration = {
  name: '013-list-checks',
  up: `
  ALTER TABLE list_versions ADD COLUMN checked_at TIMESTAMPTZ;
  UPDATE list_versions SET checked_at = loaded_at WHERE source LIKE 'https://%';
  ALTER TABLE documents ADD COLUMN expiry_reminded_at TIMESTAMPTZ;
  `,
  down: `
  ALTER TABLE documents DROP COLUMN expiry_reminded_at;
  ALTER TABLE list_versions DROP COLUMN checked_at;
  `,
};
