import type { QueryBuilder } from 'objection';
import { AuditEntryModel } from '../../db/models/audit-entries.js';
import { actorNames } from '../../db/views/actor-names.js';
import type { ListQuery } from '../../domain/fields.js';
import { auditCheckpoint } from '../../domain/audit/schema.js';
import { auditListRules } from '../../domain/audit/list.js';
import { auditVerifiers } from '../../lib/crypto/key-uses.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import { read, transact } from '../work.js';
import { readAnchors } from './audit-anchors.js';
import { verifyAudit } from './audit-verification.js';

export function listAuditEntries(context: Context, query: ListQuery) {
  const { from, to, ...exact } = readFilter(query, auditListRules);
  return read(context, async (trx) => {
    const rows = AuditEntryModel.query(trx).where(exact);
    if (from) void rows.where('at', '>=', from);
    if (to) void rows.where('at', '<', to);
    const page = await pageOf(rows, inChainOrder(rows, query), auditListRules);
    const names = await actorNames(
      trx,
      page.items.flatMap(({ actor_id, on_behalf_of }) => [actor_id, on_behalf_of]),
    );
    return { ...page, items: page.items.map((row) => viewOf(row, names)) };
  });
}

/** By time means by the chain: entries of one act have the same time. */
function inChainOrder(rows: QueryBuilder<AuditEntryModel>, query: ListQuery): ListQuery {
  if (query.sort !== undefined && query.sort !== 'at') return query;
  void rows.orderBy('day', query.order);
  return { ...query, sort: 'sequence' };
}

/** The newest checkpoints of the folder, newest first, without their signatures. */
export async function listCheckpoints(context: Context, query: ListQuery) {
  const anchors = await readAnchors(context.config.AUDIT_ANCHOR_DIR);
  const readable = anchors.flatMap((anchor) => auditCheckpoint.safeParse(anchor).data ?? []).reverse();
  const first = (query.page - 1) * query.perPage;
  const items = readable.slice(first, first + query.perPage).map(({ signatures, ...content }) => ({
    id: `${content.day}/${content.sequence}`,
    ...content,
    at: content.signed_at,
    key_id: signatures.key_id,
  }));
  return { items, total: readable.length, first };
}

let isRunning = false;

/** Recomputes everything; one at a time in a process, since it reads the whole log. */
export async function runAuditVerification(context: Context) {
  if (isRunning) throw problem('audit.verification_running', undefined, { retryAfterSeconds: 5 });
  isRunning = true;
  try {
    const { ok, entries, checkpoints, findings, omitted } = await verifyAudit({
      database: context.database,
      anchorDir: context.config.AUDIT_ANCHOR_DIR,
      keys: auditVerifiers(context.keys.auditSigning),
    });
    if (!ok) context.metrics.auditVerifyFailures.inc(findings.length + omitted);
    const after = { ok, entries, checkpoints, findings: findings.length + omitted };
    await transact(context, async (work) =>
      work.audit({ action: 'audit.verify', noun: 'audit', record_id: null, after }),
    );
    return {
      ok,
      entries,
      checkpoints,
      omitted,
      findings: findings.map(({ kind, ...rest }) => ({ code: kind, ...rest })),
    };
  } finally {
    isRunning = false;
  }
}

function viewOf(row: AuditEntryModel, names: Map<string, string>) {
  return {
    ...row.toJSON(),
    id: `${row.day}/${row.sequence}`,
    actor_name: names.get(row.actor_id) ?? null,
    on_behalf_of_name: (row.on_behalf_of && names.get(row.on_behalf_of)) || null,
  };
}
