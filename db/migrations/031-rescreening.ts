import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/**
 * Runs through all parties after a list changed, each night, or when a person wants it; to which editions a screening was
 * carried because nothing in them concerns its party; and whom a run sent back to their procedure.
 */
export const rescreening: SqlMigration = {
  name: '031-rescreening',
  up: `
  CREATE TABLE rescreening_runs (
      id UUID PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('delta', 'full', 'proof')),
      list_version_id UUID REFERENCES list_versions(id),
      state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'stopped')),
      reason TEXT,
      requested_by UUID REFERENCES global_users(id),
      party_count INTEGER NOT NULL CHECK (party_count >= 0),
      seen INTEGER NOT NULL DEFAULT 0 CHECK (seen >= 0),
      concerned INTEGER NOT NULL DEFAULT 0 CHECK (concerned BETWEEN 0 AND seen),
      differing INTEGER NOT NULL DEFAULT 0 CHECK (differing BETWEEN 0 AND concerned),
      after_id UUID,
      started_at TIMESTAMPTZ NOT NULL,
      updated_at TIMESTAMPTZ NOT NULL,
      ended_at TIMESTAMPTZ,
      CONSTRAINT rescreening_runs_delta CHECK ((kind = 'delta') = (list_version_id IS NOT NULL)),
      CONSTRAINT rescreening_runs_ended CHECK ((state IN ('done', 'stopped')) = (ended_at IS NOT NULL))
  );
  CREATE INDEX idx_rescreening_runs_started ON rescreening_runs(started_at DESC);
  CREATE INDEX idx_rescreening_runs_version ON rescreening_runs(list_version_id);
  CREATE INDEX idx_rescreening_runs_requested_by ON rescreening_runs(requested_by);

  CREATE TABLE screening_carries (
      screening_id UUID NOT NULL REFERENCES screenings(id),
      list TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      run_id UUID NOT NULL REFERENCES rescreening_runs(id),
      carried_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (screening_id, list)
  );
  CREATE INDEX idx_screening_carries_run ON screening_carries(run_id);

  CREATE TABLE rescreening_findings (
      run_id UUID NOT NULL REFERENCES rescreening_runs(id),
      application_id UUID NOT NULL REFERENCES applications(id),
      reason TEXT NOT NULL CHECK (reason IN
          ('new_hit', 'hit_changed', 'hit_gone', 'lists_behind', 'lists_not_ok', 'model_changed', 'differs')),
      differences JSONB NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(differences) = 'array'),
      found_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (run_id, application_id)
  );
  CREATE INDEX idx_rescreening_findings_application ON rescreening_findings(application_id);

  ${['rescreening_runs', 'screening_carries', 'rescreening_findings'].map(wall).join('\n')}
  GRANT SELECT, INSERT ON rescreening_runs, rescreening_findings, screening_carries TO purser_api;
  GRANT UPDATE (state, reason, seen, concerned, differing, after_id, updated_at, ended_at) ON rescreening_runs TO purser_api;
  GRANT UPDATE (content_hash, run_id, carried_at) ON screening_carries TO purser_api;
  `,
  down: `
  DROP TABLE rescreening_findings;
  DROP TABLE screening_carries;
  DROP TABLE rescreening_runs;
  `,
};

function wall(table: string): string {
  return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_scope ON ${table} USING (${inside});
  REVOKE ALL ON ${table} FROM purser_api;`;
}
