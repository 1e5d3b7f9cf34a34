import { hashOfJson } from '../../lib/crypto/hash.js';
import { defaultRiskModel } from '../../domain/compliance/risk-model.js';
import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";
const reasons =
  "'onboarding', 'periodic_review', 'document_expired', 'list_changed', 'check_failed', 'manual'";
const level = "IN ('low', 'medium', 'high', 'prohibited')";
const delivered = `'${JSON.stringify(defaultRiskModel).replaceAll("'", "''")}'::jsonb`;

/** The canonical JSON (RFC 8785) of texts and whole numbers, which is all that a risk model holds. */
const canonical = `
  CREATE FUNCTION purser_canonical_json(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE jsonb_typeof(value)
          WHEN 'object' THEN (SELECT '{' || coalesce(string_agg(to_jsonb(key)::text || ':' || purser_canonical_json(each.value), ','
              ORDER BY key COLLATE "C"), '') || '}' FROM jsonb_each(value) each)
          WHEN 'array' THEN (SELECT '[' || coalesce(string_agg(purser_canonical_json(item), ',' ORDER BY at), '') || ']'
              FROM jsonb_array_elements(value) WITH ORDINALITY items(item, at))
          ELSE value::text END
  $$;`;

/**
 * Versions of the risk model, each proposed by one person with a dry run and decided by another; the model that was in force
 * until now is the first. Assessments keep what they weighed, so that any model can be tried on it.
 */
