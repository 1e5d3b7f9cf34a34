import type { Knex } from 'knex';

/** What an account may owe of an asset, and what the engine was told of it. Amounts are units of the ledger. */
export interface CreditToFollow {
  trading_account_id: string;
  engine_account: number;
  asset: string;
  asset_number: number;
  scale: number;
  ledger_scale: number;
  /** The line in force; zero when none is. */
  agreed: string;
  /** What the engine has made. */
  told: string;
  /** A change that the engine has not answered. */
  is_pending: boolean;
  /** The last time that the engine refused to give more. */
  refused_at: Date | null;
  /** Of the line in force, else of the last change. */
  credit_line_id: string;
}

/** Every account and asset that has or had a line in force. */
export async function creditToFollow(trx: Knex): Promise<CreditToFollow[]> {
  const { rows } = await trx.raw<{ rows: CreditToFollow[] }>(
    `WITH told AS (
       SELECT trading_account_id, asset,
         sum(CASE direction WHEN 'in' THEN amount ELSE -amount END) FILTER (WHERE state = 'moved') AS amount,
         bool_or(state = 'pending') AS is_pending,
         max(ended_at) FILTER (WHERE state = 'refused' AND direction = 'in') AS refused_at,
         (array_agg(credit_line_id ORDER BY number DESC))[1] AS credit_line_id
       FROM engine_funds WHERE credit_line_id IS NOT NULL GROUP BY trading_account_id, asset
     ), agreed AS (
       SELECT id, trading_account_id, asset, amount FROM credit_lines WHERE state = 'in_force'
     )
     SELECT trading_account_id, a.number AS engine_account, asset, e.number AS asset_number, e.scale,
       l.scale AS ledger_scale, coalesce(g.amount, 0)::text AS agreed, coalesce(t.amount, 0)::text AS told,
       coalesce(t.is_pending, false) AS is_pending, t.refused_at,
       coalesce(g.id, t.credit_line_id) AS credit_line_id
     FROM agreed g FULL JOIN told t USING (trading_account_id, asset)
     JOIN engine_accounts a USING (trading_account_id)
     JOIN engine_assets e ON e.code = asset JOIN ledger_assets l ON l.code = asset
     ORDER BY a.number, asset`,
  );
  return rows;
}
