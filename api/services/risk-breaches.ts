import { RiskBreachModel } from '../../db/models/risk-breaches.js';
import { RiskLimitModel } from '../../db/models/risk-limits.js';
import type { ListQuery } from '../../domain/fields.js';
import { breachListRules, type BreachReminder } from '../../domain/risk/inputs.js';
import { breachWorkflowId } from '../../domain/risk/rules.js';
import type { BreachFileView, BreachView } from '../../domain/risk/views.js';
import { resultCodes } from '../../engine/protocol/result-codes.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import { haltCommand, isHaltedByAnother, lockHalts } from '../risk/halts.js';
import { measureLimit } from '../risk/measure-limit.js';
import { riskWorld, startsOf } from '../risk/world.js';
import type { Page } from '../route.js';
import { read, transact, type Work } from '../work.js';
import { workflowLinkOf } from '../workflow-link.js';
import { refusalOf, sendToEngine } from './orders-engine.js';
import { breachViews } from './risk-breach-views.js';
import { remindManagers } from './risk-notices.js';

export function listBreaches(context: Context, query: ListQuery): Promise<Page<BreachView>> {
  const { account_id, is_open, ...filter } = readFilter(query, breachListRules);
  return read(context, async (trx) => {
    const rows = RiskBreachModel.query(trx).where(filter);
    if (account_id) void rows.where({ trading_account_id: account_id });
    if (is_open === true) void rows.whereNull('closed_at');
    if (is_open === false) void rows.whereNotNull('closed_at');
    const page = await pageOf(rows, query, breachListRules);
    return { ...page, items: await breachViews(trx, page.items) };
  });
}

export function getBreach(context: Context, id: string): Promise<BreachFileView> {
  return read(context, async (trx) => {
    const breach = await RiskBreachModel.query(trx).findById(id);
    if (!breach) throw problem('risk.breach_not_found');
    const link = workflowLinkOf(breachWorkflowId(id), context.config.TEMPORAL_NAMESPACE);
    return { ...(await viewOf(trx, breach)), workflow: breach.level === 'hard' ? link : null };
  });
}

/** Somebody has seen it and works on it. Who closes it must be another person, when it stops trading. */
export function acknowledgeBreach(context: Context, id: string, note: string): Promise<BreachView> {
  return transact(context, async (work) => {
    const breach = await lockedBreach(work, id);
    if (breach.acknowledged_at) throw problem('risk.breach_acknowledged');
    const changes = { acknowledged_by: work.principal.id, acknowledged_at: work.now, note };
    const after = await RiskBreachModel.query(work.trx).patchAndFetchById(id, changes);
    tell(work, after, 'acknowledge_breach', { note });
    return viewOf(work.trx, after);
  });
}

/**
 * Closes a breach: a hard one by another person than who acknowledged it, and not while its limit is still passed. The engine
 * lets new risk in again unless something else stops the same.
 */
export async function closeBreach(context: Context, id: string, reason: string): Promise<BreachView> {
  await refuseWhilePassed(context, id);
  return transact(context, async (work) => {
    await lockHalts(work.trx);
    const breach = await lockedBreach(work, id);
    if (breach.level === 'hard' && !breach.acknowledged_by) throw problem('risk.breach_unacknowledged');
    if (breach.level === 'hard' && breach.acknowledged_by === work.principal.id)
      throw problem('risk.own_breach');
    const released_seq = breach.level === 'hard' ? await release(context, work, breach) : null;
    const changes = { closing: 'person' as const, closed_by: work.principal.id, closed_at: work.now, reason };
    const after = await RiskBreachModel.query(work.trx).patchAndFetchById(id, { ...changes, released_seq });
    tell(work, after, 'close_breach', { reason, released_seq });
    return viewOf(work.trx, after);
  });
}

/** A workflow reminds whoever handles breaches; a repeat under the same key tells nobody twice. */
export function remindOfBreach(
  context: Context,
  { id, about, key }: { id: string; about: BreachReminder; key: string },
): Promise<{ told: number }> {
  return transact(context, async (work) => {
    const breach = await lockedBreach(work, id);
    const isDone = about === 'unacknowledged' && breach.acknowledged_at !== null;
    return { told: isDone ? 0 : await remindManagers(work, breach, { about, occasion: key }) };
  });
}

async function lockedBreach({ trx }: Work, id: string): Promise<RiskBreachModel> {
  const breach = await RiskBreachModel.query(trx).findById(id).forUpdate();
  if (!breach) throw problem('risk.breach_not_found');
  if (breach.closed_at) throw problem('risk.breach_closed');
  return breach;
}

/** Measured against the limit in force now: another one may have been approved for just this. */
async function refuseWhilePassed(context: Context, id: string): Promise<void> {
  const found = await read(context, async (trx) => {
    const breach = await RiskBreachModel.query(trx).findById(id);
    if (!breach) throw problem('risk.breach_not_found');
    const { scope, symbol, trading_account_id, measure } = breach;
    const subject = { scope, symbol, trading_account_id, measure };
    return { breach, limit: await RiskLimitModel.query(trx).findOne({ ...subject, state: 'in_force' }) };
  });
  const { breach, limit } = found;
  const level = limit?.[breach.level] ?? null;
  if (breach.closed_at || level === null || !limit) return;
  const ids = limit.trading_account_id ? [limit.trading_account_id] : null;
  const world = await riskWorld(context, ids);
  const measured = measureLimit(limit, world, await startsOf(context, world, [...world.holdings.keys()]));
  if (measured === null || measured <= Number(level)) return;
  throw problem('risk.still_breached', undefined, { current: { measured, level } });
}

async function release(context: Context, { trx }: Work, breach: RiskBreachModel): Promise<number | null> {
  if (await isHaltedByAnother(trx, breach)) return null;
  const ack = await sendToEngine(context, await haltCommand(trx, breach, false));
  if (ack.result !== resultCodes.OK.code) throw refusalOf(ack.result);
  return ack.seq;
}

const events = {
  acknowledge_breach: 'risk.breach_acknowledged',
  close_breach: 'risk.breach_closed',
} as const;

function tell(work: Work, breach: RiskBreachModel, action: keyof typeof events, after: object): void {
  const { id, level, closing } = breach;
  work.audit({ action: `risk.${action}`, noun: 'risk', record_id: id, after });
  const payload = closing ? { level, closing } : { level };
  work.emit({ kind: events[action], noun: 'risk', record_id: id, payload });
}

async function viewOf(trx: Work['trx'], breach: RiskBreachModel): Promise<BreachView> {
  const [view] = await breachViews(trx, [breach]);
  if (!view) throw problem('risk.breach_not_found');
  return view;
}
