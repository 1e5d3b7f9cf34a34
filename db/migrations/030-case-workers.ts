import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/** What each person of the desk can do, how much they take, and whether they are there. Without a row: no skill, the house's limit, there. */
export const caseWorkers: SqlMigration = {
  name: '030-case-workers',
  up: `
  CREATE TABLE case_workers (
      user_id UUID PRIMARY KEY REFERENCES global_users(id),
      skills JSONB NOT NULL CHECK (jsonb_typeof(skills) = 'array'),
      most_cases INTEGER CHECK (most_cases BETWEEN 0 AND 1000),
      is_present BOOLEAN NOT NULL,
      version INTEGER NOT NULL,
      changed_by UUID NOT NULL REFERENCES global_users(id),
      changed_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_case_workers_changed_by ON case_workers(changed_by);

  ALTER TABLE case_workers ENABLE ROW LEVEL SECURITY;
  CREATE POLICY case_workers_scope ON case_workers USING (${inside});
  REVOKE ALL ON case_workers FROM purser_api;
  GRANT SELECT, INSERT, UPDATE ON case_workers TO purser_api;
  `,
  down: `DROP TABLE case_workers;`,
};
