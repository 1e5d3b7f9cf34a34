import type { SqlMigration } from './migration.js';

/** What decides whether a session is in force, and what its holder may. */
const telling: Record<string, string> = {
  sessions: 'UPDATE OF revoked_at, expires_at, second_factor_at OR DELETE',
  global_users: 'UPDATE OF status, role',
};

/** Word to every process that a session has ended or its holder has become somebody else. */
export const sessionsTold: SqlMigration = {
  name: '022-sessions-told',
  up: `
  CREATE FUNCTION tell_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
      PERFORM pg_notify('sessions', '');
      RETURN NULL;
  END $$;
  ${Object.entries(telling)
    .map(
      ([table, when]) => `CREATE TRIGGER ${table}_sessions AFTER ${when} ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION tell_sessions();`,
    )
    .join('\n  ')}
  `,
  down: `
  ${Object.keys(telling)
    .map((table) => `DROP TRIGGER ${table}_sessions ON ${table};`)
    .join('\n  ')}
  DROP FUNCTION tell_sessions();
  `,
};
