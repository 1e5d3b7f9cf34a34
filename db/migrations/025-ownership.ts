import type { SqlMigration } from './migration.js';

/** Who owns a company by statements of a register or of the company itself. A newer package does not change an older one. */
export const ownership: SqlMigration = {
  name: '025-ownership',
  up: `
  CREATE TABLE ownership_packages (
      id UUID PRIMARY KEY,
      application_id UUID NOT NULL REFERENCES applications(id),
      -- The record in the statements that is the company of the application.
      subject TEXT NOT NULL,
      statements JSONB NOT NULL CHECK (jsonb_typeof(statements) = 'array'),
      content_hash TEXT NOT NULL,
      imported_by UUID NOT NULL REFERENCES global_users(id),
      created_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_ownership_packages_application_id ON ownership_packages(application_id, created_at DESC);
  CREATE INDEX idx_ownership_packages_imported_by ON ownership_packages(imported_by);

  ALTER TABLE ownership_packages ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ownership_packages_scope ON ownership_packages
    USING (current_setting('purser.scope', true) IN ('staff', 'service'));
  REVOKE ALL ON ownership_packages FROM purser_api;
  GRANT SELECT, INSERT ON ownership_packages TO purser_api;
  `,
  down: `DROP TABLE ownership_packages;`,
};
