import type { Knex } from 'knex';
import { ledgerRefusal, type LedgerRefusal } from '../../domain/ledger/schema.js';
import { arrayOf } from '../sql-arrays.js';
import { BaseModel } from './base-model.js';

export interface LedgerRefusalModel extends LedgerRefusal {}

export class LedgerRefusalModel extends BaseModel {
  static override tableName = 'ledger_refusals';
  static override schema = ledgerRefusal;
}

/** Those of the ids that were refused before. */
export async function refusalsById(trx: Knex, ids: readonly string[]): Promise<Map<string, LedgerRefusal>> {
  const { rows } = await trx.raw<{ rows: LedgerRefusal[] }>(
    'SELECT * FROM ledger_refusals WHERE id = ANY (?::uuid[])',
    [arrayOf(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Keeps refusals; the first of an id is the one that stands. */
export async function keepRefusals(trx: Knex, refusals: readonly LedgerRefusal[]): Promise<void> {
  if (refusals.length > 0) await trx('ledger_refusals').insert(refusals).onConflict('id').ignore();
}
