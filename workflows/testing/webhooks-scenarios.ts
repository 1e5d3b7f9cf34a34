import { deliveryWorkflowId } from '../../domain/webhooks/rules.js';
import { idFromKey } from '../../lib/ids.js';
import type { deliverWebhook } from '../webhooks/deliver-webhook.js';
import type { ProcedureRoom } from './procedure-room.js';
import type { Scenario } from './scenarios.js';
import type { BookedDelivery } from './webhooks-book.js';

/** Ways of an event to an endpoint. */
export const webhookScenarios: Scenario[] = [
  async function webhookDelivered(room) {
    return { 'webhook-delivered': await delivered(room, 'webhook-delivered', { answers: [503, null, 200] }) };
  },

  async function webhookGivenUp(room) {
    return { 'webhook-given-up': await delivered(room, 'webhook-given-up', { answers: [500] }) };
  },

  async function webhookSkipped(room) {
    return {
      'webhook-skipped': await delivered(room, 'webhook-skipped', { answers: [500], skippedFrom: 3 }),
    };
  },
];

async function delivered(room: ProcedureRoom, name: string, more: Partial<BookedDelivery>) {
  const delivery_id = idFromKey(`specimen/${name}`);
  await room.webhooks.add(delivery_id, more);
  const handle = await room.workflows.start<typeof deliverWebhook>('deliverWebhook', {
    workflowId: deliveryWorkflowId(delivery_id),
    taskQueue: room.taskQueue,
    args: [{ delivery_id }],
  });
  await handle.result();
  return handle;
}
