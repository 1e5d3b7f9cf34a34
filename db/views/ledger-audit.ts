import type { Knex } from 'knex';
import type { ChainedTransfer } from '../../domain/ledger/chain.js';
import type { CountedTransfer } from '../../domain/ledger/recount.js';
import type { LedgerEntry } from '../../domain/ledger/schema.js';

/** Transfers after one sequence number up to another, in order, each field as the chain of batches hashes it. */
export async function chainedTransfers(
  trx: Knex,
  afterSeq: number,
  toSeq: number,
): Promise<(ChainedTransfer & CountedTransfer)[]> {
  const { rows } = await trx.raw<{ rows: (ChainedTransfer & CountedTransfer)[] }>(
    `SELECT seq, id, kind, debit_account_id, credit_account_id, asset, amount, pending_id, reverses_id, link_id, link_index,
       link_size, code, engine_seq, extract(epoch FROM expires_at)::text AS expires_epoch,
       extract(epoch FROM effective_at)::text AS effective_epoch,
       extract(epoch FROM created_at)::text AS created_epoch,
       length(business_key) AS business_key_length, business_key, user_data::text AS user_data_text
     FROM ledger_transfers WHERE seq > ? AND seq <= ? ORDER BY seq`,
    [afterSeq, toSeq],
  );
  return rows;
}

/** The entries that those transfers made: an account's of one batch at once, of which a busy one has thousands. */
export async function ledgerEntriesOf(trx: Knex, afterSeq: number, toSeq: number): Promise<LedgerEntry[]> {
  const { rows } = await trx.raw<{ rows: LedgerEntry[] }>(
    `SELECT e.* FROM (
       SELECT DISTINCT side.account_id, t.created_at FROM ledger_transfers t
       CROSS JOIN LATERAL (VALUES (t.debit_account_id), (t.credit_account_id)) AS side(account_id)
       WHERE t.seq > ? AND t.seq <= ?) touched
     JOIN ledger_entries e ON e.account_id = touched.account_id AND e.created_at = touched.created_at
     JOIN ledger_transfers made ON made.seq = e.transfer_seq
     WHERE e.transfer_seq > ? AND e.transfer_seq <= ?`,
    [afterSeq, toSeq, afterSeq, toSeq],
  );
  return rows;
}
