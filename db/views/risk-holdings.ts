import type { Knex } from 'knex';

/** All that somebody holds of an asset, outside of trading, in the engine and under way, in units of the ledger. */
export interface HeldUnits {
  asset: string;
  scale: number;
  units: string;
}

export interface ClientUnits extends HeldUnits {
  trading_account_id: string;
}

const ofClients = `l.code IN ('client_funds', 'client_trading', 'client_venue')`;

/** What client accounts hold, those that are asked for or all. What is under way is still theirs. */
export async function clientHoldings(
  trx: Knex,
  accountIds: readonly string[] | null,
): Promise<ClientUnits[]> {
  const { rows } = await trx.raw<{ rows: ClientUnits[] }>(
    `SELECT l.trading_account_id, l.asset, a.scale, sum(l.credits_posted - l.debits_posted)::text AS units
     FROM ledger_accounts l JOIN ledger_assets a ON a.code = l.asset
     WHERE ${ofClients} AND l.trading_account_id IS NOT NULL AND (?::uuid[] IS NULL OR l.trading_account_id = ANY (?))
     GROUP BY l.trading_account_id, l.asset, a.scale ORDER BY l.trading_account_id, l.asset`,
    [accountIds ? [...accountIds] : null, accountIds ? [...accountIds] : null],
  );
  return rows;
}

/** What the house itself quotes with. */
export async function quotingHoldings(trx: Knex): Promise<HeldUnits[]> {
  const { rows } = await trx.raw<{ rows: HeldUnits[] }>(
    `SELECT l.asset, a.scale, sum(l.credits_posted - l.debits_posted)::text AS units
     FROM ledger_accounts l JOIN ledger_assets a ON a.code = l.asset
     WHERE l.code = 'house_trading' GROUP BY l.asset, a.scale ORDER BY l.asset`,
  );
  return rows;
}
