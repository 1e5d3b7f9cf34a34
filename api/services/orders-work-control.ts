import { orderById, OrderModel } from '../../db/models/orders.js';
import { isLive } from '../../domain/orders/rules.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { assertAmendable } from './orders-amend-rules.js';
import { ticksOf, lotsOf } from './orders-command.js';
import { tradedOf } from './orders-place.js';
import { lockedOrder } from './orders-work-moves.js';

export type Control =
  | { kind: 'cancel' | 'pause' | 'resume' }
  | { kind: 'amend'; quantity: string; price?: string | null | undefined };

/**
 * Asks the workflow of an order to cancel, pause, resume or amend it. Accepted is that it was asked: what is out has to be called
 * back first, and a fill may be faster.
 */
export async function controlWork(context: Context, id: string, control: Control) {
  if (control.kind === 'amend') await assertGrowth(context, id, control);
  const asked = await transact(context, async (work) => {
    const row = await lockedOrder(work, id);
    if (!row.algo || !isLive(row.status)) throw problem('orders.not_worked');
    const more = control.kind === 'amend' ? await amendment(context, work, row, control) : {};
    if (control.kind === 'amend')
      await OrderModel.query(work.trx)
        .findById(id)
        .patch({
          quantity: control.quantity,
          price: control.price ?? row.price,
          version: row.version + 1,
        });
    const { kind, ...after } = control;
    work.audit({ action: `orders.${kind}`, noun: 'orders', record_id: id, after });
    work.emit({ kind: `orders.${kind}_requested`, noun: 'orders', record_id: id, payload: more });
    return row;
  });
  return { order_id: id, status: asked.status, is_asked: true };
}

/** Outside of the transaction, since it may ask the market for a price. */
async function assertGrowth(
  context: Context,
  id: string,
  change: { quantity: string; price?: string | null | undefined },
): Promise<void> {
  const row = await read(context, (trx) => orderById(trx, id));
  if (!row?.trading_account_id) throw problem('orders.not_found');
  const { symbol, quantity, price, stop_price, trading_account_id: accountId } = row;
  await assertAmendable(context, { accountId, symbol, quantity, price, stop_price }, change);
}

async function amendment(
  context: Context,
  { trx }: Work,
  row: OrderModel,
  { quantity, price }: Extract<Control, { kind: 'amend' }>,
) {
  // A decision is bound to what was shown.
  if (row.status === 'awaiting_approval')
    throw problem('orders.amend_invalid', 'It waits for a decision: cancel it and place another');
  const traded = await tradedOf(context, row.symbol);
  const lots = lotsOf(traded, quantity, 'quantity', 'orders.quantity_invalid');
  // What is filled or out cannot be amended away: pause first, then there is less of it.
  const out = await OrderModel.query(trx).where({ parent_id: row.id }).whereNull('ended_at').resultSize();
  const filled = traded.lotsOf(row.filled_quantity) ?? 0;
  const before = traded.lotsOf(row.quantity) ?? 0;
  if (lots < filled || (lots < before && out > 0))
    throw problem('orders.amend_invalid', 'Pause the order before it is made smaller');
  const kept = price ?? row.price;
  return { lots, limit_ticks: kept ? ticksOf(traded, kept, 'price', 'orders.price_invalid') : null };
}
