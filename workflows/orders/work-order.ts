/**
 * What lasts in an order's life. Above its limits another person agrees first; then it is worked by its algorithm in
 * children, which the engine takes like every other order, and external venues in parts where it may go there; lost answers
 * are asked for, late fills and busts counted.
 * When it is over it is allocated, confirmed and checked. Postgres is the book of record: every step asks the api, and what
 * people did there arrives here as a fact. When its work is broken off, what is out is called back.
 */
import { continueAsNew, upsertSearchAttributes } from '@temporalio/workflow';
import { beginAlgo } from '../../domain/orders/algos/next.js';
import type { WorkOrderInput, WorkOrderResult } from '../../domain/orders/work.js';
import { accountKey, nounKey } from '../../lib/temporal/search-attributes.js';
import { awaitApproval } from './await-approval.js';
import { OrderDesk } from './desk.js';
import { settleOrder } from './settle-order.js';
import { move, records, showState, undoing } from './steps.js';
import { withUndo } from './undo.js';
import { callBackLegs } from './venue-legs.js';
import { workChildren } from './work-children.js';

export async function workOrder(input: WorkOrderInput): Promise<WorkOrderResult> {
  const desk = new OrderDesk(input);
  const { order_id } = input;
  const file = await records.loadWork({ order_id });
  desk.file = file;
  showState(desk, file.state);
  if (!desk.algo) {
    upsertSearchAttributes([
      { key: nounKey, value: 'orders' },
      { key: accountKey, value: file.trading_account_id ?? 'house' },
    ]);
    desk.enters('approval');
    if (!(await awaitApproval(desk, file))) return close(desk);
    if (desk.state !== 'working' && !(await move(desk, 'work', 'begun'))) return close(desk);
    desk.algo = beginAlgo(file.terms);
  }
  desk.enters('working');
  await withUndo(async (undo) => {
    undo.add(() => undoing.callBackChildren({ order_id }));
    undo.add(() => callBackLegs(desk));
    await workChildren(desk);
  });
  if (desk.algo.phase !== 'done') {
    await desk.clear();
    return continueAsNew<typeof workOrder>(desk.handover());
  }
  await settleOrder(desk);
  return close(desk);
}

async function close(desk: OrderDesk): Promise<WorkOrderResult> {
  desk.enters('done');
  await desk.clear();
  return { order_id: desk.input.order_id, state: desk.state, filled_lots: desk.algo?.filled ?? 0 };
}
