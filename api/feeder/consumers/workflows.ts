import type { Client } from '@temporalio/client';
import type { OutboxEvent } from '../../../db/models/outbox.js';
import type { ApiDeps } from '../../context.js';
import { deliverMessage } from '../deliver-message.js';
import type { Consumer } from '../relay.js';
import type { WorkflowMessage, WorkflowMessages } from '../workflow-message.js';

interface Letter {
  event: OutboxEvent;
  message: WorkflowMessage;
}

interface Trouble {
  failures: number;
  notBefore: number;
}

const deliveriesAtOnce = 8;
const firstRetryMs = 500;
const maxRetryMs = 30_000;

/**
 * Takes events to the workflows that wait for them: in order for each workflow, side by side for different ones, so
 * that one whose worker is away holds up nobody else.
 */
export function workflowsConsumer(deps: Pick<ApiDeps, 'temporal' | 'log'>, messages: WorkflowMessages): Consumer {
  const troubles = new Map<string, Trouble>();

  return { name: 'workflows', take };

  async function take(events: OutboxEvent[]): Promise<Set<string>> {
    const done = new Set<string>();
    const letters: Letter[] = [];
    for (const event of events) {
      const message = messages[event.kind]?.(event) ?? null;
      if (message) letters.push({ event, message });
      else done.add(event.event_id);
    }
    if (letters.length === 0) return done;
    const client = await deps.temporal();
    const queues = queuesOf(letters);
    const carriers = Array.from({ length: deliveriesAtOnce }, () => carry(client, queues, done));
    await Promise.all(carriers);
    return done;
  }

  async function carry(client: Client, queues: Letter[][], done: Set<string>): Promise<void> {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const letter of queue) {
        if (!(await isTaken(client, letter))) break;
        done.add(letter.event.event_id);
      }
    }
  }

  async function isTaken(client: Client, { event, message }: Letter): Promise<boolean> {
    const { workflowId } = message;
    const trouble = troubles.get(workflowId);
    if (trouble && trouble.notBefore > Date.now()) return false;
    const facts = { event_id: event.event_id, kind: event.kind, workflow_id: workflowId };
    try {
      const delivery = await deliverMessage(client, message);
      if (delivery !== 'delivered') deps.log.warn({ ...facts, delivery }, 'workflow_message_skipped');
      troubles.delete(workflowId);
      return true;
    } catch (error) {
      const failures = (trouble?.failures ?? 0) + 1;
      const retryMs = Math.min(maxRetryMs, firstRetryMs * 2 ** (failures - 1));
      troubles.set(workflowId, { failures, notBefore: Date.now() + retryMs });
      deps.log.warn({ ...facts, err: error, failures }, 'workflow_message_failed');
      return false;
    }
  }
}

function queuesOf(letters: Letter[]): Letter[][] {
  const queues = new Map<string, Letter[]>();
  for (const letter of letters) {
    const { workflowId } = letter.message;
    queues.set(workflowId, [...(queues.get(workflowId) ?? []), letter]);
  }
  return [...queues.values()];
}
