import type { Knex } from 'knex';
import { OrderApprovalModel } from '../../db/models/order-approvals.js';
import { actorNames } from '../../db/views/actor-names.js';
import type { ListQuery } from '../../domain/fields.js';
import { mayDecideApproval } from '../../domain/orders/approval.js';
import {
  approvalListRules,
  type ApprovalView,
  type DecideApprovalInput,
} from '../../domain/orders/work-inputs.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read, transact } from '../work.js';
import { notifyMaker } from './orders-notices.js';
import { lockedOrder, writeState } from './orders-work-moves.js';

/** Orders that wait for a second person, and what became of those that did. */
export function listApprovals(context: Context, query: ListQuery): Promise<Page<ApprovalView>> {
  const filter = readFilter(query, approvalListRules);
  return read(context, async (trx) => {
    const page = await pageOf(OrderApprovalModel.query(trx).where(filter), query, approvalListRules);
    return { ...page, items: await approvalViews(trx, page.items, context) };
  });
}

export async function approvalViews(
  trx: Knex,
  rows: OrderApprovalModel[],
  { principal, clock }: Pick<Context, 'principal' | 'clock'>,
): Promise<ApprovalView[]> {
  const names = await actorNames(
    trx,
    rows.flatMap((row) => [row.requested_by, row.decided_by]),
  );
  const now = clock.now();
  const mayDecide = principal.role !== 'anonymous' && isAllowed(principal.role, 'orders:approve');
  return rows.map((row) => ({
    ...row.$toJson(),
    ...row,
    requested_by_name: names.get(row.requested_by) ?? null,
    decided_by_name: (row.decided_by && names.get(row.decided_by)) ?? null,
    may_decide:
      mayDecide &&
      row.state === 'pending' &&
      row.expires_at > now &&
      mayDecideApproval(row.requested_by, principal.id),
  }));
}

interface Decide extends DecideApprovalInput {
  id: string;
  decision: 'approved' | 'rejected';
}

/**
 * The second person decides: not the one who placed the order, on exactly what was shown, while there is time. The workflow
 * hears of it and goes on.
 */
export function decideApproval(
  context: Context,
  { id, decision, shown_hash, note }: Decide,
): Promise<ApprovalView> {
  return transact(context, async (work) => {
    const order = await lockedOrder(work, id);
    const approval = await OrderApprovalModel.query(work.trx).findById(id).forUpdate();
    if (!approval) throw problem('orders.not_found');
    if (!mayDecideApproval(approval.requested_by, work.principal.id)) throw problem('orders.own_order');
    const isOver = approval.state !== 'pending' || approval.expires_at <= work.now;
    if (isOver || order.status !== 'awaiting_approval')
      throw problem('orders.approval_over', undefined, { current: { state: approval.state } });
    if (approval.shown_hash !== shown_hash)
      throw problem('orders.shown_changed', undefined, { current: { shown_hash: approval.shown_hash } });
    const decided_by = work.principal.id;
    const changes = { state: decision, decided_by, decided_at: work.now, note };
    const decided = await OrderApprovalModel.query(work.trx).patchAndFetchById(id, changes);
    if (decision === 'rejected') await writeState(work, order, { state: 'rejected', reason: 'not_approved' });
    await notifyMaker(work, order, { requested_by: approval.requested_by, outcome: decision });
    const after = { decision, shown_hash, note };
    work.audit({ action: `orders.${decision}`, noun: 'orders', record_id: id, after });
    const payload = { decided_by, shown_hash };
    work.emit({ kind: `orders.${decision}`, noun: 'orders', record_id: id, payload });
    const [view] = await approvalViews(work.trx, [decided], context);
    if (!view) throw problem('orders.not_found');
    return view;
  });
}
