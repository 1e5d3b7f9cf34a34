import type { OutboxEvent } from '../../db/models/outbox.js';
import { workOrderId, type WorkOrderInput } from '../../domain/orders/work.js';
import { queues } from '../../lib/temporal/queues.js';
import { searchAttributes } from '../../lib/temporal/search-attributes.js';
import type { WorkflowMessage, WorkflowMessages } from './workflow-message.js';

/** Which events start or move the workflow of an order. */
export const orderMessages: WorkflowMessages = {
  'orders.amend_requested': (event) => act(event, 'amendOrder', event.payload),
  'orders.approved': (event) => act(event, 'approveOrder', event.payload),
  'orders.cancel_requested': (event) => act(event, 'cancelOrder'),
  'orders.child_changed': (event) => childChange(event),
  'orders.pause_requested': (event) => act(event, 'pauseOrder'),
  'orders.rejected': (event) => act(event, 'rejectOrder', event.payload),
  'orders.resume_requested': (event) => act(event, 'resumeOrder'),
  'orders.work_requested': (event) => start(event),
};

function act(event: OutboxEvent, name: string, more: Record<string, unknown> = {}): WorkflowMessage {
  const { event_id } = event;
  const args: [unknown] = [{ ...more, event_id }];
  return { kind: 'update', workflowId: workOrderId(event.record_id), name, args, updateId: event_id };
}

/** The record is the order that is worked; which child it was, its workflow asks itself. */
function childChange(event: OutboxEvent): WorkflowMessage {
  const { event_id, record_id } = event;
  const args: [unknown] = [{ event_id }];
  return {
    kind: 'signal',
    workflowId: workOrderId(record_id),
    name: 'childChanged',
    args,
    updateId: event_id,
  };
}

function start({ event_id, record_id, payload }: OutboxEvent): WorkflowMessage {
  const { placed_by, shown_hash, trading_account_id } = payload;
  const approval =
    typeof shown_hash === 'string'
      ? { placed_by: typeof placed_by === 'string' ? placed_by : null, shown_hash }
      : null;
  const input: WorkOrderInput = { order_id: record_id, approval, algo: null, seen: [], pending: [] };
  const state = approval ? 'awaiting_approval' : 'pending';
  const account = typeof trading_account_id === 'string' ? trading_account_id : 'house';
  return {
    kind: 'start',
    workflowId: workOrderId(record_id),
    type: 'workOrder',
    taskQueue: queues.core,
    args: [input],
    updateId: event_id,
    searchAttributes: searchAttributes({ noun: 'orders', state, account }),
  };
}
