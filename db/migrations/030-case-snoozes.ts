import type { SqlMigration } from './migration.js';

/** A case that somebody put aside until a moment: it wakes by the clock alone, so that no timer can be lost. */
export const caseSnoozes: SqlMigration = {
  name: '030-case-snoozes',
  up: `
  ALTER TABLE cases
      ADD COLUMN snoozed_until TIMESTAMPTZ,
      ADD COLUMN snoozed_at TIMESTAMPTZ,
      ADD COLUMN snoozed_by UUID REFERENCES global_users(id),
      ADD COLUMN snooze_reason TEXT,
      ADD CONSTRAINT cases_snooze_whole CHECK (
          num_nulls(snoozed_until, snoozed_at, snoozed_by, snooze_reason) IN (0, 4)),
      ADD CONSTRAINT cases_snooze_ahead CHECK (snoozed_until > snoozed_at),
      ADD CONSTRAINT cases_snooze_waits CHECK (snoozed_until IS NULL OR state IN ('open', 'in_work'));
  CREATE INDEX idx_cases_snoozed_by ON cases(snoozed_by);
  `,
  down: `
  ALTER TABLE cases
      DROP COLUMN snoozed_until,
      DROP COLUMN snoozed_at,
      DROP COLUMN snoozed_by,
      DROP COLUMN snooze_reason;
  `,
};
