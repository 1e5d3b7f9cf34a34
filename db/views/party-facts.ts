import type { Knex } from 'knex';
import type { RiskFacts } from '../../domain/compliance/risk.js';

/** A party with what its newest assessment weighed; null where that one kept nothing. */
export interface PartyFacts {
  id: string;
  facts: RiskFacts | null;
}

const over = ['draft', 'exited', 'rejected', 'withdrawn', 'expired'];

/** How many parties there are: those with an assessment whose procedure is not over. */
export async function countAssessed(trx: Knex): Promise<number> {
  const { rows } = await trx.raw<{ rows: { count: string }[] }>(
    `SELECT count(*) FROM applications a WHERE a.state <> ALL (?)
     AND EXISTS (SELECT 1 FROM risk_assessments r WHERE r.application_id = a.id)`,
    [over],
  );
  return Number(rows[0]?.count ?? 0);
}

/** Some of them, in the order of their ids from `after` on: whoever comes or goes meanwhile shifts nobody. */
export async function assessedParties(
  trx: Knex,
  { after, limit }: { after: string | null; limit: number },
): Promise<PartyFacts[]> {
  const { rows } = await trx.raw<{ rows: PartyFacts[] }>(
    `SELECT a.id, newest.facts FROM applications a
     CROSS JOIN LATERAL (SELECT r.facts FROM risk_assessments r WHERE r.application_id = a.id
         ORDER BY r.created_at DESC, r.id DESC LIMIT 1) newest
     WHERE a.state <> ALL (?) AND (?::uuid IS NULL OR a.id > ?::uuid) ORDER BY a.id LIMIT ?`,
    [over, after, after, limit],
  );
  return rows;
}
