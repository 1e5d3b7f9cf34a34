import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/** What people said of the items of enhanced due diligence, case by case; the newest of an item counts. */
export const dueDiligence: SqlMigration = {
  name: '032-due-diligence',
  up: `
  CREATE TABLE checklist_marks (
      id UUID PRIMARY KEY,
      case_id UUID NOT NULL REFERENCES cases(id),
      item_id TEXT NOT NULL,
      is_done BOOLEAN NOT NULL,
      note TEXT NOT NULL,
      marked_by UUID NOT NULL REFERENCES global_users(id),
      marked_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_checklist_marks_case_id ON checklist_marks(case_id, marked_at DESC);
  CREATE INDEX idx_checklist_marks_marked_by ON checklist_marks(marked_by);
  ALTER TABLE checklist_marks ENABLE ROW LEVEL SECURITY;
  CREATE POLICY checklist_marks_scope ON checklist_marks USING (${inside});
  REVOKE ALL ON checklist_marks FROM purser_api;
  GRANT SELECT, INSERT ON checklist_marks TO purser_api;
  `,
  down: `DROP TABLE checklist_marks;`,
};
