import { Decimal } from 'decimal.js';
import { OrderAllocationModel } from '../../db/models/order-allocations.js';
import { latestConfirmation } from '../../db/models/order-confirmations.js';
import type { OrderModel } from '../../db/models/orders.js';
import { nextOrderState } from '../../domain/orders/rules.js';
import type { OrderAllocation } from '../../domain/orders/work-schema.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { allocationRows } from './orders-work-allocation.js';
import { addConfirmation, keepConfirmation } from './orders-work-confirmation.js';
import { sumChildren } from './orders-work-children.js';
import { workedOrder } from './orders-work-kept.js';
import { lockedOrder, writeState } from './orders-work-moves.js';

/**
 * A fill that came late, or one that was taken back, after an order was settled: its sums are brought up to its children's,
 * and what is different is allocated and confirmed anew. The records of before stay, and say that others took their place.
 * Answers whether there was anything to do; again there is not.
 */
export function resettleOrder(context: Context, id: string): Promise<boolean> {
  return transact(context, async (work) => {
    const { trx } = work;
    const before = await lockedOrder(work, id);
    const confirmed = before.algo && (await latestConfirmation(trx, id));
    if (!confirmed) return false;
    await sumChildren(trx, id);
    const order = await workedOrder(trx, id);
    const version = confirmed.version + 1;
    const due = await allocationRows(context, work, { order, version });
    const standing = await OrderAllocationModel.query(trx).where({ order_id: id, released_at: null });
    if (saySame(due, standing)) return false;
    await move(work, order.row);
    await settleAnew(context, work, { id, version, due });
    return true;
  });
}

interface Anew {
  id: string;
  version: number;
  due: OrderAllocation[];
}

async function settleAnew(context: Context, work: Work, { id, version, due }: Anew): Promise<void> {
  const { trx, now } = work;
  await OrderAllocationModel.query(trx)
    .where({ order_id: id, released_at: null })
    .patch({ released_at: now });
  await OrderAllocationModel.query(trx).insert(due);
  const { row } = await workedOrder(trx, id);
  const hash = await keepConfirmation(context, trx, { row, version });
  await addConfirmation(work, { row, version, hash });
  const { filled_quantity, filled_value, fee } = row;
  const after = { version, filled_quantity, filled_value, fee };
  work.audit({ action: 'orders.resettle', noun: 'orders', record_id: id, after });
  work.emit({ kind: 'orders.resettled', noun: 'orders', record_id: id, payload: after });
}

/** Filled whole only now, or not any more. */
async function move(work: Work, row: OrderModel): Promise<void> {
  const isWhole = new Decimal(row.filled_quantity).gte(row.quantity);
  const event = isWhole ? 'fill' : 'bust';
  const next = nextOrderState(row.status, event);
  if (next && next !== row.status)
    await writeState(work, row, { state: next, reason: isWhole ? 'late_fill' : 'busted' });
}

const amounts = ['quantity', 'value', 'fee'] as const;

function saySame(due: readonly OrderAllocation[], standing: readonly OrderAllocation[]): boolean {
  const before = new Map(standing.map((each) => [each.portfolio_id, each]));
  return (
    due.length === standing.length &&
    due.every((each) =>
      amounts.every((name) => new Decimal(each[name]).eq(before.get(each.portfolio_id)?.[name] ?? NaN)),
    )
  );
}
