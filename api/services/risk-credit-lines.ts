import type { Knex } from 'knex';
import { ConstraintViolationError } from 'objection';
import { CreditLineModel } from '../../db/models/credit-lines.js';
import {
  creditLineListRules,
  type CreditLine,
  type CreditLineView,
  type ProposeCreditLineInput,
} from '../../domain/risk/credit-lines.js';
import type { ListQuery } from '../../domain/fields.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read, transact, type Work } from '../work.js';
import { unitsOf } from './portfolios-funds.js';
import { creditLineViews } from './risk-credit-views.js';

export function listCreditLines(context: Context, query: ListQuery): Promise<Page<CreditLineView>> {
  const { account_id, ...filter } = readFilter(query, creditLineListRules);
  return read(context, async (trx) => {
    const rows = CreditLineModel.query(trx).where(filter);
    if (account_id) void rows.where({ trading_account_id: account_id });
    const page = await pageOf(rows, query, creditLineListRules);
    return { ...page, items: await creditLineViews(trx, page.items) };
  });
}

/** Proposes what an account may owe of an asset, or with zero that it may owe nothing more; another person decides. */
export async function proposeCreditLine(
  context: Context,
  input: ProposeCreditLineInput,
): Promise<CreditLineView> {
  const { asset, reason, soft_share, expires_on = null } = input;
  const access = await context.tradingAccounts.find(context, input.account_id);
  if (!access) throw problem('orders.account_not_found');
  if (access.engineAccount === null) throw problem('orders.account_not_ready');
  const trading_account_id = access.accountId;
  return transact(context, async (work) => {
    const { units } = await unitsOf(work.trx, input);
    assertNotPast(expires_on, work.now);
    if (units === 0n && !(await inForce(work.trx, { trading_account_id, asset })))
      throw problem('risk.no_credit_line');
    const row = {
      id: newId(),
      trading_account_id,
      asset,
      amount: units.toString(),
      expires_on,
      soft_share,
      reason,
      proposed_by: work.principal.id,
      proposed_at: work.now,
      state: 'proposed' as const,
    };
    const stored = await CreditLineModel.query(work.trx).insertAndFetch(row).catch(rethrow);
    tell(work, 'propose', stored, { amount: input.amount, expires_on, soft_share, reason });
    return viewOf(work.trx, stored);
  });
}

type Decision = 'approve' | 'refuse' | 'withdraw';

/**
 * Another person approves or refuses, or who proposed takes it back. An approved line takes the place of the one before; the
 * feeder brings the ledger's bound and the engine to it within a second, and takes away only what nobody uses.
 */
export function decideCreditLine(
  context: Context,
  { id, note, decision }: { id: string; note: string; decision: Decision },
): Promise<CreditLineView> {
  return transact(context, async (work) => {
    const proposed = await lockedProposal(work, id, decision);
    const outcome = decision === 'approve' ? await takeEffect(work, proposed) : outcomes[decision];
    const decided = await CreditLineModel.query(work.trx).patchAndFetchById(id, {
      ...outcome,
      note,
      decided_by: work.principal.id,
      decided_at: work.now,
    });
    tell(work, decision, decided, { note });
    return viewOf(work.trx, decided);
  });
}

const outcomes = { refuse: { state: 'refused' }, withdraw: { state: 'withdrawn' } } as const;

async function takeEffect({ trx, now }: Work, proposed: CreditLine) {
  assertNotPast(proposed.expires_on, now);
  const before = await inForce(trx, proposed);
  await before?.$query(trx).patch({ state: 'ended', ended_at: now });
  if (proposed.amount !== '0') return { state: 'in_force' } as const;
  if (!before) throw problem('risk.no_credit_line');
  return { state: 'ended', ended_at: now } as const;
}

async function lockedProposal(work: Work, id: string, decision: Decision): Promise<CreditLineModel> {
  const line = await CreditLineModel.query(work.trx).findById(id).forUpdate();
  if (!line) throw problem('risk.credit_line_not_found');
  if (line.state !== 'proposed')
    throw problem('risk.credit_line_decided', undefined, { current: { state: line.state } });
  const isMaker = line.proposed_by === work.principal.id;
  if (decision === 'withdraw' && !isMaker) throw problem('risk.credit_not_proposer');
  if (decision !== 'withdraw' && isMaker) throw problem('risk.own_credit_line');
  return line;
}

type About = Pick<CreditLine, 'trading_account_id' | 'asset'>;

async function inForce(
  trx: Knex,
  { trading_account_id, asset }: About,
): Promise<CreditLineModel | undefined> {
  return CreditLineModel.query(trx).findOne({ trading_account_id, asset, state: 'in_force' }).forUpdate();
}

function assertNotPast(expiresOn: string | null, now: Date): void {
  if (expiresOn === null || expiresOn >= now.toISOString().slice(0, 10)) return;
  const errors = [
    { pointer: '/expires_on', code: 'risk.credit_line_expired', detail: 'The last day is over' },
  ];
  throw problem('risk.credit_line_expired', undefined, { errors });
}

const words = {
  approve: 'approved',
  propose: 'proposed',
  refuse: 'refused',
  withdraw: 'withdrawn',
} as const;

function tell(work: Work, what: keyof typeof words, line: CreditLine, after: object): void {
  const { id, trading_account_id, asset } = line;
  const about = { trading_account_id, asset };
  const facts = { noun: 'risk', record_id: id } as const;
  work.audit({ ...facts, action: `risk.${what}_credit_line`, after: { ...about, ...after } });
  work.emit({ ...facts, kind: `risk.credit_line_${words[what]}`, payload: about });
}

/** Two who propose the same at one moment: the database lets one of them. */
function rethrow(error: unknown): never {
  const isTwice =
    error instanceof ConstraintViolationError && error.message.includes('credit_lines_proposed');
  if (isTwice) throw problem('risk.credit_line_pending');
  throw error;
}

async function viewOf(trx: Knex, line: CreditLineModel): Promise<CreditLineView> {
  const [view] = await creditLineViews(trx, [line]);
  if (!view) throw problem('risk.credit_line_not_found');
  return view;
}
