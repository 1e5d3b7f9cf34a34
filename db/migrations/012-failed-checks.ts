import type { SqlMigration } from './migration.js';

const reasons = "'onboarding', 'periodic_review', 'document_expired', 'list_changed', 'manual'";

/** A check that fails after the client was approved brings them back under a reason of its own. */
export const failedChecks: SqlMigration = {
  name: '012-failed-checks',
  up: `
  ALTER TABLE cases DROP CONSTRAINT cases_reason_check;
  ALTER TABLE cases ADD CONSTRAINT cases_reason_check CHECK (reason IN (${reasons}, 'check_failed'));
  `,
  down: `
  UPDATE cases SET reason = 'manual' WHERE reason = 'check_failed';
  ALTER TABLE cases DROP CONSTRAINT cases_reason_check;
  ALTER TABLE cases ADD CONSTRAINT cases_reason_check CHECK (reason IN (${reasons}));
  `,
};
