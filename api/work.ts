import type { Knex } from 'knex';
import { isStaff } from '../domain/accounts/roles.js';
import { newId } from '../lib/ids.js';
import { keptTrace } from '../lib/tracing.js';
import type { Context, Principal } from './context.js';
import { holdClaim, keepAnswer } from './middleware/idempotency.js';
import { appendAudit, type AuditFacts } from './services/audit-trail.js';

/** One transaction in which a use case does its work: rows, audit entries and events stand or fall together. */
export interface Work {
  trx: Knex.Transaction;
  principal: Principal;
  now: Date;
  /** Says what was changed; written into the hash chain just before the commit. */
  audit(facts: AuditFacts): void;
  /** Says what happened; consumers get it after the commit, at least once, in order. */
  emit(event: DomainEvent): void;
}

export interface DomainEvent {
  kind: string;
  noun: string;
  record_id: string;
  payload: Record<string, unknown>;
}

/**
 * Runs a use case in one transaction under the caller's row-level scope. Its result is the answer of the route:
 * an idempotent request keeps it in the same transaction.
 */
export async function transact<T>(context: Context, run: (work: Work) => Promise<T>): Promise<T> {
  return context.database.transaction(async (trx) => {
    await setScope(trx, context.principal);
    if (context.claim) await holdClaim(trx, context.claim);
    const facts: AuditFacts[] = [];
    const events: DomainEvent[] = [];
    const now = context.clock.now();
    const { principal } = context;
    const result = await run({
      trx,
      principal,
      now,
      audit: (f) => facts.push(f),
      emit: (e) => events.push(e),
    });
    if (events.length > 0) await writeEvents(trx, context, events, now);
    if (context.claim) await keepAnswer(trx, context.claim, result);
    if (facts.length > 0) await appendAudit(trx, context, facts, now);
    return result;
  });
}

/** Reads under the caller's row-level scope; all queries of one moment where sums must fit together. */
export async function read<T>(
  context: Context,
  run: (trx: Knex.Transaction) => Promise<T>,
  { isOneMoment = false }: { isOneMoment?: boolean } = {},
): Promise<T> {
  return context.database.transaction(
    async (trx) => {
      await setScope(trx, context.principal);
      return run(trx);
    },
    { readOnly: true, ...(isOneMoment ? { isolationLevel: 'repeatable read' as const } : {}) },
  );
}

async function setScope(trx: Knex.Transaction, principal: Principal): Promise<void> {
  const userId = principal.kind === 'user' ? principal.id : '';
  await trx.raw("SELECT set_config('purser.scope', ?, true), set_config('purser.user_id', ?, true)", [
    scopeOf(principal),
    userId,
  ]);
}

function scopeOf(principal: Principal): string {
  if (principal.kind === 'service') return 'service';
  if (principal.role === 'anonymous') return 'nobody';
  return isStaff(principal.role) ? 'staff' : 'client';
}

async function writeEvents(trx: Knex.Transaction, context: Context, events: DomainEvent[], now: Date) {
  const rows = events.map((event) => ({
    event_id: newId(),
    ...event,
    payload: JSON.stringify(event.payload),
    actor_id: context.principal.id,
    trace_id: context.traceId,
    traceparent: keptTrace(),
    at: now,
  }));
  await trx('outbox').insert(rows);
  await trx.raw("SELECT pg_notify('outbox', '')");
}
