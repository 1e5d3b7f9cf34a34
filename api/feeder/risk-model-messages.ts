import type { OutboxEvent } from '../../db/models/outbox.js';
import { queues } from '../../lib/temporal/queues.js';
import { searchAttributes } from '../../lib/temporal/search-attributes.js';
import type { WorkflowMessage, WorkflowMessages } from './workflow-message.js';

/** Another risk model in force brings back whoever it weighs higher; the same version once. */
export const riskModelMessages: WorkflowMessages = {
  'compliance.risk_model_in_force': ({ event_id, record_id }: OutboxEvent): WorkflowMessage => ({
    kind: 'start',
    workflowId: `risk-model/${record_id}`,
    type: 'reviewMovedClients',
    taskQueue: queues.core,
    args: [{ risk_model_id: record_id, after: null, told: 0 }],
    updateId: event_id,
    searchAttributes: searchAttributes({ noun: 'compliance', state: 'running' }),
  }),
};
