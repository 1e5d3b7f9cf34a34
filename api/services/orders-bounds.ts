import type { Knex } from 'knex';
import { EngineAccountModel } from '../../db/models/engine-accounts.js';
import { OrderBoundsModel } from '../../db/models/order-bounds.js';
import { OrderLimitModel } from '../../db/models/order-limits.js';
import { actorNames } from '../../db/views/actor-names.js';
import type {
  AccountBoundsView,
  OrderBounds,
  OrderBoundsView,
  ProposeBoundsInput,
} from '../../domain/orders/bounds.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';

const shownHistory = 50;

/** What bounds the orders of an account, what is proposed, and what was. */
export async function getOrderBounds(context: Context, accountId: string): Promise<AccountBoundsView> {
  const account_id = await accountOf(context, accountId);
  return read(context, async (trx) => {
    const rows = await OrderBoundsModel.query(trx)
      .where({ trading_account_id: account_id })
      .orderBy('proposed_at', 'desc')
      .limit(shownHistory);
    const views = await viewsOf(trx, rows);
    return {
      account_id,
      in_force: views.find(({ state }) => state === 'in_force') ?? null,
      proposed: views.find(({ state }) => state === 'proposed') ?? null,
      history: views.filter(({ state }) => state !== 'in_force' && state !== 'proposed'),
    };
  });
}

/** Says what the bounds should be; nothing changes before another person agrees. Errors: `orders.bounds_pending`. */
export async function proposeBounds(
  context: Context,
  accountId: string,
  input: ProposeBoundsInput,
): Promise<OrderBoundsView> {
  const trading_account_id = await accountOf(context, accountId);
  return transact(context, async (work) => {
    await assertKnownAssets(work.trx, 'position_limits', input);
    await assertKnownAssets(work.trx, 'max_quantities', input);
    const waiting = await OrderBoundsModel.query(work.trx).findOne({ trading_account_id, state: 'proposed' });
    if (waiting) throw problem('orders.bounds_pending');
    const row = {
      ...input,
      id: newId(),
      trading_account_id,
      proposed_by: work.principal.id,
      proposed_at: work.now,
      state: 'proposed' as const,
    };
    const stored = await OrderBoundsModel.query(work.trx).insert(row).returning('*');
    tell(work, 'orders.propose_bounds', stored, input);
    return viewOf(work.trx, stored);
  });
}

interface Decision {
  id: string;
  note: string;
  state: 'in_force' | 'refused' | 'withdrawn';
}

const verbs = { in_force: 'approve', refused: 'refuse', withdrawn: 'withdraw' } as const;

/**
 * Another person agrees or refuses, or who proposed takes it back. What is agreed holds in Postgres at once and in the engine
 * within a second, when the feeder has told it. Errors: `orders.bounds_decided`, `orders.own_bounds`, `orders.bounds_not_yours`.
 */
export function decideBounds(context: Context, { id, note, state }: Decision): Promise<OrderBoundsView> {
  return transact(context, async (work) => {
    const row = await OrderBoundsModel.query(work.trx).findById(id).forUpdate();
    if (!row) throw problem('orders.bounds_not_found');
    if (row.state !== 'proposed') throw problem('orders.bounds_decided');
    const isOwn = row.proposed_by === work.principal.id;
    if (state === 'withdrawn' && !isOwn) throw problem('orders.bounds_not_yours');
    if (state !== 'withdrawn' && isOwn) throw problem('orders.own_bounds');
    if (state === 'in_force') await takeEffect(work, row);
    const decided = { state, note, decided_by: work.principal.id, decided_at: work.now };
    await OrderBoundsModel.query(work.trx).findById(id).patch(decided);
    tell(work, `orders.${verbs[state]}_bounds`, row, { note });
    return viewOf(work.trx, await OrderBoundsModel.query(work.trx).findById(id).throwIfNotFound());
  });
}

/** Where orders and the feeder look: the row of the account in the engine, and that of approvals. */
async function takeEffect({ trx, now, principal }: Work, row: OrderBounds): Promise<void> {
  const { trading_account_id, max_open_orders, orders_per_second, max_notional, approval_notional } = row;
  await OrderBoundsModel.query(trx)
    .where({ trading_account_id, state: 'in_force' })
    .patch({ state: 'ended', ended_at: now });
  const bounded = await EngineAccountModel.query(trx)
    .where({ trading_account_id })
    .patch({ max_open_orders, orders_per_second, max_notional });
  if (bounded === 0) throw problem('orders.account_not_ready');
  const limits = OrderLimitModel.query(trx);
  if (approval_notional === null) await limits.deleteById(trading_account_id);
  else
    await limits
      .insert({ trading_account_id, approval_notional, changed_by: principal.id, changed_at: now })
      .onConflict('trading_account_id')
      .merge();
}

async function accountOf(context: Context, accountId: string): Promise<string> {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  return access.accountId;
}

async function assertKnownAssets(
  trx: Knex,
  field: 'position_limits' | 'max_quantities',
  input: ProposeBoundsInput,
): Promise<void> {
  const codes = Object.keys(input[field]);
  // What is only paid with can be owned, but no order is for it.
  const known: string[] =
    field === 'position_limits'
      ? await trx('engine_assets').whereIn('code', codes).pluck('code')
      : await trx('instruments').whereIn('base', codes).pluck('base');
  const errors = codes
    .filter((code) => !known.includes(code))
    .map((code) => ({
      pointer: `/${field}/${code}`,
      code: 'invalid_value',
      detail: 'Nobody trades this asset',
    }));
  if (errors.length > 0) throw problem('request.invalid', undefined, { errors });
}

function tell(work: Work, action: string, { id, trading_account_id }: OrderBounds, facts: object): void {
  work.audit({ action, noun: 'orders', record_id: trading_account_id, after: { bounds_id: id, ...facts } });
}

async function viewOf(trx: Knex, row: OrderBoundsModel): Promise<OrderBoundsView> {
  const [view] = await viewsOf(trx, [row]);
  if (!view) throw problem('orders.bounds_not_found');
  return view;
}

async function viewsOf(trx: Knex, rows: readonly OrderBoundsModel[]): Promise<OrderBoundsView[]> {
  const names = await actorNames(
    trx,
    rows.flatMap(({ proposed_by, decided_by }) => [proposed_by, decided_by]),
  );
  return rows.map((row) => ({
    ...row,
    proposed_by_name: names.get(row.proposed_by) ?? null,
    decided_by_name: names.get(row.decided_by ?? '') ?? null,
  }));
}
