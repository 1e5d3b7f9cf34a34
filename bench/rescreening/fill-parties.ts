import type { Database } from '../../db/database.js';
import { activeLists } from '../../db/models/list-versions.js';
import { modelVersion } from '../../domain/compliance/score.js';

interface Fill {
  count: number;
  threshold: number;
}

/** Whom the changed entry of the bench means: every fortieth of a given name has this family name as well. */
export const soughtName = { given: 'Torvald', family: 'Ekelund' } as const;

const given = [
  'Ingrid',
  'Torvald',
  'Milica',
  'Zdeněk',
  'Aurélie',
  'Joaquim',
  'Sanna',
  'Radovan',
  'Elin',
  'Petra',
];
const family = ['Halvorsen', 'Ekelund', 'Stanković', 'Novotný', 'Lefèvre', 'Tavares', 'Virtanen', 'Jurić'];
const given2 = ['Maria', 'Johan', 'Ana', 'Karel', 'Luc'];

/**
 * Clients under care with a screening against the lists as they are, written past the api and without procedures: for an
 * instance that is thrown away. Answers how many bear the name that is sought.
 */
export async function fillParties(database: Database, { count, threshold }: Fill): Promise<number> {
  const editions = (await activeLists(database)).map(({ list, as_of, content_hash, entry_count }) => ({
    list,
    as_of,
    content_hash,
    entry_count,
  }));
  const bindings = {
    count,
    given,
    given2,
    family,
    model: modelVersion,
    threshold: threshold.toFixed(4),
    editions: JSON.stringify(editions),
    sought: `${soughtName.given} ${soughtName.family}`,
  };
  return database.transaction(async (transaction) => {
    await transaction.raw('SET LOCAL statement_timeout = 0');
    for (const statement of statements) await transaction.raw(statement, bindings);
    const { rows } = await transaction.raw<{ rows: { count: number }[] }>(sought, bindings);
    return rows[0]?.count ?? 0;
  });
}

const statements = [
  `INSERT INTO global_users (id, global_username, email, password_hash, full_name, role, status, language, created_at)
   SELECT gen_random_uuid(), 'rescreening', 'rescreening@clients.example', '', 'Rescreening', 'client', 'suspended', 'en', now()`,
  `INSERT INTO applications (id, user_id, kind, state, display_name, created_at, updated_at)
   SELECT gen_random_uuid(), id, 'legal_entity', 'active', 'Rescreening', now(), now()
   FROM global_users WHERE email = 'rescreening@clients.example'`,
  `INSERT INTO applications (id, user_id, parent_id, party_roles, kind, state, display_name, country, created_at, updated_at)
   SELECT gen_random_uuid(), p.user_id, p.id, '["director"]', 'natural_person', 'active',
          (:given::text[])[1 + n % 10] || ' ' || CASE WHEN n % 7 = 0 THEN (:given2::text[])[1 + n % 5] || ' ' ELSE '' END
          || (:family::text[])[1 + (n / 10) % 8], 'SE', now(), now()
   FROM generate_series(1, :count::int) AS n, applications p WHERE p.display_name = 'Rescreening'`,
  `INSERT INTO screenings (id, application_id, business_key, model_version, threshold, list_versions, lists_ok, party, hit_count, created_at)
   SELECT gen_random_uuid(), a.id, a.id || '/screening/bench', :model, :threshold, :editions::jsonb, true,
          jsonb_build_object('kind', 'person', 'names', jsonb_build_array(a.display_name),
            'countries', jsonb_build_array('SE'), 'dates_of_birth', jsonb_build_array(jsonb_build_object('precision', 'day',
              'from', to_char(date '1950-01-01' + (row_number() OVER ())::int % 18000, 'YYYY-MM-DD'),
              'to', to_char(date '1950-01-01' + (row_number() OVER ())::int % 18000, 'YYYY-MM-DD'), 'circa', false))),
          0, now()
   FROM applications a JOIN applications p ON p.id = a.parent_id WHERE p.display_name = 'Rescreening'`,
  'ANALYZE applications',
  'ANALYZE screenings',
];

const sought = `SELECT count(*)::int AS count FROM applications WHERE display_name = :sought`;
