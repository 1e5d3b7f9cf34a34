import type { OutboxEvent } from '../../db/models/outbox.js';
import { deliveryWorkflowId, type DeliverWebhookInput } from '../../domain/webhooks/rules.js';
import { queues } from '../../lib/temporal/queues.js';
import { searchAttributes } from '../../lib/temporal/search-attributes.js';
import type { WorkflowMessage, WorkflowMessages } from './workflow-message.js';

/** Which events start the workflow of a delivery. */
export const webhookMessages: WorkflowMessages = {
  'webhooks.delivery_requested': (event) => start(event),
};

function start({ event_id, record_id }: OutboxEvent): WorkflowMessage {
  const input: DeliverWebhookInput = { delivery_id: record_id };
  return {
    kind: 'start',
    workflowId: deliveryWorkflowId(record_id),
    type: 'deliverWebhook',
    taskQueue: queues.core,
    args: [input],
    updateId: event_id,
    searchAttributes: searchAttributes({ noun: 'webhooks', state: 'pending' }),
  };
}
