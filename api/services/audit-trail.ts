import type { Knex } from 'knex';
import { addEntries, lockTail } from '../../db/models/audit-entries.js';
import { nextEntry, tailAfter, type AuditContent } from '../../domain/audit/chain.js';
import type { AuditEntry } from '../../domain/audit/schema.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import type { Problem } from '../../lib/problem.js';
import type { Context } from '../context.js';

/** What the audit keeps of one act; never a secret, never the bytes of a document. */
export interface AuditFacts {
  /** `noun.verb`, as in `settings.change`. */
  action: string;
  noun: string;
  record_id: string | null;
  before?: object | null;
  after?: object | null;
  /** Whose affairs it concerned, when that is not the actor. */
  on_behalf_of?: string | null;
  outcome?: 'done' | 'refused';
  code?: string | null;
}

/**
 * Adds entries to the hash chain. Whoever adds next waits until this transaction ends: call it last, when nothing is
 * left to wait for but the commit.
 */
export async function appendAudit(
  trx: Knex.Transaction,
  context: Context,
  facts: AuditFacts[],
  now: Date,
): Promise<void> {
  let tail = await lockTail(trx);
  const entries: AuditEntry[] = [];
  for (const each of facts) {
    const entry = nextEntry(hashOfJson, tail, contentOf(context, each, now));
    tail = tailAfter(tail, entry);
    entries.push(entry);
  }
  await addEntries(trx, entries);
}

/** Keeps that a request was refused, to whom and why, in a transaction of its own. */
export async function auditRefusal(
  context: Context,
  label: string,
  problem: Problem,
  recordId: string | null = null,
): Promise<void> {
  const facts: AuditFacts = {
    action: label,
    noun: nounOf(label),
    record_id: recordId,
    outcome: 'refused',
    code: problem.code,
  };
  await context.database.transaction((trx) => appendAudit(trx, context, [facts], context.clock.now()));
}

function contentOf({ principal, traceId }: Context, facts: AuditFacts, now: Date): AuditContent {
  return {
    at: now.toISOString(),
    actor_id: principal.id,
    actor_role: principal.role,
    on_behalf_of: facts.on_behalf_of ?? null,
    action: facts.action,
    noun: facts.noun,
    record_id: facts.record_id,
    outcome: facts.outcome ?? 'done',
    code: facts.code ?? null,
    before: asJson(facts.before),
    after: asJson(facts.after),
    trace_id: traceId,
  };
}

/** As the column will give it back, since the hash must be the same then: times as text, nothing undefined. */
function asJson(value: object | null | undefined): Record<string, unknown> | null {
  if (!value) return null;
  const json: Record<string, unknown> = JSON.parse(JSON.stringify(value), (_key, member: unknown) =>
    typeof member === 'string' ? storable(member) : member,
  );
  return json;
}

/** Postgres keeps neither NUL nor half a surrogate pair in JSON. */
function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

/** `POST /api/v1/compliance/cases/:id/claim` is about compliance. */
function nounOf(label: string): string {
  return /\/api\/v\d+\/([a-z-]+)/.exec(label)?.[1] ?? 'request';
}
