import type { Knex } from 'knex';
import { ConstraintViolationError } from 'objection';
import { RiskLimitModel } from '../../db/models/risk-limits.js';
import type { ListQuery } from '../../domain/fields.js';
import { limitListRules, type ProposeLimitInput } from '../../domain/risk/inputs.js';
import type { LimitState } from '../../domain/risk/rules.js';
import type { RiskLimit } from '../../domain/risk/schema.js';
import type { LimitView } from '../../domain/risk/views.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read, transact, type Work } from '../work.js';
import { tradedOf } from './orders-place.js';
import { limitViews } from './risk-limit-views.js';

export async function listLimits(context: Context, query: ListQuery): Promise<Page<LimitView>> {
  const { account_id, ...filter } = readFilter(query, limitListRules);
  const page = await read(context, (trx) => {
    const rows = RiskLimitModel.query(trx).where(filter);
    if (account_id) void rows.where({ trading_account_id: account_id });
    return pageOf(rows, query, limitListRules);
  });
  return { ...page, items: await limitViews(context, page.items) };
}

/** Proposes a limit, or with neither level the end of the one in force; another person decides. */
export async function proposeLimit(context: Context, input: ProposeLimitInput): Promise<LimitView> {
  const { scope, measure, soft, hard, reason } = input;
  if (input.symbol) await tradedOf(context, input.symbol);
  const access = input.account_id ? await context.tradingAccounts.find(context, input.account_id) : null;
  if (input.account_id && !access) throw problem('orders.account_not_found');
  // What the engine does not know could not be held back by it.
  if (access && access.engineAccount === null) throw problem('orders.account_not_ready');
  const subject = { scope, symbol: input.symbol ?? null, trading_account_id: access?.accountId ?? null };
  const limit = await transact(context, async (work) => {
    const isEnd = soft === null && hard === null;
    if (isEnd && !(await inForce(work.trx, { ...subject, measure }))) throw problem('risk.nothing_to_end');
    const row = {
      id: newId(),
      ...subject,
      measure,
      soft,
      hard,
      reason,
      proposed_by: context.principal.id,
      proposed_at: work.now,
      state: 'proposed' as const,
    };
    const stored = await RiskLimitModel.query(work.trx).insertAndFetch(row).catch(rethrow);
    tell(work, 'propose_limit', stored, { soft, hard, reason });
    return stored;
  });
  return viewOf(context, limit);
}

/** Another person approves: the limit is in force within a second, and the one before it ends. */
export async function approveLimit(context: Context, id: string, note: string): Promise<LimitView> {
  const limit = await transact(context, async (work) => {
    const proposed = await lockedProposal(work, id, 'checker');
    const before = await inForce(work.trx, proposed);
    await before?.$query(work.trx).patch({ state: 'ended', ended_at: work.now });
    const isEnd = proposed.soft === null && proposed.hard === null;
    if (isEnd && !before) throw problem('risk.nothing_to_end');
    const state = isEnd ? ('ended' as const) : ('in_force' as const);
    const decided = await decide(work, proposed, { state, note, ended_at: isEnd ? work.now : null });
    tell(work, 'approve_limit', decided, { note, ended_limit_id: before?.id ?? null });
    return decided;
  });
  return viewOf(context, limit);
}

export async function refuseLimit(context: Context, id: string, note: string): Promise<LimitView> {
  const limit = await transact(context, async (work) => {
    const proposed = await lockedProposal(work, id, 'checker');
    const decided = await decide(work, proposed, { state: 'refused', note, ended_at: null });
    tell(work, 'refuse_limit', decided, { note });
    return decided;
  });
  return viewOf(context, limit);
}

/** Who proposed takes it back. */
export async function withdrawLimit(context: Context, id: string, note: string): Promise<LimitView> {
  const limit = await transact(context, async (work) => {
    const proposed = await lockedProposal(work, id, 'maker');
    const decided = await decide(work, proposed, { state: 'withdrawn', note, ended_at: null });
    tell(work, 'withdraw_limit', decided, { note });
    return decided;
  });
  return viewOf(context, limit);
}

async function lockedProposal(work: Work, id: string, who: 'maker' | 'checker'): Promise<RiskLimitModel> {
  const limit = await RiskLimitModel.query(work.trx).findById(id).forUpdate();
  if (!limit) throw problem('risk.limit_not_found');
  if (limit.state !== 'proposed')
    throw problem('risk.limit_decided', undefined, { current: { state: limit.state } });
  const isMaker = limit.proposed_by === work.principal.id;
  if (who === 'checker' && isMaker) throw problem('risk.own_limit');
  if (who === 'maker' && !isMaker) throw problem('risk.not_proposer');
  return limit;
}

interface Decision {
  state: LimitState;
  note: string;
  ended_at: Date | null;
}

async function decide(work: Work, limit: RiskLimitModel, decision: Decision): Promise<RiskLimitModel> {
  const decided = { ...decision, decided_by: work.principal.id, decided_at: work.now };
  return RiskLimitModel.query(work.trx).patchAndFetchById(limit.id, decided);
}

type Subject = Pick<RiskLimit, 'scope' | 'symbol' | 'trading_account_id' | 'measure'>;

async function inForce(
  trx: Knex,
  { scope, symbol, trading_account_id, measure }: Subject,
): Promise<RiskLimitModel | undefined> {
  return RiskLimitModel.query(trx)
    .findOne({ scope, symbol, trading_account_id, measure, state: 'in_force' })
    .forUpdate();
}

const events = {
  approve_limit: 'risk.limit_approved',
  propose_limit: 'risk.limit_proposed',
  refuse_limit: 'risk.limit_refused',
  withdraw_limit: 'risk.limit_withdrawn',
} as const;

function tell(
  work: Work,
  action: keyof typeof events,
  limit: RiskLimit,
  after: Record<string, unknown>,
): void {
  const { id, scope, symbol, trading_account_id, measure } = limit;
  const about = { scope, symbol, trading_account_id, measure };
  work.audit({ action: `risk.${action}`, noun: 'risk', record_id: id, after: { ...about, ...after } });
  const { ended_limit_id } = after;
  const payload = ended_limit_id === undefined ? about : { ...about, ended_limit_id };
  work.emit({ kind: events[action], noun: 'risk', record_id: id, payload });
}

/** Two who propose the same at one moment: the database lets one of them. */
function rethrow(error: unknown): never {
  const isTwice = error instanceof ConstraintViolationError && error.message.includes('risk_limits_proposed');
  if (isTwice) throw problem('risk.limit_pending');
  throw error;
}

async function viewOf(context: Context, limit: RiskLimitModel): Promise<LimitView> {
  const [view] = await limitViews(context, [limit]);
  if (!view) throw problem('risk.limit_not_found');
  return view;
}
