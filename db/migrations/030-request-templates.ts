import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/** What the desk asks clients in words that are written once: every version is kept, the newest counts. */
export const requestTemplates: SqlMigration = {
  name: '030-request-templates',
  up: `
  CREATE TABLE request_templates (
      template_id UUID NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      texts JSONB NOT NULL CHECK (jsonb_typeof(texts) = 'object'),
      is_retired BOOLEAN NOT NULL,
      changed_by UUID NOT NULL REFERENCES global_users(id),
      changed_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (template_id, version)
  );
  CREATE INDEX idx_request_templates_changed_by ON request_templates(changed_by);

  ALTER TABLE request_templates ENABLE ROW LEVEL SECURITY;
  CREATE POLICY request_templates_scope ON request_templates USING (${inside});
  REVOKE ALL ON request_templates FROM purser_api;
  GRANT SELECT, INSERT ON request_templates TO purser_api;
  `,
  down: `DROP TABLE request_templates;`,
};
