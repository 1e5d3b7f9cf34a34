import type { Knex } from 'knex';

/**
 * How many hits wait for a person, by application: of each listed entry the newest hit, counted from the newest screening
 * against sound lists on (as `currentHits` of the compliance services does for one file).
 */
export async function openHitCounts(
  trx: Knex,
  applicationIds: readonly string[],
): Promise<Map<string, number>> {
  if (applicationIds.length === 0) return new Map();
  const { rows } = await trx.raw<{ rows: { application_id: string; open: number }[] }>(
    `WITH sound AS (
       SELECT DISTINCT ON (application_id) application_id, created_at, id FROM screenings
       WHERE application_id = ANY (:ids) AND lists_ok ORDER BY application_id, created_at DESC, id DESC),
     current AS (
       SELECT DISTINCT ON (h.application_id, h.list, h.entry_id) h.application_id, h.state
       FROM screening_hits h JOIN screenings s ON s.id = h.screening_id LEFT JOIN sound ON sound.application_id = h.application_id
       WHERE h.application_id = ANY (:ids) AND (sound.id IS NULL OR (s.created_at, s.id) >= (sound.created_at, sound.id))
       ORDER BY h.application_id, h.list, h.entry_id, s.created_at DESC, s.id DESC)
     SELECT application_id, count(*)::int AS open FROM current WHERE state IN ('open', 'escalated') GROUP BY application_id`,
    { ids: [...applicationIds] },
  );
  return new Map(rows.map(({ application_id, open }) => [application_id, open]));
}
