import type { Knex } from 'knex';
import { houseContext, type ApiDeps } from '../context.js';
import { read } from '../work.js';

/** Something that must hold and does not. */
export interface CheckFinding {
  code: string;
  record_id: string | null;
  /** For people; ids and states, no personal data. */
  detail: string;
}

export interface CheckResult {
  ok: boolean;
  /** How many things were looked at. */
  examined: number;
  findings: CheckFinding[];
}

export interface VerifyContext {
  deps: ApiDeps;
  /** What changed so recently may still be on its way to the other stores. */
  graceSeconds: number;
}

export type Check = (context: VerifyContext) => Promise<CheckResult>;

// A store that is wrecked as a whole would fill the memory.
const maxFindings = 1_000;

export function resultOf(examined: number, findings: CheckFinding[]): CheckResult {
  return { ok: findings.length === 0, examined, findings: findings.slice(0, maxFindings) };
}

/** What events tell of and no row is there for: it is gone, or this reader is not shown it. */
export function missingRows(noun: string, told: Map<string, string>, rows: { id: string }[]): CheckFinding[] {
  const there = new Set(rows.map(({ id }) => id));
  const missing = [...told].filter(([id]) => !there.has(id));
  return missing.map(([id, state]) => ({
    code: `${noun}_missing`,
    record_id: id,
    detail: `Its events lead to ${state}, and there is no row`,
  }));
}

/** Reads the book of record as the house itself does, past the rows of one client. */
export function readBook<T>({ deps }: VerifyContext, run: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  return read(houseContext(deps, 'verify'), run);
}

/** Everything that changed before this has had its time. */
export function settledBefore({ deps, graceSeconds }: VerifyContext): Date {
  return new Date(deps.clock.now().getTime() - graceSeconds * 1_000);
}

const batchEvents = 2_000;

/** Events of a noun, oldest first, a batch at a time in memory. */
export async function* eventsOf(trx: Knex, noun: string): AsyncGenerator<StoredEvent> {
  let after = { xid: '0', id: 0 };
  for (;;) {
    const batch: StoredEvent[] = await trx('outbox')
      .select('xid', 'id', 'event_id', 'kind', 'record_id', 'payload', 'actor_id', 'at')
      .where({ noun })
      .whereRaw('(xid, id) > (?::xid8, ?::bigint)', [after.xid, after.id])
      .orderBy(['xid', 'id'])
      .limit(batchEvents);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < batchEvents) return;
    after = { xid: last.xid, id: last.id };
  }
}

export interface StoredEvent {
  xid: string;
  id: number;
  event_id: string;
  kind: string;
  record_id: string;
  payload: Record<string, unknown>;
  actor_id: string;
  at: Date;
}
