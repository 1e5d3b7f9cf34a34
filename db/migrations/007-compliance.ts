import type { SqlMigration } from './migration.js';

/** Cases that people decide, and the screenings and risk assessments that they decide on. */
export const compliance: SqlMigration = {
  name: '007-compliance',
  up: `
  CREATE TABLE cases (
      id UUID PRIMARY KEY,
      application_id UUID NOT NULL REFERENCES applications(id),
      reason TEXT NOT NULL CHECK (reason IN ('onboarding', 'periodic_review', 'document_expired', 'list_changed', 'manual')),
      business_key TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('open', 'in_work', 'waiting_for_client', 'recommended', 'decided', 'closed')),
      priority INTEGER NOT NULL DEFAULT 3 CHECK (priority BETWEEN 1 AND 5),
      assignee_id UUID REFERENCES global_users(id),
      recommendation TEXT CHECK (recommendation IN ('approve', 'reject', 'suspend', 'exit')),
      recommended_by UUID REFERENCES global_users(id),
      recommended_at TIMESTAMPTZ,
      recommendation_note TEXT,
      decision TEXT CHECK (decision IN ('approve', 'reject', 'suspend', 'exit')),
      decided_by TEXT,
      decided_at TIMESTAMPTZ,
      decision_reason TEXT,
      evidence_hash TEXT,
      opened_at TIMESTAMPTZ NOT NULL,
      due_at TIMESTAMPTZ,
      clock_stopped_at TIMESTAMPTZ,
      warned_at TIMESTAMPTZ,
      breached_at TIMESTAMPTZ,
      closed_at TIMESTAMPTZ,
      version INTEGER NOT NULL DEFAULT 1,
      updated_at TIMESTAMPTZ NOT NULL,
      CHECK (recommended_by IS NULL OR decided_by IS NULL OR recommended_by::text <> decided_by)
  );
  CREATE INDEX idx_cases_state ON cases(state, priority, due_at);
  CREATE INDEX idx_cases_assignee_id ON cases(assignee_id);
  CREATE UNIQUE INDEX idx_cases_one_live ON cases(application_id) WHERE state NOT IN ('decided', 'closed');

  CREATE TABLE case_notes (
      id UUID PRIMARY KEY,
      case_id UUID NOT NULL REFERENCES cases(id),
      author_id UUID NOT NULL REFERENCES global_users(id),
      body TEXT NOT NULL,
      document_ids JSONB NOT NULL DEFAULT '[]',
      created_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_case_notes_case_id ON case_notes(case_id, created_at);

  CREATE TABLE list_versions (
      id UUID PRIMARY KEY,
      list TEXT NOT NULL,
      publisher TEXT NOT NULL,
      source TEXT NOT NULL,
      as_of DATE NOT NULL,
      content_hash TEXT NOT NULL,
      object_hash TEXT NOT NULL,
      entry_count INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('active', 'superseded', 'held')),
      loaded_at TIMESTAMPTZ NOT NULL,
      UNIQUE (list, content_hash)
  );
  CREATE UNIQUE INDEX idx_list_versions_one_active ON list_versions(list) WHERE state = 'active';

  CREATE TABLE screenings (
      id UUID PRIMARY KEY,
      application_id UUID NOT NULL REFERENCES applications(id),
      business_key TEXT NOT NULL UNIQUE,
      model_version TEXT NOT NULL,
      list_versions JSONB NOT NULL,
      lists_ok BOOLEAN NOT NULL,
      party JSONB NOT NULL,
      hit_count INTEGER NOT NULL,
      created_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_screenings_application_id ON screenings(application_id, created_at DESC);

  CREATE TABLE screening_hits (
      id UUID PRIMARY KEY,
      screening_id UUID NOT NULL REFERENCES screenings(id),
      application_id UUID NOT NULL REFERENCES applications(id),
      list TEXT NOT NULL,
      entry_id TEXT NOT NULL,
      score NUMERIC(5,4) NOT NULL,
      entry JSONB NOT NULL,
      evidence JSONB NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'cleared', 'escalated')),
      reviewed_by UUID REFERENCES global_users(id),
      reviewed_at TIMESTAMPTZ,
      review_reason TEXT,
      UNIQUE (screening_id, list, entry_id)
  );
  CREATE INDEX idx_screening_hits_application_id ON screening_hits(application_id);

  CREATE TABLE risk_assessments (
      id UUID PRIMARY KEY,
      application_id UUID NOT NULL REFERENCES applications(id),
      business_key TEXT NOT NULL UNIQUE,
      level TEXT NOT NULL CHECK (level IN ('low', 'medium', 'high', 'prohibited')),
      score INTEGER NOT NULL,
      reasons JSONB NOT NULL,
      model_version TEXT NOT NULL,
      config_hash TEXT NOT NULL,
      created_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_risk_assessments_application_id ON risk_assessments(application_id, created_at DESC);
  `,
  down: `
  DROP TABLE risk_assessments;
  DROP TABLE screening_hits;
  DROP TABLE screenings;
  DROP TABLE list_versions;
  DROP TABLE case_notes;
  DROP TABLE cases;
  `,
};
