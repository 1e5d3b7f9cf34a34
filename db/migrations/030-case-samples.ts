import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/** Decided cases that were drawn to be reviewed again by somebody who had no part in them. */
export const caseSamples: SqlMigration = {
  name: '030-case-samples',
  up: `
  CREATE TABLE case_samples (
      case_id UUID PRIMARY KEY REFERENCES cases(id),
      drawn_at TIMESTAMPTZ NOT NULL,
      worked_by UUID REFERENCES global_users(id),
      recommended_by UUID REFERENCES global_users(id),
      decided_by UUID NOT NULL REFERENCES global_users(id),
      state TEXT NOT NULL CHECK (state IN ('open', 'agreed', 'disagreed')),
      reviewer_id UUID REFERENCES global_users(id),
      reason TEXT,
      reviewed_at TIMESTAMPTZ,
      CONSTRAINT case_samples_whole CHECK (
          (state = 'open') = (reviewer_id IS NULL) AND num_nulls(reviewer_id, reason, reviewed_at) IN (0, 3)),
      CONSTRAINT case_samples_by_another CHECK (
          reviewer_id IS DISTINCT FROM decided_by
          AND (reviewer_id IS NULL OR worked_by IS NULL OR reviewer_id <> worked_by)
          AND (reviewer_id IS NULL OR recommended_by IS NULL OR reviewer_id <> recommended_by))
  );
  CREATE INDEX idx_case_samples_state ON case_samples(state, drawn_at);
  CREATE INDEX idx_case_samples_worked_by ON case_samples(worked_by);
  CREATE INDEX idx_case_samples_recommended_by ON case_samples(recommended_by);
  CREATE INDEX idx_case_samples_decided_by ON case_samples(decided_by);
  CREATE INDEX idx_case_samples_reviewer_id ON case_samples(reviewer_id);

  ALTER TABLE case_samples ENABLE ROW LEVEL SECURITY;
  CREATE POLICY case_samples_scope ON case_samples USING (${inside});
  REVOKE ALL ON case_samples FROM purser_api;
  GRANT SELECT, INSERT ON case_samples TO purser_api;
  GRANT UPDATE (state, reviewer_id, reason, reviewed_at) ON case_samples TO purser_api;
  `,
  down: `DROP TABLE case_samples;`,
};
