import type { Knex } from 'knex';
import { ledgerPending, type LedgerPending, type LedgerTransfer } from '../../domain/ledger/schema.js';
import { BaseModel } from './base-model.js';

export interface LedgerPendingModel extends LedgerPending {}

export class LedgerPendingModel extends BaseModel {
  static override tableName = 'ledger_pendings';
  static override schema = ledgerPending;
}

/** Pending transfers whose time is over and that nobody has ended, those due first. */
export async function duePendings(trx: Knex, now: Date, limit: number): Promise<LedgerTransfer[]> {
  const { rows } = await trx.raw<{ rows: LedgerTransfer[] }>(
    `SELECT t.* FROM ledger_pendings p JOIN ledger_transfers t ON t.id = p.id
     WHERE p.status = 'pending' AND p.expires_at <= ? ORDER BY p.expires_at LIMIT ?`,
    [now, limit],
  );
  return rows;
}
