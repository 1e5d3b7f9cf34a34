import type { OutboxEvent } from '../../db/models/outbox.js';
import { queues } from '../../lib/temporal/queues.js';
import { searchAttributes } from '../../lib/temporal/search-attributes.js';
import type { WorkflowMessage, WorkflowMessages } from './workflow-message.js';

/** Which events start a workflow of a venue. */
export const venueMessages: WorkflowMessages = {
  'venues.test_requested': (event) => check(event),
};

/** Each request is a test of its own. */
function check({ event_id, payload }: OutboxEvent): WorkflowMessage | null {
  const { venue_id } = payload;
  if (typeof venue_id !== 'string') return null;
  return {
    kind: 'start',
    workflowId: `venue-check/${venue_id}/${event_id}`,
    type: 'checkVenue',
    taskQueue: queues.core,
    args: [{ venue_id }],
    updateId: event_id,
    searchAttributes: searchAttributes({ noun: 'venues', state: 'running' }),
  };
}
