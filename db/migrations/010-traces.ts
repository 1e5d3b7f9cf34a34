import type { SqlMigration } from './migration.js';

/** What is done later goes on with the trace of the request that caused it: `traceparent` (W3C Trace Context). */
export const traces: SqlMigration = {
  name: '010-traces',
  up: `
  ALTER TABLE outbox ADD COLUMN traceparent TEXT;
  ALTER TABLE notifications ADD COLUMN traceparent TEXT;
  `,
  down: `
  ALTER TABLE notifications DROP COLUMN traceparent;
  ALTER TABLE outbox DROP COLUMN traceparent;
  `,
};
