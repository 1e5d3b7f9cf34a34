import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/** The house's own list: entries as one person proposed and an officer decided them, and their removal the same way. */
export const ownList: SqlMigration = {
  name: '024-own-list',
  up: `
  CREATE TABLE own_entries (
      id UUID PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'entity', 'vessel', 'aircraft')),
      name TEXT NOT NULL,
      aliases JSONB NOT NULL CHECK (jsonb_typeof(aliases) = 'array'),
      born TEXT,
      countries JSONB NOT NULL CHECK (jsonb_typeof(countries) = 'array'),
      identifiers JSONB NOT NULL CHECK (jsonb_typeof(identifiers) = 'array'),
      reason TEXT NOT NULL,
      until DATE,
      state TEXT NOT NULL CHECK (state IN ('proposed', 'in_force', 'removing', 'refused', 'retracted', 'ended')),
      proposed_by UUID NOT NULL REFERENCES global_users(id),
      proposed_at TIMESTAMPTZ NOT NULL,
      decided_by UUID REFERENCES global_users(id),
      decided_at TIMESTAMPTZ,
      note TEXT,
      removal_by UUID REFERENCES global_users(id),
      removal_at TIMESTAMPTZ,
      removal_reason TEXT,
      -- Null in an entry that has ended when its day did it.
      ended_by UUID REFERENCES global_users(id),
      ended_at TIMESTAMPTZ,
      end_note TEXT,
      CONSTRAINT own_entries_four_eyes CHECK (
          CASE state WHEN 'retracted' THEN decided_by = proposed_by ELSE decided_by <> proposed_by END),
      CONSTRAINT own_entries_removed_by_another CHECK (ended_by <> removal_by),
      CONSTRAINT own_entries_decided CHECK (
          (state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
      CONSTRAINT own_entries_removing CHECK (
          state <> 'removing' OR (removal_by IS NOT NULL AND removal_at IS NOT NULL)),
      CONSTRAINT own_entries_ended CHECK ((state = 'ended') = (ended_at IS NOT NULL))
  );
  CREATE INDEX idx_own_entries_state ON own_entries(state, proposed_at);
  CREATE INDEX idx_own_entries_proposed_by ON own_entries(proposed_by);
  CREATE INDEX idx_own_entries_decided_by ON own_entries(decided_by);
  CREATE INDEX idx_own_entries_removal_by ON own_entries(removal_by);
  CREATE INDEX idx_own_entries_ended_by ON own_entries(ended_by);

  ALTER TABLE own_entries ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own_entries_scope ON own_entries USING (${inside});
  REVOKE ALL ON own_entries FROM purser_api;
  GRANT SELECT, INSERT ON own_entries TO purser_api;
  GRANT UPDATE (state, decided_by, decided_at, note, removal_by, removal_at, removal_reason, ended_by, ended_at, end_note)
      ON own_entries TO purser_api;

  -- The own list comes back to what it was when an entry goes: that is a version of its own.
  ALTER TABLE list_versions DROP CONSTRAINT list_versions_list_content_hash_key;
  CREATE UNIQUE INDEX list_versions_one_content ON list_versions(list, content_hash) WHERE list <> 'own';
  `,
  down: `
  DROP INDEX list_versions_one_content;
  DELETE FROM list_versions older USING list_versions newer
      WHERE older.list = 'own' AND newer.list = 'own' AND older.content_hash = newer.content_hash
      AND older.loaded_at < newer.loaded_at;
  ALTER TABLE list_versions ADD CONSTRAINT list_versions_list_content_hash_key UNIQUE (list, content_hash);
  DROP TABLE own_entries;
  `,
};
