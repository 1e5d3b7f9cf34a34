import type { Knex } from 'knex';

/** A portfolio whose last days are not closed yet. */
export interface DuePortfolio {
  portfolio_id: string;
  trading_account_id: string;
  opened_at: Date;
  /** The last day that is closed. */
  last_day: string | null;
}

/** What an account had, or what moved, of an asset, in units of the ledger. */
export interface AssetUnits {
  trading_account_id: string;
  asset: string;
  scale: number;
  units: string;
}

const ofClients = `l.code IN ('client_funds', 'client_trading', 'client_venue')`;

/** Portfolios that held an account before the end of the day and have no close of it; those without history have none ever. */
export async function duePortfolios(
  trx: Knex,
  { day, before, limit }: { day: string; before: Date; limit: number },
): Promise<DuePortfolio[]> {
  const { rows } = await trx.raw<{ rows: DuePortfolio[] }>(
    `SELECT p.id AS portfolio_id, p.trading_account_id, b.opened_at, c.last_day
     FROM portfolios p
     JOIN LATERAL (SELECT min(l.created_at) AS opened_at, bool_and(l.has_history) AS is_kept
       FROM ledger_accounts l WHERE l.trading_account_id = p.trading_account_id AND ${ofClients}) b
       ON b.is_kept AND b.opened_at < ?
     LEFT JOIN LATERAL (SELECT max(day) AS last_day FROM portfolio_closes WHERE portfolio_id = p.id) c ON true
     WHERE c.last_day IS NULL OR c.last_day < ?::date
     ORDER BY p.id LIMIT ?`,
    [before, day, limit],
  );
  return rows;
}

/** What accounts held before a moment, by the ledger's entries: outside of trading, in the engine, under way. */
export async function holdingsBefore(trx: Knex, accountIds: string[], before: Date): Promise<AssetUnits[]> {
  const { rows } = await trx.raw<{ rows: AssetUnits[] }>(
    `SELECT l.trading_account_id, l.asset, a.scale, sum(e.balance_after)::text AS units
     FROM ledger_accounts l JOIN ledger_assets a ON a.code = l.asset
     JOIN LATERAL (SELECT balance_after FROM ledger_entries WHERE account_id = l.id AND created_at < ?
       ORDER BY created_at DESC, version DESC LIMIT 1) e ON true
     WHERE l.trading_account_id = ANY (?) AND ${ofClients}
     GROUP BY l.trading_account_id, l.asset, a.scale`,
    [before, accountIds],
  );
  return rows;
}

interface FlowsAsked {
  accounts: { id: string; from: Date }[];
  before: Date;
  /** Codes of transfers that are results of trading and no movement from or to outside. */
  earned: readonly string[];
}

/** What came into accounts less what left them; a movement between two places of one account comes to nothing. */
export async function flowsOf(trx: Knex, { accounts, before, earned }: FlowsAsked): Promise<AssetUnits[]> {
  const { rows } = await trx.raw<{ rows: AssetUnits[] }>(
    `SELECT l.trading_account_id, l.asset, a.scale,
       sum(CASE WHEN e.side = 'credit' THEN e.amount ELSE -e.amount END)::text AS units
     FROM unnest(?::uuid[], ?::timestamptz[]) AS asked (id, since)
     JOIN ledger_accounts l ON l.trading_account_id = asked.id AND ${ofClients}
     JOIN ledger_assets a ON a.code = l.asset
     JOIN ledger_entries e ON e.account_id = l.id AND e.created_at >= asked.since AND e.created_at < ? AND e.amount > 0
     JOIN ledger_transfers t ON t.seq = e.transfer_seq AND t.code <> ALL (?)
     GROUP BY l.trading_account_id, l.asset, a.scale`,
    [accounts.map(({ id }) => id), accounts.map(({ from }) => from.toISOString()), before, [...earned]],
  );
  return rows;
}
