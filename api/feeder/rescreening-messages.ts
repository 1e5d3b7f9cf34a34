import type { OutboxEvent } from '../../db/models/outbox.js';
import type { RescreeningKind } from '../../domain/compliance/rescreening.js';
import { queues } from '../../lib/temporal/queues.js';
import { searchAttributes } from '../../lib/temporal/search-attributes.js';
import type { WorkflowMessage, WorkflowMessages } from './workflow-message.js';

/** Which events start or move a run through all parties. */
export const rescreeningMessages: WorkflowMessages = {
  'compliance.list_loaded': (event) => byChanges(event),
  'compliance.rescreening_moved': (event) => moved(event),
  'compliance.rescreening_requested': (event) => start(event, 'full', null),
};

/** A new version of a list concerns everybody who has a live procedure; the same version once. */
function byChanges(event: OutboxEvent): WorkflowMessage | null {
  return event.payload['state'] === 'active' ? start(event, 'delta', event.record_id) : null;
}

function start(
  { event_id, record_id }: OutboxEvent,
  kind: RescreeningKind,
  list_version_id: string | null,
): WorkflowMessage {
  return {
    kind: 'start',
    workflowId: rescreeningWorkflowId(record_id),
    type: 'rescreenParties',
    taskQueue: queues.reports,
    args: [{ run_id: record_id, kind, list_version_id, after: null, told: 0 }],
    updateId: event_id,
    searchAttributes: searchAttributes({ noun: 'compliance', state: 'running' }),
  };
}

function moved({ event_id, record_id }: OutboxEvent): WorkflowMessage {
  return {
    kind: 'signal',
    workflowId: rescreeningWorkflowId(record_id),
    name: 'rescreeningMoved',
    args: [{ event_id }],
    updateId: event_id,
  };
}

/** A run by the changes of a list version is named after it: there is one a version. */
const rescreeningWorkflowId = (id: string): string => `rescreening/${id}`;
