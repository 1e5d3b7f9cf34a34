import type { Knex } from 'knex';
import { actorNames } from '../../db/views/actor-names.js';
import { shortDecimal } from '../../domain/market-data/decimals.js';
import { unitOf } from '../../domain/risk/rules.js';
import type { RiskBreach } from '../../domain/risk/schema.js';
import type { BreachView } from '../../domain/risk/views.js';
import { accountNames } from './risk-limit-views.js';

/** Breaches with the names of who acknowledged and closed them and of the account. */
export async function breachViews(trx: Knex, rows: readonly RiskBreach[]): Promise<BreachView[]> {
  const accounts = await accountNames(trx, rows);
  const names = await actorNames(
    trx,
    rows.flatMap(({ acknowledged_by, closed_by }) => [acknowledged_by, closed_by]),
  );
  return rows.map((row): BreachView => ({
    id: row.id,
    limit_id: row.limit_id,
    scope: row.scope,
    symbol: row.symbol,
    trading_account_id: row.trading_account_id,
    measure: row.measure,
    level: row.level,
    opened_at: row.opened_at,
    acknowledged_by: row.acknowledged_by,
    acknowledged_at: row.acknowledged_at,
    note: row.note,
    closing: row.closing,
    closed_by: row.closed_by,
    closed_at: row.closed_at,
    reason: row.reason,
    halted_seq: row.halted_seq,
    released_seq: row.released_seq,
    unit: unitOf(row.measure),
    threshold: shortDecimal(row.threshold),
    measured: shortDecimal(row.measured),
    account_name: accounts.get(row.trading_account_id ?? '') ?? null,
    acknowledged_by_name: names.get(row.acknowledged_by ?? '') ?? null,
    closed_by_name: names.get(row.closed_by ?? '') ?? null,
    is_halting: row.level === 'hard' && row.closed_at === null,
  }));
}
