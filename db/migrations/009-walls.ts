import type { SqlMigration } from './migration.js';

const clientTables = [
  'applications',
  'documents',
  'checks',
  'messages',
  'cases',
  'case_notes',
  'screenings',
  'screening_hits',
  'risk_assessments',
  'notifications',
  'trading_accounts',
];

const scope = "current_setting('purser.scope', true)";
const person = "nullif(current_setting('purser.user_id', true), '')::uuid";
const ownApplication = `application_id IN (SELECT id FROM applications WHERE user_id = ${person})`;

const ownRows: Record<string, string> = {
  applications: `user_id = ${person}`,
  documents: ownApplication,
  checks: ownApplication,
  messages: ownApplication,
  cases: ownApplication,
  case_notes: 'false',
  screenings: 'false',
  screening_hits: 'false',
  risk_assessments: 'false',
  notifications: `user_id = ${person}`,
  trading_accounts: `user_id = ${person}`,
};

/**
 * The second wall behind the permission table: the api's database role sees a client's rows only, unless the
 * transaction says that it works for staff or for a process; without either it sees nothing. Append-only tables take no change.
 */
export const walls: SqlMigration = {
  name: '009-walls',
  up: `
  ${clientTables.map(wall).join('\n')}
  GRANT USAGE ON SCHEMA public TO purser_api;
  GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO purser_api;
  GRANT DELETE ON idempotency_keys, sign_in_failures, one_time_tokens TO purser_api;
  REVOKE UPDATE ON audit_entries, outbox, setting_versions, screenings, risk_assessments, case_notes FROM purser_api;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO purser_api;
  `,
  down: `
  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM purser_api;
  REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM purser_api;
  REVOKE ALL ON SCHEMA public FROM purser_api;
  ${clientTables.map(unwall).join('\n')}
  `,
};

function wall(table: string): string {
  return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_scope ON ${table} USING (${scope} IN ('staff', 'service') OR (${scope} = 'client' AND ${ownRows[table]}));`;
}

function unwall(table: string): string {
  return `DROP POLICY ${table}_scope ON ${table};
  ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`;
}
