import type { Knex } from 'knex';

export interface VerdictRow {
  alerts: number;
  confirmed: number;
  cleared: number;
  escalated: number;
  reopened: number;
  median_minutes: number | null;
  p90_minutes: number | null;
}

/**
 * Verdicts that people gave in the time: rows whose review was carried over from an earlier screening are not verdicts.
 * A hit counts from when its entry was first raised after the verdict before; it is reopened when a later screening
 * raised the same entry anew.
 */
const verdicts = `WITH verdicts AS (
  SELECT h.reviewed_by, h.list, h.state, h.reviewed_at,
    coalesce((SELECT e->>'explanation_code' FROM jsonb_array_elements(h.evidence) e
      ORDER BY (e->>'contribution')::float DESC, e->>'explanation_code' LIMIT 1), '') AS explanation_code,
    extract(epoch FROM h.reviewed_at - (SELECT min(s2.created_at)
      FROM screening_hits h2 JOIN screenings s2 ON s2.id = h2.screening_id
      WHERE h2.application_id = h.application_id AND h2.list = h.list AND h2.entry_id = h.entry_id
      AND s2.created_at > coalesce((SELECT max(h3.reviewed_at) FROM screening_hits h3
        WHERE h3.application_id = h.application_id AND h3.list = h.list AND h3.entry_id = h.entry_id
        AND h3.reviewed_at < h.reviewed_at), '-infinity'))) / 60 AS minutes,
    EXISTS (SELECT FROM screening_hits h4 JOIN screenings s4 ON s4.id = h4.screening_id
      WHERE h4.application_id = h.application_id AND h4.list = h.list AND h4.entry_id = h.entry_id
      AND s4.created_at > h.reviewed_at AND (h4.reviewed_at IS NULL OR h4.reviewed_at >= s4.created_at)) AS reopened
  FROM screening_hits h JOIN screenings s ON s.id = h.screening_id
  WHERE h.reviewed_at >= s.created_at AND h.reviewed_at >= :since AND h.reviewed_at < :until)`;

const figures = `count(*)::int AS alerts,
  count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed,
  count(*) FILTER (WHERE state = 'cleared')::int AS cleared,
  count(*) FILTER (WHERE state = 'escalated')::int AS escalated,
  count(*) FILTER (WHERE reopened)::int AS reopened,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median_minutes,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS p90_minutes`;

interface Time {
  since: Date;
  until: Date;
}

export async function verdictsByAnalyst(
  trx: Knex,
  time: Time,
): Promise<(VerdictRow & { reviewed_by: string })[]> {
  const { rows } = await trx.raw<{ rows: (VerdictRow & { reviewed_by: string })[] }>(
    `${verdicts} SELECT reviewed_by, ${figures} FROM verdicts GROUP BY reviewed_by ORDER BY alerts DESC, reviewed_by`,
    { ...time },
  );
  return rows;
}

export async function verdictsByRule(
  trx: Knex,
  time: Time,
): Promise<(VerdictRow & { list: string; explanation_code: string })[]> {
  const { rows } = await trx.raw<{ rows: (VerdictRow & { list: string; explanation_code: string })[] }>(
    `${verdicts} SELECT list, explanation_code, ${figures} FROM verdicts GROUP BY list, explanation_code
     ORDER BY alerts DESC, list, explanation_code`,
    { ...time },
  );
  return rows;
}

/** Of the samples reviewed in the time, by who had recommended; and how all samples stand. */
export async function sampleFigures(trx: Knex, time: Time) {
  const { rows } = await trx.raw<{
    rows: { recommended_by: string | null; open: number; agreed: number; disagreed: number }[];
  }>(
    `SELECT recommended_by, count(*) FILTER (WHERE state = 'open')::int AS open,
       count(*) FILTER (WHERE state = 'agreed' AND reviewed_at >= :since AND reviewed_at < :until)::int AS agreed,
       count(*) FILTER (WHERE state = 'disagreed' AND reviewed_at >= :since AND reviewed_at < :until)::int AS disagreed
     FROM case_samples GROUP BY recommended_by`,
    { ...time },
  );
  return rows;
}
