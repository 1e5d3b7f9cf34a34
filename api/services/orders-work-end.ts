import { Decimal } from 'decimal.js';
import { ExecutionModel } from '../../db/models/executions.js';
import { OrderModel } from '../../db/models/orders.js';
import type { BreakKind } from '../../domain/orders/work.js';
import { houseVenue } from '../../domain/venues/rules.js';
import { idFromKey } from '../../lib/ids.js';
import { Problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact } from '../work.js';
import { cancelOrder } from './orders-change.js';
import { moveOrder } from './orders-work-moves.js';
import { isDone, workedOrder, type Done } from './orders-work-kept.js';

/** What must hold when all is over: the executions, the children and the order say the same, and nothing passed the limit. */
export function checkTraded(context: Context, id: string): Promise<{ breaks: BreakKind[] }> {
  return read(context, async (trx) => {
    const { row } = await workedOrder(trx, id);
    const children = await OrderModel.query(trx).where({ parent_id: id });
    const executions = await ExecutionModel.query(trx).whereIn(
      'order_id',
      children.map((each) => each.id),
    );
    const sum = (amounts: string[]) => amounts.reduce((all, each) => all.plus(each), new Decimal(0));
    const busted = new Set(executions.flatMap(({ busts_id }) => busts_id ?? []));
    const standing = executions.filter((each) => !each.busts_id && !busted.has(each.id));
    const filled = sum(standing.map(({ quantity }) => quantity));
    const areEqual =
      filled.eq(row.filled_quantity) && filled.eq(sum(children.map((each) => each.filled_quantity)));
    const isBeyond = standing.some(({ price }) =>
      row.price === null
        ? false
        : row.side === 'buy'
          ? new Decimal(price).gt(row.price)
          : new Decimal(price).lt(row.price),
    );
    return {
      breaks: [
        ...(areEqual ? [] : (['sums_differ'] as const)),
        ...(isBeyond ? (['price_beyond_limit'] as const) : []),
      ],
    };
  });
}

/** Something that a person must look at; the same of an order once, until it is closed. */
export async function openBreak(
  context: Context,
  { id, kind, detail }: { id: string; kind: BreakKind; detail: string },
): Promise<Done> {
  return transact(context, async (work) => {
    await workedOrder(work.trx, id);
    const row = {
      id: idFromKey(`order-break/${id}/${kind}`),
      order_id: id,
      kind,
      detail,
      opened_at: work.now,
    };
    const added = await work.trx('order_breaks').insert(row).onConflict('id').ignore().returning('id');
    if (added.length === 0) return isDone;
    work.audit({ action: 'orders.open_break', noun: 'orders', record_id: id, after: { kind, detail } });
    work.emit({ kind: 'orders.break_opened', noun: 'orders', record_id: id, payload: { break: kind } });
    return isDone;
  });
}

/** Undoes all placing: what is out is called back, the order is closed, and a person looks at it. */
export async function callBackChildren(context: Context, id: string): Promise<Done> {
  const live = await read(context, async (trx) =>
    OrderModel.query(trx).where({ parent_id: id, venue: houseVenue }).whereNull('ended_at'),
  );
  for (const child of live)
    await cancelOrder(context, child.id).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
    });
  await moveOrder(context, { id, event: 'cancel', reason: 'abandoned' });
  return openBreak(context, { id, kind: 'abandoned', detail: `${live.length} children were out` });
}
