import { z } from 'zod';
import type { Database } from '../../db/database.js';

/** As long as the form lets a name be: two parts of a hundred. Sanctions lists hold longer ones, of banks in liquidation. */
export const longestName = [
  'Gesellschaft für die Verwaltung und Verwertung von Beteiligungen an Handelsunternehmen der Adria',
  'und des Schwarzen Meeres in Abwicklung (vormals Vereinigte Speditions- und Lagerhausgesellschaft)',
].join(' ');

/** The same without a place to break it. */
export const unbrokenName = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten'.repeat(3);

const given = ['Ana', 'Zoë', 'José', 'Miloš', 'Ольга', 'Nguyễn Thị', 'Øystein', 'Aïcha', 'Wei', 'Анна-Мария'];
const family = [
  'Petrović',
  'García Márquez',
  'Sørensen',
  'Иванова',
  'van der Westhuizen',
  'O’Sullivan',
  'Čarapić',
  'Abd al-Rahman',
  'Li',
  'Kowalczyk-Wiśniewska',
];

interface Fill {
  rows: number;
  /** Whose notifications there are many of. */
  userId: string;
}

/**
 * Rows as a house of some years has them, those with the longest names first. They are written past the api, without a
 * workflow and outside the chain of the audit: for looking at lists on an instance that is thrown away, and nothing else.
 */
export async function fillLists(database: Database, { rows, userId }: Fill): Promise<void> {
  const names = { given, family, longestName, unbrokenName };
  const bindings = { ...names, rows, userId };
  for (const statement of statements) await unhurried(database, statement, bindings);
}

/** Takes those rows out again. */
export async function emptyLists(database: Database): Promise<void> {
  for (const statement of removals) await unhurried(database, statement);
}

/** A busy machine takes longer for ten thousand rows, and for all that may refer to them, than a request may. */
async function unhurried(database: Database, statement: string, bindings = {}): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.raw('SET LOCAL statement_timeout = 0');
    await transaction.raw(statement, bindings);
  });
}

/** The id of somebody who can sign in. */
export async function userIdOf(database: Database, email: string): Promise<string> {
  const { rows } = await database.raw<{ rows: unknown[] }>('SELECT id FROM global_users WHERE email = ?', [
    email,
  ]);
  return z.tuple([z.object({ id: z.string() })]).parse(rows)[0].id;
}

const nameOf = `CASE n WHEN 1 THEN :longestName WHEN 2 THEN :unbrokenName
  ELSE (:given::text[])[1 + n % 10] || ' ' || (:family::text[])[1 + (n / 10) % 10] END`;

const numbers = 'generate_series(1, :rows::int) AS n';

/** Each row is one step older than the one before. */
const moment = "now() - n * interval '7 minutes'";

const statements = [
  `INSERT INTO global_users (email, password_hash, global_username, full_name, role, status, created_at, last_sign_in_at)
   SELECT 'filled-' || n || CASE n WHEN 2 THEN '-' || repeat('a', 180) ELSE '' END || '@clients.example', '-', 'filled-' || n, ${nameOf},
          CASE WHEN n % 40 = 0 THEN 'operations' ELSE 'client' END,
          CASE WHEN n % 25 = 0 THEN 'suspended' ELSE 'active' END, ${moment}, ${moment}
   FROM ${numbers}`,
  `INSERT INTO applications (id, user_id, kind, state, display_name, country, risk_level, created_at, updated_at, submitted_at)
   SELECT gen_random_uuid(), u.id, CASE WHEN n <= 2 OR n % 9 = 0 THEN 'legal_entity' ELSE 'natural_person' END,
          (ARRAY['active', 'in_review', 'waiting_for_client', 'draft', 'rejected', 'under_review', 'checking'])[1 + n % 7], u.full_name,
          (ARRAY['SE', 'RS', 'DE', 'BA', 'GB'])[1 + n % 5], (ARRAY['low', 'medium', 'high', 'prohibited'])[1 + n % 4],
          ${moment}, ${moment}, ${moment}
   FROM ${numbers} JOIN global_users u ON u.global_username = 'filled-' || n`,
  `INSERT INTO cases (id, application_id, business_key, state, reason, priority, opened_at, updated_at, due_at)
   SELECT gen_random_uuid(), a.id, 'filled-' || a.id,
          CASE WHEN a.state = 'waiting_for_client' THEN a.state ELSE 'open' END,
          (ARRAY['onboarding', 'periodic_review', 'list_changed', 'document_expired'])[1 + (abs(hashtext(a.id::text)) % 4)], 3,
          a.created_at, a.updated_at,
          a.created_at + CASE WHEN length(a.display_name) > 150 THEN interval '-90 days' ELSE interval '2 days' END
   FROM applications a JOIN global_users u ON u.id = a.user_id WHERE u.email LIKE 'filled-%'`,
  `INSERT INTO audit_entries (day, sequence, at, actor_id, actor_role, action, noun, record_id, outcome, code, previous_hash, hash)
   SELECT (now() - interval '1 day')::date - (n / 100), 1000000 + n, now() - interval '1 day' - (n / 100) * interval '1 day', :userId, 'compliance_officer',
          (ARRAY['compliance.claim_case', 'accounts.sign_in', 'onboarding.submit', 'settings.change'])[1 + n % 4],
          (ARRAY['compliance', 'accounts', 'onboarding', 'settings'])[1 + n % 4], gen_random_uuid(),
          CASE WHEN n % 10 = 0 THEN 'refused' ELSE 'done' END, CASE WHEN n % 10 = 0 THEN 'request.forbidden' END,
          repeat('0', 64), encode(sha256(n::text::bytea), 'hex')
   FROM ${numbers}`,
  `INSERT INTO notifications (id, user_id, channel, template, language, subject, body, link, state, business_key, created_at, address)
   SELECT gen_random_uuid(), :userId::uuid, channel, 'case_assigned', 'en', 'A case of ' || ${nameOf} || ' waits for you',
          'It is due in two days.', '/cases', CASE channel WHEN 'email' THEN 'captured' ELSE 'sent' END,
          'filled-' || channel || n, ${moment}, CASE channel WHEN 'email' THEN 'officer@demo.purser.example' END
   FROM ${numbers} CROSS JOIN unnest(ARRAY['email', 'in_app']) AS channel`,
  'ANALYZE',
];

const filledUsers = `SELECT id FROM global_users WHERE email LIKE 'filled-%@clients.example'`;

const removals = [
  `DELETE FROM notifications WHERE business_key LIKE 'filled-%'`,
  `DELETE FROM audit_entries WHERE sequence > 1000000`,
  `DELETE FROM cases WHERE business_key LIKE 'filled-%'`,
  `DELETE FROM applications WHERE user_id IN (${filledUsers})`,
  `DELETE FROM global_users WHERE id IN (${filledUsers})`,
];
