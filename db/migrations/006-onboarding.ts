import type { SqlMigration } from './migration.js';

/** A client's application and the evidence gathered for it. Nothing here is ever deleted. */
export const onboarding: SqlMigration = {
  name: '006-onboarding',
  up: `
  CREATE TABLE applications (
      id UUID PRIMARY KEY,
      user_id UUID NOT NULL REFERENCES global_users(id),
      parent_id UUID REFERENCES applications(id),
      kind TEXT NOT NULL CHECK (kind IN ('natural_person', 'legal_entity')),
      state TEXT NOT NULL CHECK (state IN (
          'draft', 'submitted', 'checking', 'in_review', 'waiting_for_client', 'approved', 'active',
          'under_review', 'suspended', 'exited', 'rejected', 'withdrawn', 'expired')),
      display_name TEXT NOT NULL DEFAULT '',
      country TEXT,
      data JSONB NOT NULL DEFAULT '{}',
      party_roles JSONB NOT NULL DEFAULT '[]',
      ownership_percent NUMERIC(7,4) CHECK (ownership_percent > 0 AND ownership_percent <= 100),
      product TEXT NOT NULL DEFAULT 'trading',
      channel TEXT NOT NULL DEFAULT 'online',
      risk_level TEXT CHECK (risk_level IN ('low', 'medium', 'high', 'prohibited')),
      version INTEGER NOT NULL DEFAULT 1,
      created_at TIMESTAMPTZ NOT NULL,
      updated_at TIMESTAMPTZ NOT NULL,
      submitted_at TIMESTAMPTZ,
      decided_at TIMESTAMPTZ,
      next_review_at TIMESTAMPTZ,
      CHECK ((parent_id IS NULL) = (party_roles = '[]'))
  );
  CREATE INDEX idx_applications_user_id ON applications(user_id);
  CREATE INDEX idx_applications_parent_id ON applications(parent_id);
  CREATE INDEX idx_applications_state ON applications(state, created_at DESC);
  CREATE UNIQUE INDEX idx_applications_one_live ON applications(user_id)
      WHERE parent_id IS NULL AND state NOT IN ('exited', 'rejected', 'withdrawn', 'expired');
  ALTER TABLE trading_accounts ADD CONSTRAINT trading_accounts_application_id_fkey
      FOREIGN KEY (application_id) REFERENCES applications(id);

  CREATE TABLE documents (
      id UUID PRIMARY KEY,
      application_id UUID NOT NULL REFERENCES applications(id),
      kind TEXT NOT NULL CHECK (kind IN ('passport', 'identity_card', 'driving_licence', 'residence_permit',
          'proof_of_address', 'company_extract', 'other')),
      side TEXT NOT NULL DEFAULT 'front' CHECK (side IN ('front', 'back')),
      state TEXT NOT NULL CHECK (state IN ('received', 'verified', 'refused', 'expired', 'superseded')),
      content_hash TEXT NOT NULL,
      content_type TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      file_name TEXT NOT NULL,
      mrz_text TEXT,
      mrz JSONB,
      findings JSONB NOT NULL DEFAULT '[]',
      expires_on DATE,
      uploaded_by UUID NOT NULL REFERENCES global_users(id),
      created_at TIMESTAMPTZ NOT NULL,
      updated_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_documents_application_id ON documents(application_id);
  CREATE INDEX idx_documents_expires_on ON documents(expires_on) WHERE state = 'verified';

  CREATE TABLE checks (
      id UUID PRIMARY KEY,
      application_id UUID NOT NULL REFERENCES applications(id),
      kind TEXT NOT NULL CHECK (kind IN ('documents', 'identity', 'liveness', 'face_match', 'ownership', 'text')),
      business_key TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('pending', 'passed', 'failed', 'review', 'unavailable')),
      provider TEXT NOT NULL,
      reference TEXT,
      findings JSONB NOT NULL DEFAULT '[]',
      started_at TIMESTAMPTZ NOT NULL,
      finished_at TIMESTAMPTZ
  );
  CREATE INDEX idx_checks_application_id ON checks(application_id);
  CREATE INDEX idx_checks_reference ON checks(provider, reference);

  CREATE TABLE messages (
      id UUID PRIMARY KEY,
      application_id UUID NOT NULL REFERENCES applications(id),
      direction TEXT NOT NULL CHECK (direction IN ('to_client', 'from_client')),
      author_id UUID NOT NULL REFERENCES global_users(id),
      body TEXT NOT NULL,
      document_ids JSONB NOT NULL DEFAULT '[]',
      created_at TIMESTAMPTZ NOT NULL,
      read_at TIMESTAMPTZ
  );
  CREATE INDEX idx_messages_application_id ON messages(application_id, created_at);
  `,
  down: `
  DROP TABLE messages;
  DROP TABLE checks;
  DROP TABLE documents;
  ALTER TABLE trading_accounts DROP CONSTRAINT trading_accounts_application_id_fkey;
  DROP TABLE applications;
  `,
};
