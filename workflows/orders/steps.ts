import { proxyActivities, upsertSearchAttributes } from '@temporalio/workflow';
import type { OrderActivities } from '../../activities/orders.js';
import type { OrderEvent, OrderState } from '../../domain/orders/rules.js';
import { compensation, outsideCall, recordWrite } from '../../lib/temporal/activity-profiles.js';
import { stateKey } from '../../lib/temporal/search-attributes.js';
import type { OrderDesk } from './desk.js';

/** Short reads and writes of the book of record. */
export const records = proxyActivities<OrderActivities>(recordWrite);

/** A child is sent once: when its answer is lost, only a question may say what became of it. */
export const { placeChild } = proxyActivities<OrderActivities>({
  ...outsideCall,
  startToCloseTimeout: '20 seconds',
  retry: { ...outsideCall.retry, maximumAttempts: 1 },
});

/** Questions come again by a timer of the workflow, which people may watch. */
export const { askForChild } = proxyActivities<OrderActivities>({
  ...outsideCall,
  retry: { ...outsideCall.retry, maximumAttempts: 1 },
});

export const undoing = proxyActivities<OrderActivities>(compensation);

/** Moves the order in the book of record, which decides; its state is what counts. */
export async function move(desk: OrderDesk, event: OrderEvent, reason?: string): Promise<boolean> {
  const { state, moved } = await records.moveOrder({ order_id: desk.input.order_id, event, reason });
  showState(desk, state);
  return moved;
}

export function showState(desk: OrderDesk, state: OrderState): void {
  if (state !== desk.state) upsertSearchAttributes([{ key: stateKey, value: state }]);
  desk.state = state;
}
