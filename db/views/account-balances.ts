import type { Knex } from 'knex';

/** What a trading account has of an asset, in units of the ledger. */
export interface AccountBalance {
  trading_account_id: string;
  asset: string;
  scale: number;
  /** May be withdrawn or moved into trading. */
  funds: string;
  /** In the engine. */
  trading: string;
  /** Under way between the two, and out at external venues. */
  moving: string;
}

/** The balances of trading accounts by the ledger, assets in the order of their codes. */
export async function accountBalances(trx: Knex, accountIds: string[]): Promise<AccountBalance[]> {
  const { rows } = await trx.raw<{ rows: AccountBalance[] }>(
    `SELECT l.trading_account_id, l.asset, a.scale,
       sum(CASE WHEN l.code = 'client_funds' THEN l.credits_posted - l.debits_posted - l.debits_pending
         ELSE 0 END)::text AS funds,
       sum(CASE WHEN l.code = 'client_trading' THEN l.credits_posted - l.debits_posted - l.debits_pending
         ELSE 0 END)::text AS trading,
       sum(CASE WHEN l.code = 'client_venue' THEN l.credits_posted - l.debits_posted ELSE l.debits_pending END)::text
         AS moving
     FROM ledger_accounts l JOIN ledger_assets a ON a.code = l.asset
     WHERE l.trading_account_id = ANY (?) AND l.code IN ('client_funds', 'client_trading', 'client_venue')
     GROUP BY l.trading_account_id, l.asset, a.scale ORDER BY l.asset`,
    [accountIds],
  );
  return rows;
}
