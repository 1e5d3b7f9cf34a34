import type { SqlMigration } from './migration.js';

const person = "nullif(current_setting('purser.user_id', true), '')::uuid";

/** Filters of lists that people have given a name: of whoever saved them, and of nobody else. */
export const savedViews: SqlMigration = {
  name: '036-saved-views',
  up: `
  CREATE TABLE saved_views (
      id UUID PRIMARY KEY,
      user_id UUID NOT NULL REFERENCES global_users(id),
      resource TEXT NOT NULL,
      name TEXT NOT NULL,
      filter JSONB NOT NULL CHECK (jsonb_typeof(filter) = 'object'),
      created_at TIMESTAMPTZ NOT NULL,
      removed_at TIMESTAMPTZ
  );
  CREATE INDEX idx_saved_views_user_id ON saved_views(user_id, created_at) WHERE removed_at IS NULL;

  ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
  CREATE POLICY saved_views_scope ON saved_views USING (user_id = ${person});
  REVOKE ALL ON saved_views FROM purser_api;
  GRANT SELECT, INSERT ON saved_views TO purser_api;
  GRANT UPDATE (removed_at) ON saved_views TO purser_api;
  `,
  down: `
  DROP TABLE saved_views;
  `,
};