export const riskModels: SqlMigration = {
  name: '029-risk-models',
  up: `
  CREATE TABLE risk_models (
      id UUID PRIMARY KEY,
      version INTEGER NOT NULL UNIQUE CHECK (version > 0),
      name TEXT NOT NULL UNIQUE,
      content JSONB NOT NULL CHECK (content ->> 'version' = name),
      content_hash TEXT NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
      state TEXT NOT NULL CHECK (state IN ('proposed', 'in_force', 'retired', 'refused', 'withdrawn')),
      base_id UUID REFERENCES risk_models(id),
      dry_run_id UUID,
      proposed_by UUID REFERENCES global_users(id),
      reason TEXT,
      proposed_at TIMESTAMPTZ NOT NULL,
      decided_by UUID REFERENCES global_users(id),
      decided_at TIMESTAMPTZ,
      note TEXT,
      in_force_at TIMESTAMPTZ,
      retired_at TIMESTAMPTZ,
      -- The first is the one that the house began with; nobody proposed it.
      CONSTRAINT risk_models_proposed CHECK (
          version = 1 OR (base_id IS NOT NULL AND dry_run_id IS NOT NULL AND proposed_by IS NOT NULL AND reason IS NOT NULL)),
      CONSTRAINT risk_models_four_eyes CHECK (
          CASE state WHEN 'withdrawn' THEN decided_by = proposed_by ELSE decided_by <> proposed_by END),
      CONSTRAINT risk_models_decided CHECK (
          version = 1 OR ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL))),
      CONSTRAINT risk_models_force CHECK (
          (in_force_at IS NOT NULL) = (state IN ('in_force', 'retired')) AND (retired_at IS NOT NULL) = (state = 'retired'))
  );
  CREATE UNIQUE INDEX risk_models_one_in_force ON risk_models(state) WHERE state = 'in_force';
  CREATE INDEX idx_risk_models_base_id ON risk_models(base_id);
  CREATE INDEX idx_risk_models_dry_run_id ON risk_models(dry_run_id);
  CREATE INDEX idx_risk_models_proposed_by ON risk_models(proposed_by);
  CREATE INDEX idx_risk_models_decided_by ON risk_models(decided_by);

  CREATE TABLE risk_dry_runs (
      id UUID PRIMARY KEY,
      base_id UUID NOT NULL REFERENCES risk_models(id),
      draft_hash TEXT NOT NULL CHECK (draft_hash ~ '^[0-9a-f]{64}$'),
      parties INTEGER NOT NULL CHECK (parties >= 0),
      without_facts INTEGER NOT NULL DEFAULT 0 CHECK (without_facts >= 0),
      moves JSONB NOT NULL CHECK (jsonb_typeof(moves) = 'array'),
      result_hash TEXT CHECK (result_hash ~ '^[0-9a-f]{64}$'),
      started_by UUID NOT NULL REFERENCES global_users(id),
      started_at TIMESTAMPTZ NOT NULL,
      finished_at TIMESTAMPTZ,
      CONSTRAINT risk_dry_runs_finished CHECK ((finished_at IS NULL) = (result_hash IS NULL))
  );
  CREATE INDEX idx_risk_dry_runs_base_id ON risk_dry_runs(base_id);
  CREATE INDEX idx_risk_dry_runs_started_by ON risk_dry_runs(started_by);
  ALTER TABLE risk_models ADD CONSTRAINT risk_models_dry_run FOREIGN KEY (dry_run_id) REFERENCES risk_dry_runs(id);

  CREATE TABLE risk_dry_run_moves (
      dry_run_id UUID NOT NULL REFERENCES risk_dry_runs(id),
      application_id UUID NOT NULL REFERENCES applications(id),
      from_level TEXT NOT NULL CHECK (from_level ${level}),
      from_score INTEGER NOT NULL,
      to_level TEXT NOT NULL CHECK (to_level ${level}),
      to_score INTEGER NOT NULL,
      reasons_gone JSONB NOT NULL,
      reasons_new JSONB NOT NULL,
      PRIMARY KEY (dry_run_id, application_id),
      CHECK (from_level <> to_level)
  );
  CREATE INDEX idx_risk_dry_run_moves_application_id ON risk_dry_run_moves(application_id);

  ${['risk_models', 'risk_dry_runs', 'risk_dry_run_moves'].map(wall).join('\n')}
  GRANT UPDATE (state, decided_by, decided_at, note, in_force_at, retired_at) ON risk_models TO purser_api;
  GRANT UPDATE (without_facts, moves, result_hash, finished_at) ON risk_dry_runs TO purser_api;

  ALTER TABLE risk_assessments ADD COLUMN facts JSONB;

  ALTER TABLE cases DROP CONSTRAINT cases_reason_check;
  ALTER TABLE cases ADD CONSTRAINT cases_reason_check CHECK (reason IN (${reasons}, 'risk_model_changed'));

  ${canonical}
  INSERT INTO risk_models (id, version, name, content, content_hash, state, proposed_at, in_force_at)
      SELECT gen_random_uuid(), 1, content ->> 'version', content,
          CASE WHEN content = ${delivered} THEN '${hashOfJson(defaultRiskModel)}'
              ELSE encode(sha256(convert_to(purser_canonical_json(content), 'UTF8')), 'hex') END,
          'in_force', now(), now()
      FROM (SELECT coalesce((SELECT value FROM settings WHERE key = 'compliance.risk_model'), ${delivered}) AS content) first;
  DROP FUNCTION purser_canonical_json(jsonb);
  `,
  down: `
  UPDATE cases SET reason = 'manual' WHERE reason = 'risk_model_changed';
  ALTER TABLE cases DROP CONSTRAINT cases_reason_check;
  ALTER TABLE cases ADD CONSTRAINT cases_reason_check CHECK (reason IN (${reasons}));
  ALTER TABLE risk_assessments DROP COLUMN facts;
  DROP TABLE risk_dry_run_moves;
  ALTER TABLE risk_models DROP CONSTRAINT risk_models_dry_run;
  DROP TABLE risk_dry_runs;
  DROP TABLE risk_models;
  `,
};

function wall(table: string): string {
  return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_scope ON ${table} USING (${inside});
  REVOKE ALL ON ${table} FROM purser_api;
  GRANT SELECT, INSERT ON ${table} TO purser_api;`;
}
