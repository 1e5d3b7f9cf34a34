import { OrderApprovalModel } from '../../db/models/order-approvals.js';
import { OrderModel } from '../../db/models/orders.js';
import {
  isLive,
  nextOrderState,
  orderTransitions,
  type OrderEvent,
  type OrderState,
} from '../../domain/orders/rules.js';
import { endedPaused } from '../../domain/orders/unfilled.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { notifyMaker, notifyUnfilled } from './orders-notices.js';

export interface Moved {
  state: OrderState;
  moved: boolean;
}

/** The order, which nobody else changes until the transaction ends. */
export async function lockedOrder({ trx }: Work, id: string): Promise<OrderModel> {
  const row = await OrderModel.query(trx).findById(id).forUpdate();
  if (!row) throw problem('orders.not_found');
  return row;
}

/** A step of the workflow. What cannot follow is not done: the answer says where the order stands. */
export function moveOrder(
  context: Context,
  { id, event, reason }: { id: string; event: OrderEvent; reason?: string | undefined },
): Promise<Moved> {
  return transact(context, async (work) => {
    const row = await lockedOrder(work, id);
    if (row.status === orderTransitions[event].to) return { state: row.status, moved: true };
    if (row.status === 'awaiting_approval' && !(await mayLeave(work, row, event)))
      return { state: row.status, moved: false };
    const next = nextOrderState(row.status, event);
    if (!next) return { state: row.status, moved: false };
    const isOver = event === 'expire' && reason === 'ended';
    const why = isOver && row.status === 'paused' ? endedPaused : (reason ?? null);
    await writeState(work, row, { state: next, reason: why });
    if (isOver && Number(row.filled_quantity) === 0) await notifyUnfilled(work, row);
    return { state: next, moved: true };
  });
}

export async function writeState(
  work: Work,
  row: OrderModel,
  { state, reason }: { state: OrderState; reason: string | null },
): Promise<void> {
  const isOver = !isLive(state);
  await OrderModel.query(work.trx)
    .findById(row.id)
    .patch({
      status: state,
      updated_at: work.now,
      version: row.version + 1,
      ended_at: isOver ? (row.ended_at ?? work.now) : null,
      end_reason: isOver ? reason : null,
    });
  const { id, trading_account_id } = row;
  const change = { before: { status: row.status }, after: { status: state, reason } };
  work.audit({ action: 'orders.move', noun: 'orders', record_id: id, ...change });
  work.emit({
    kind: 'orders.changed',
    noun: 'orders',
    record_id: trading_account_id ?? id,
    payload: { trading_account_id, order_ids: [id], engine_seq: row.engine_seq ?? 0 },
  });
}

/** While an order waits for a person only their word moves it on, or the clock and its sender while they have not spoken. */
async function mayLeave(work: Work, order: OrderModel, event: OrderEvent): Promise<boolean> {
  const { id } = order;
  const approval = await OrderApprovalModel.query(work.trx).findById(id).forUpdate();
  if (!approval) return true;
  if (event === 'work') return approval.state === 'approved';
  if (event === 'reject') return approval.state === 'rejected';
  if (event !== 'cancel' && event !== 'expire') return false;
  if (approval.state !== 'pending') return event === 'cancel';
  const state = event === 'cancel' ? ('withdrawn' as const) : ('expired' as const);
  await OrderApprovalModel.query(work.trx).findById(id).patch({ state });
  if (state === 'expired')
    await notifyMaker(work, order, { requested_by: approval.requested_by, outcome: state });
  return true;
}
