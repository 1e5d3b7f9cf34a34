import type { Knex } from 'knex';
import { EngineCursorModel } from '../../../db/models/engine-cursors.js';
import type { EngineCursor } from '../../../domain/orders/schema.js';
import { REJECTED } from '../../../engine/protocol/events.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { openAccounts } from '../../services/ledger-accounts.js';
import { postBatch } from '../../services/ledger-posting.js';
import { transact, type Work } from '../../work.js';
import { pairByNumber, partyOf, readDirectory, UnknownToBooks, type Directory } from './directory.js';
import type { EngineEvent } from './engine-event.js';
import { askedMovements, endCreditChanges, endMovements, type AskedMovement } from './funds-moved.js';
import { orderChanges } from './order-changes.js';
import { postingsOf, type Postings } from './transfers.js';
import { BooksDisagree, linkFirstLegs, updateOrders } from './update-orders.js';
import { fillsOf, insertExecutions } from './write-executions.js';
import { insertOrders, insertRejected, isRejectedOrder, type ChangedOrder } from './write-orders.js';
import { roundingsOf, writePositions } from './write-positions.js';

/** Another feeder has moved the cursor: this one is not the one any more. */
export class CursorMoved extends Error {}

/** What a process remembers between batches; all of it may be forgotten. */
export interface Memory {
  shard: number;
  directory: Directory | null;
  /** Accounts of the ledger that are there. */
  opened: Set<string>;
}

export const newMemory = (shard: number): Memory => ({ shard, directory: null, opened: new Set() });

/** Where the books stand in the engine's events. */
export async function engineCursor(trx: Knex, shard: number, now: Date): Promise<EngineCursor> {
  const start = { shard, last_event_seq: 0, last_command_seq: 0, moved_at: now };
  await trx('engine_cursors').insert(start).onConflict('shard').ignore();
  return (await EngineCursorModel.query(trx).findById(shard)) ?? start;
}

/**
 * Writes events that follow the cursor into the books, in one transaction with the cursor: orders, executions, positions,
 * transfers, and one word for the screens an account. Answers where the cursor is then. Errors: CursorMoved when the events
 * were taken by somebody else; UnknownToBooks, BooksDisagree when the books lack what the engine has.
 */
export async function takeBatch(
  deps: ApiDeps,
  memory: Memory,
  from: EngineCursor,
  events: readonly EngineEvent[],
): Promise<EngineCursor> {
  const last = events.at(-1);
  if (!last) return from;
  if (events[0]?.seq !== from.last_event_seq + 1)
    throw new CursorMoved('The events do not follow the cursor');
  try {
    const directory = (memory.directory ??= await transact(houseContext(deps, 'feeder'), ({ trx }) =>
      readDirectory(trx),
    ));
    const to = await transact(houseContext(deps, 'feeder'), (work) =>
      write(work, { ...memory, directory, from, events, last }),
    );
    for (const id of to.opened) memory.opened.add(id);
    return to.cursor;
  } catch (error) {
    // What is missing may have come since: the next attempt looks anew.
    if (error instanceof UnknownToBooks) memory.directory = null;
    throw error;
  }
}

interface Batch extends Memory {
  directory: Directory;
  from: EngineCursor;
  events: readonly EngineEvent[];
  last: EngineEvent;
}

