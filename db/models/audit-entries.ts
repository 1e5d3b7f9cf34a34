import type { Knex } from 'knex';
import { auditEntryRow, type AuditEntryRow } from '../../domain/audit/row.js';
import type { ChainTail } from '../../domain/audit/chain.js';
import type { AuditEntry } from '../../domain/audit/schema.js';
import { BaseModel } from './base-model.js';

export interface AuditEntryModel extends AuditEntryRow {}

export class AuditEntryModel extends BaseModel {
  static override tableName = 'audit_entries';
  static override idColumn = ['day', 'sequence'];
  static override schema = auditEntryRow;
}

// Any number that no other lock of the house uses.
const chainLock = 727_002;

/** Where the chain ends, held until the transaction ends: whoever adds next waits for the commit. */
export async function lockTail(trx: Knex.Transaction): Promise<ChainTail | null> {
  // Not the head's row: at midnight the row to wait for is one that does not exist yet.
  await trx.raw('SELECT pg_advisory_xact_lock(?)', [chainLock]);
  return readTail(trx);
}

/** Where the chain ends by its heads, with the number of entries of all days; null before the first entry. */
export async function readTail(trx: Knex): Promise<ChainTail | null> {
  const { rows } = await trx.raw<{ rows: ChainTail[] }>(
    `SELECT day, sequence, hash, (SELECT sum(sequence) FROM audit_heads)::bigint AS count
     FROM audit_heads ORDER BY day DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}

/** Adds entries that follow the tail that the caller holds. */
export async function addEntries(trx: Knex.Transaction, entries: AuditEntry[]): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  const rows = entries.map((entry) => ({
    ...entry,
    before: entry.before && JSON.stringify(entry.before),
    after: entry.after && JSON.stringify(entry.after),
  }));
  await trx('audit_entries').insert(rows);
  const { day, sequence, hash } = last;
  await trx('audit_heads').insert({ day, sequence, hash }).onConflict('day').merge();
}

const pageRows = 1_000;

/** Every entry after a position, by day and sequence, as one snapshot sees them; a page at a time in memory. */
export async function* streamEntries(
  trx: Knex.Transaction,
  after: { day: string; sequence: number } = { day: '-infinity', sequence: 0 },
): AsyncGenerator<AuditEntryRow> {
  await trx.raw(
    `DECLARE audit_walk NO SCROLL CURSOR FOR SELECT * FROM audit_entries
     WHERE (day, sequence) > (?::date, ?::bigint) ORDER BY day, sequence`,
    [after.day, after.sequence],
  );
  for (;;) {
    const { rows } = await trx.raw<{ rows: AuditEntryRow[] }>(`FETCH ${pageRows} FROM audit_walk`);
    yield* rows;
    if (rows.length < pageRows) break;
  }
  await trx.raw('CLOSE audit_walk');
}
