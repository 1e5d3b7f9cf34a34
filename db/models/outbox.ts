import type { Knex } from 'knex';

/** Where a reader of the outbox stands: everything up to here, in commit-safe order, has been handled. */
export interface OutboxPosition {
  /** 64-bit transaction id as decimal digits. */
  xid: string;
  id: number;
}

export interface OutboxEvent extends OutboxPosition {
  event_id: string;
  kind: string;
  noun: string;
  record_id: string;
  payload: Record<string, unknown>;
  actor_id: string;
  trace_id: string | null;
  /** W3C Trace Context, so that what follows from the event goes on with its trace. */
  traceparent: string | null;
  at: Date;
}

export const outboxStart: OutboxPosition = { xid: '0', id: 0 };

/** The channel on which writers say that something was added. */
export const outboxChannel = 'outbox';

// Ids are drawn before the commit, so a later id can become visible first. Below the oldest transaction that still
// runs nothing can appear any more: only those events are handed out.
const isSettled = 'xid < pg_snapshot_xmin(pg_current_snapshot())';

/** The next events after a position, oldest first, none of which can be overtaken by an open transaction. */
export function settledEvents(trx: Knex, after: OutboxPosition, limit: number): Promise<OutboxEvent[]> {
  return trx<OutboxEvent>('outbox')
    .select('*')
    .whereRaw('(xid, id) > (?::xid8, ?::bigint)', [after.xid, after.id])
    .whereRaw(isSettled)
    .orderBy(['xid', 'id'])
    .limit(limit);
}

/** True while committed events wait for an older transaction to end. */
export async function hasUnsettledEvents(trx: Knex): Promise<boolean> {
  const rows = await trx('outbox').select(trx.raw('1')).whereRaw(`NOT (${isSettled})`).limit(1);
  return rows.length > 0;
}

/** The position from which only what is not settled yet follows: where a reader of news begins. */
export async function newestPosition(trx: Knex): Promise<OutboxPosition> {
  const { rows } = await trx.raw<{ rows: { xid: string }[] }>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid',
  );
  return { xid: rows[0]?.xid ?? outboxStart.xid, id: 0 };
}

export async function cursorOf(trx: Knex, consumer: string): Promise<OutboxPosition> {
  const row: OutboxPosition | undefined = await trx('outbox_cursors').where({ consumer }).first('xid', 'id');
  return row ?? outboxStart;
}

interface CursorMove {
  consumer: string;
  from: OutboxPosition;
  to: OutboxPosition;
  now: Date;
}

/** Moves a cursor; false when it no longer stands where the caller saw it, because another feeder has taken over. */
export async function moveCursor(trx: Knex, { consumer, from, to, now }: CursorMove): Promise<boolean> {
  const { rowCount } = await trx.raw<{ rowCount: number }>(
    `INSERT INTO outbox_cursors (consumer, xid, id, updated_at) VALUES (:consumer, :toXid::xid8, :toId, :now)
     ON CONFLICT (consumer) DO UPDATE SET xid = EXCLUDED.xid, id = EXCLUDED.id, updated_at = EXCLUDED.updated_at
     WHERE outbox_cursors.xid = :fromXid::xid8 AND outbox_cursors.id = :fromId`,
    { consumer, now, toXid: to.xid, toId: to.id, fromXid: from.xid, fromId: from.id },
  );
  return rowCount === 1;
}

/** How far a consumer is behind; `pending` stops counting at `countedAtMost`. */
export async function backlogOf(trx: Knex, consumer: string, countedAtMost: number) {
  const { xid, id } = await cursorOf(trx, consumer);
  const { rows } = await trx.raw<{ rows: { pending: number; oldest: Date | null }[] }>(
    `SELECT count(*)::int AS pending, min(at) AS oldest FROM (
       SELECT at FROM outbox WHERE (xid, id) > (?::xid8, ?::bigint) ORDER BY xid, id LIMIT ?) AS waiting`,
    [xid, id, countedAtMost],
  );
  return rows[0] ?? { pending: 0, oldest: null };
}