async function write(work: Work, batch: Batch): Promise<{ cursor: EngineCursor; opened: string[] }> {
  const { trx } = work;
  const { events, shard } = batch;
  // Batches are of one row or of thousands: only joins by index are right for both.
  await trx.raw(
    'SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off; SET LOCAL jit = off',
  );
  const cursor = await moveCursor(work, batch);
  const asked = await askedMovements(trx, events);
  // While Postgres writes the orders, the rest is worked out.
  const [changed, { fills, roundings, postings }] = await Promise.all([
    writeOrders(trx, batch),
    nextTurn().then(() => workOut(batch, asked)),
  ]);
  await insertExecutions(trx, shard, fills);
  await writePositions(trx, fills, roundings);
  tellScreens(work, changed, batch.last.seq);
  tellParents(work, changed);
  await endMovements(trx, events);
  // The ledger's lock last: others wait for it.
  const opened = await post(work, batch, postings);
  await endCreditChanges(trx, events);
  return { cursor, opened };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function workOut({ events, directory, shard }: Batch, asked: Map<number, AskedMovement>) {
  return {
    fills: fillsOf(events, directory),
    roundings: roundingsOf(events, directory),
    postings: postingsOf(events, { shard, directory, asked }),
  };
}

async function moveCursor({ trx, now }: Work, { shard, from, last }: Batch): Promise<EngineCursor> {
  const to = { last_event_seq: last.seq, last_command_seq: last.cause, moved_at: now };
  const moved = await trx('engine_cursors').where({ shard, last_event_seq: from.last_event_seq }).update(to);
  if (moved !== 1) throw new CursorMoved(`Event ${from.last_event_seq} is not the last one any more`);
  return { shard, ...to };
}

async function writeOrders(trx: Knex, { events, directory, from }: Batch): Promise<ChangedOrder[]> {
  const changes = orderChanges(events, directory, from.last_command_seq);
  const refused = await insertRejected(trx, rejectedOrders(events, directory));
  const added = await insertOrders(trx, changes);
  const legs = changes.some(({ legOf }) => legOf === 'before') ? added.map(({ id }) => id) : [];
  await linkFirstLegs(trx, legs);
  const updated = await updateOrders(
    trx,
    changes.filter(({ accepted }) => !accepted),
  );
  return [...refused, ...added, ...updated];
}

function rejectedOrders(events: readonly EngineEvent[], directory: Directory) {
  return events.flatMap((event) => {
    if (event.type !== REJECTED || event.clientId === null || event.order !== 0) return [];
    // Who is unknown to the engine may be unknown here, too.
    if (!directory.pairs.has(event.symbol) || !directory.parties.has(event.account)) return [];
    const pair = pairByNumber(directory, event.symbol);
    const party = partyOf(directory, event.account);
    return party.kind === 'client' && isRejectedOrder(event, pair) ? [{ event, pair, party }] : [];
  });
}

const shownOrders = 50;

/** One event an account: who shows its orders live asks for those that it shows. */
function tellScreens(work: Work, changed: readonly ChangedOrder[], engineSeq: number): void {
  const byAccount = new Map<string, string[]>();
  for (const { id, trading_account_id } of changed) {
    const ids = byAccount.get(trading_account_id);
    if (ids) ids.push(id);
    else byAccount.set(trading_account_id, [id]);
  }
  for (const [trading_account_id, ids] of byAccount)
    work.emit({
      kind: 'orders.changed',
      noun: 'orders',
      record_id: trading_account_id,
      payload: { trading_account_id, order_ids: ids.slice(0, shownOrders), engine_seq: engineSeq },
    });
}

/** One event a worked order: its workflow asks what became of its children. */
function tellParents(work: Work, changed: readonly ChangedOrder[]): void {
  for (const parent of new Set(changed.flatMap(({ parent_id }) => parent_id ?? [])))
    work.emit({ kind: 'orders.child_changed', noun: 'orders', record_id: parent, payload: {} });
}

/** Answers the ids of the accounts that are there for certain once this is committed. */
async function post(
  { trx, now }: Work,
  { opened }: Batch,
  { transfers, accounts }: Postings,
): Promise<string[]> {
  if (transfers.length === 0) return [];
  const missing = [...accounts].flatMap(([id, spec]) => (opened.has(id) ? [] : [spec]));
  await openAccounts(trx, missing, now);
  const results = await postBatch(trx, transfers, now);
  const refused = results.find(({ outcome }) => outcome === 'refused');
  if (refused)
    throw new BooksDisagree(`The ledger refuses transfer ${refused.id} of the engine: ${refused.code}`);
  return [...accounts.keys()];
}
