import type { Knex } from 'knex';
import { ledgerTransfer, type LedgerTransfer } from '../../domain/ledger/schema.js';
import type { PlacedTransfer } from '../../domain/ledger/transfers.js';
import { arrayOf, nullableArrayOf } from '../sql-arrays.js';
import { BaseModel } from './base-model.js';

export interface LedgerTransferModel extends LedgerTransfer {}

export class LedgerTransferModel extends BaseModel {
  static override tableName = 'ledger_transfers';
  static override schema = ledgerTransfer;
}

/** Begins to write: nobody else does until the transaction ends. Answers the time that the transfers get. */
export async function openLedger(trx: Knex, now: Date): Promise<Date> {
  const { rows } = await trx.raw<{ rows: { at: Date }[] }>('SELECT ledger_open(?) AS at', [now]);
  return rows[0]?.at ?? now;
}

export interface InsertedTransfer {
  id: string;
  seq: number;
}

/**
 * Posts transfers in their order, all or none; those whose id is there already are left out of the answer. What breaks a
 * rule of the ledger is an error of the database with its reason.
 */
export async function insertTransfers(
  trx: Knex,
  transfers: readonly PlacedTransfer[],
  at: Date,
): Promise<InsertedTransfer[]> {
  const { rows } = await trx.raw<{ rows: InsertedTransfer[] }>(insertSql, [at, at, ...columnsOf(transfers)]);
  return rows;
}

const insertSql = `
  INSERT INTO ledger_transfers (id, kind, debit_account_id, credit_account_id, asset, amount, code, pending_id, reverses_id,
    link_id, link_index, link_size, business_key, user_data, engine_seq, expires_at, effective_at, created_at)
  SELECT id, kind, debit, credit, asset, amount, code, pending_id, reverses_id,
    link_id, link_index, link_size, business_key, user_data, engine_seq, expires_at, coalesce(effective_at, ?), ?
  FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::numeric[], ?::text[], ?::uuid[], ?::uuid[],
    ?::uuid[], ?::int[], ?::int[], ?::text[], ?::jsonb[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])
  AS asked(id, kind, debit, credit, asset, amount, code, pending_id, reverses_id,
    link_id, link_index, link_size, business_key, user_data, engine_seq, expires_at, effective_at)
  ON CONFLICT (id) DO NOTHING
  RETURNING id, seq`;

/** A column an array: thousands of rows are one statement with as many parameters as one row has. */
function columnsOf(transfers: readonly PlacedTransfer[]): string[] {
  const plain = (read: (each: PlacedTransfer) => string | bigint) => arrayOf(transfers.map(read));
  const nullable = (read: (each: PlacedTransfer) => string | number | null | undefined) =>
    nullableArrayOf(transfers.map(read));
  return [
    plain(({ id }) => id),
    plain(({ kind }) => kind),
    plain(({ debit_account_id }) => debit_account_id),
    plain(({ credit_account_id }) => credit_account_id),
    plain(({ asset }) => asset),
    plain(({ amount }) => amount),
    plain(({ code }) => code),
    nullable(({ pending_id }) => pending_id),
    nullable(({ reverses_id }) => reverses_id),
    nullable(({ link }) => link?.id),
    nullable(({ link }) => link?.index),
    nullable(({ link }) => link?.size),
    nullable(({ business_key }) => business_key),
    nullable(({ user_data }) => user_data && JSON.stringify(user_data)),
    nullable(({ engine_seq }) => engine_seq),
    nullable(({ expires_at }) => expires_at?.toISOString()),
    nullable(({ effective_at }) => effective_at?.toISOString()),
  ];
}

/** Transfers by their ids; those that are not there are left out. */
export async function transfersById(trx: Knex, ids: readonly string[]): Promise<Map<string, LedgerTransfer>> {
  if (ids.length === 0) return new Map();
  const { rows } = await trx.raw<{ rows: LedgerTransfer[] }>(
    'SELECT * FROM ledger_transfers WHERE id = ANY (?::uuid[])',
    [arrayOf(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
