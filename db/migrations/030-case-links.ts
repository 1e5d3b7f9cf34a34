import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/**
 * Cases that have to do with each other, and duplicates that another case leads. A led case stays live for its own
 * procedure: it is out of the queue, and ends with the decision on the case that leads.
 */
export const caseLinks: SqlMigration = {
  name: '030-case-links',
  up: `
  CREATE TABLE case_links (
      id UUID PRIMARY KEY,
      case_id UUID NOT NULL REFERENCES cases(id),
      other_id UUID NOT NULL REFERENCES cases(id),
      kind TEXT NOT NULL CHECK (kind IN ('same_person', 'same_address', 'same_document', 'related_party', 'other')),
      reason TEXT NOT NULL,
      created_by UUID NOT NULL REFERENCES global_users(id),
      created_at TIMESTAMPTZ NOT NULL,
      ended_by UUID REFERENCES global_users(id),
      ended_at TIMESTAMPTZ,
      end_reason TEXT,
      CONSTRAINT case_links_of_two CHECK (case_id <> other_id),
      CONSTRAINT case_links_ended CHECK (num_nulls(ended_by, ended_at, end_reason) IN (0, 3))
  );
  -- One link of two cases at a time, from whichever of them it was made.
  CREATE UNIQUE INDEX idx_case_links_one_live
      ON case_links(least(case_id, other_id), greatest(case_id, other_id)) WHERE ended_at IS NULL;
  CREATE INDEX idx_case_links_case_id ON case_links(case_id);
  CREATE INDEX idx_case_links_other_id ON case_links(other_id);
  CREATE INDEX idx_case_links_created_by ON case_links(created_by);
  CREATE INDEX idx_case_links_ended_by ON case_links(ended_by);

  ALTER TABLE case_links ENABLE ROW LEVEL SECURITY;
  CREATE POLICY case_links_scope ON case_links USING (${inside});
  REVOKE ALL ON case_links FROM purser_api;
  GRANT SELECT, INSERT ON case_links TO purser_api;
  GRANT UPDATE (ended_by, ended_at, end_reason) ON case_links TO purser_api;

  ALTER TABLE cases
      ADD COLUMN merged_into UUID REFERENCES cases(id),
      ADD COLUMN merged_by UUID REFERENCES global_users(id),
      ADD COLUMN merged_at TIMESTAMPTZ,
      ADD COLUMN merge_reason TEXT,
      ADD CONSTRAINT cases_merge_whole CHECK (num_nulls(merged_into, merged_by, merged_at, merge_reason) IN (0, 4)),
      ADD CONSTRAINT cases_merge_of_two CHECK (merged_into <> id),
      ADD CONSTRAINT cases_merged_not_decided CHECK (merged_into IS NULL OR state IN ('open', 'in_work', 'closed'));
  CREATE INDEX idx_cases_merged_into ON cases(merged_into);
  CREATE INDEX idx_cases_merged_by ON cases(merged_by);
  `,
  down: `
  ALTER TABLE cases
      DROP COLUMN merged_into,
      DROP COLUMN merged_by,
      DROP COLUMN merged_at,
      DROP COLUMN merge_reason;
  DROP TABLE case_links;
  `,
};
