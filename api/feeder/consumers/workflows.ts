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

// One whose worker is away takes its whole deadline; so many of them may wait before the others feel it.
const workflowsAtOnce = 64;
const patienceMs = 250;
const firstRetryMs = 500;
const maxRetryMs = 30_000;

/**
 * Takes events to the workflows that wait for them: in order for each workflow, side by side for different ones. A
 * delivery that lasts goes on by itself and is reported when it is done, so that it holds up nobody else.
 */
export function workflowsConsumer(
  deps: Pick<ApiDeps, 'temporal' | 'log'>,
  messages: WorkflowMessages,
): Consumer {
  const carried = new Map<string, Promise<void>>();
  const delivered = new Set<string>();
  const troubles = new Map<string, Trouble>();

  return { name: 'workflows', take };

  async function take(events: OutboxEvent[]): Promise<Set<string>> {
    const letters = events.flatMap((event) => {
      const message = messages[event.kind]?.(event) ?? null;
      return message ? [{ event, message }] : [];
    });
    if (letters.length > 0) await sendOff(await deps.temporal(), letters);
    const open = new Set(letters.map(({ event }) => event.event_id));
    const isDone = ({ event_id }: OutboxEvent) => !open.has(event_id) || delivered.delete(event_id);
    return new Set(events.filter(isDone).map(({ event_id }) => event_id));
  }

  async function sendOff(client: Client, letters: Letter[]): Promise<void> {
    for (const [workflowId, queue] of queuesOf(letters)) {
      if (carried.has(workflowId) || carried.size >= workflowsAtOnce) continue;
      carried.set(
        workflowId,
        carry(client, queue).finally(() => carried.delete(workflowId)),
      );
    }
    await Promise.race([
      Promise.all(carried.values()),
      new Promise((resolve) => setTimeout(resolve, patienceMs)),
    ]);
  }

  async function carry(client: Client, queue: Letter[]): Promise<void> {
    for (const letter of queue) {
      if (delivered.has(letter.event.event_id)) continue;
      if (!(await isTaken(client, letter))) return;
      delivered.add(letter.event.event_id);
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

function queuesOf(letters: Letter[]): Map<string, Letter[]> {
  const queues = new Map<string, Letter[]>();
  for (const letter of letters) {
    const { workflowId } = letter.message;
    queues.set(workflowId, [...(queues.get(workflowId) ?? []), letter]);
  }
  return queues;
}
