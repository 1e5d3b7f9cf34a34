import type { OutboxEvent } from '../../db/models/outbox.js';
import { breachWorkflowId, type HandleBreachInput } from '../../domain/risk/rules.js';
import { queues } from '../../lib/temporal/queues.js';
import { searchAttributes } from '../../lib/temporal/search-attributes.js';
import type { WorkflowMessage, WorkflowMessages } from './workflow-message.js';

/** Which events start or move the workflow of a breach: only those of a hard one, a soft one closes by itself. */
export const riskMessages: WorkflowMessages = {
  'risk.breach_acknowledged': (event) => tell(event, 'breachAcknowledged'),
  'risk.breach_closed': (event) => tell(event, 'breachClosed'),
  'risk.breach_opened': (event) => start(event),
};

const isHard = ({ payload }: OutboxEvent): boolean => payload['level'] === 'hard';

function start(event: OutboxEvent): WorkflowMessage | null {
  if (!isHard(event)) return null;
  const { event_id, record_id, payload } = event;
  const { trading_account_id } = payload;
  const input: HandleBreachInput = { breach_id: record_id };
  const account = typeof trading_account_id === 'string' ? trading_account_id : 'house';
  return {
    kind: 'start',
    workflowId: breachWorkflowId(record_id),
    type: 'handleBreach',
    taskQueue: queues.core,
    args: [input],
    updateId: event_id,
    searchAttributes: searchAttributes({ noun: 'risk', state: 'open', account, priority: 'high' }),
  };
}

function tell(event: OutboxEvent, name: 'breachAcknowledged' | 'breachClosed'): WorkflowMessage | null {
  if (!isHard(event)) return null;
  const { event_id, record_id } = event;
  const args: [unknown] = [{ event_id }];
  return { kind: 'signal', workflowId: breachWorkflowId(record_id), name, args, updateId: event_id };
}
