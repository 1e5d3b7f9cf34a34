import type { Knex } from 'knex';

export interface HouseClose {
  day: string;
  total_value: string;
  flows: string;
}

/**
 * The closes of all accounts as if they were one, oldest first: worth what each was worth at its last close up to that day, so
 * that a day which an account missed is no loss.
 */
export async function houseCloses(trx: Knex): Promise<HouseClose[]> {
  const { rows } = await trx.raw<{ rows: HouseClose[] }>(
    `SELECT day, sum(sum(change)) OVER (ORDER BY day)::text AS total_value, sum(flows)::text AS flows
     FROM (
       SELECT day, flows, total_value
         - coalesce(lag(total_value) OVER (PARTITION BY portfolio_id ORDER BY day), 0) AS change
       FROM portfolio_closes
     ) AS each
     GROUP BY day ORDER BY day`,
  );
  return rows;
}
