import type { Knex } from 'knex';
import { ledgerEntry, type LedgerEntry } from '../../domain/ledger/schema.js';
import { BaseModel } from './base-model.js';

export interface LedgerEntryModel extends LedgerEntry {}

export class LedgerEntryModel extends BaseModel {
  static override tableName = 'ledger_entries';
  static override idColumn = ['account_id', 'created_at', 'version'];
  static override schema = ledgerEntry;
}

/** The last entry of an account at or before a moment: one probe of its index. */
export async function entryAt(trx: Knex, accountId: string, at: Date): Promise<LedgerEntry | undefined> {
  return LedgerEntryModel.query(trx)
    .where({ account_id: accountId })
    .where('created_at', '<=', at)
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'version', order: 'desc' },
    ])
    .first();
}

/** The last entry before a moment. */
export async function entryBefore(
  trx: Knex,
  accountId: string,
  before: Date,
): Promise<LedgerEntry | undefined> {
  return LedgerEntryModel.query(trx)
    .where({ account_id: accountId })
    .where('created_at', '<', before)
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'version', order: 'desc' },
    ])
    .first();
}

/** An entry with what its transfer says. */
export interface StatementEntry extends LedgerEntry {
  transfer_id: string;
  code: string;
  business_key: string | null;
  effective_at: Date;
}

/** What was posted to an account in a period, oldest first; holds that came and went are no part of a statement. */
export async function postedEntries(
  trx: Knex,
  { accountId, from, to, limit }: { accountId: string; from: Date; to: Date; limit: number },
): Promise<StatementEntry[]> {
  const { rows } = await trx.raw<{ rows: StatementEntry[] }>(
    `SELECT e.*, t.id AS transfer_id, t.code, t.business_key, t.effective_at
     FROM ledger_entries e JOIN ledger_transfers t ON t.seq = e.transfer_seq
     WHERE e.account_id = ? AND e.created_at >= ? AND e.created_at < ? AND e.amount > 0
     ORDER BY e.created_at, e.version LIMIT ?`,
    [accountId, from, to, limit],
  );
  return rows;
}
