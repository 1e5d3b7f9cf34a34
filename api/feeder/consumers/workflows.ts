import type { Client } from '@temporalio/client';
import type { OutboxEvent } from '../../../db/models/outbox.js';
import { inKeptTrace } from '../../../lib/tracing.js';
import type { ApiDeps } from '../../context.js';
import { deliverMessage, type Delivery } from '../deliver-message.js';
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

const workflowsAtOnce = 64;
// One whose worker is away takes its whole deadline: however many they are, they leave room for the others.
const troubledAtOnce = 16;
const patienceMs = 250;
const firstRetryMs = 500;
const maxRetryMs = 30_000;

/**
 * Takes events to the workflows that wait for them: in order for each workflow, side by side for different ones. A
 * delivery that lasts goes on by itself and is reported when it is done, so that it holds up nobody else. A workflow that
 * can't take its message is parked: what follows for it waits too, and it is tried again after longer and longer rests.
 */
export function workflowsConsumer(
  deps: Pick<ApiDeps, 'temporal' | 'log' | 'metrics'>,
  messages: WorkflowMessages,
): Consumer {
  const carried = new Map<string, Promise<void>>();
  const delivered = new Set<string>();
  const troubles = new Map<string, Trouble>();

  return { name: 'workflows', take, parked: () => troubles.size };

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
      if (!mayGo(workflowId)) continue;
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

  function mayGo(workflowId: string): boolean {
    if (carried.has(workflowId) || carried.size >= workflowsAtOnce) return false;
    const trouble = troubles.get(workflowId);
    if (!trouble) return true;
    if (trouble.notBefore > Date.now()) return false;
    return [...carried.keys()].filter((id) => troubles.has(id)).length < troubledAtOnce;
  }

  async function carry(client: Client, queue: Letter[]): Promise<void> {
    for (const letter of queue) {
      if (delivered.has(letter.event.event_id)) continue;
      const { kind, traceparent } = letter.event;
      const work = { name: `deliver ${kind}`, traceparent };
      if (!(await inKeptTrace(work, () => isTaken(client, letter)))) return;
      delivered.add(letter.event.event_id);
    }
  }

  async function isTaken(client: Client, { event, message }: Letter): Promise<boolean> {
    const { workflowId } = message;
    const { event_id, kind, trace_id } = event;
    const facts = { event_id, kind, workflow_id: workflowId, trace_id };
    try {
      const delivery = await deliverMessage(client, message);
      if (delivery === 'delivered') deps.log.info(facts, 'workflow_message_delivered');
      else deps.log.warn({ ...facts, delivery }, 'workflow_message_skipped');
      troubles.delete(workflowId);
      report(delivery);
      return true;
    } catch (error) {
      const failures = (troubles.get(workflowId)?.failures ?? 0) + 1;
      const retryMs = Math.min(maxRetryMs, firstRetryMs * 2 ** (failures - 1));
      troubles.set(workflowId, { failures, notBefore: Date.now() + retryMs });
      deps.log.warn({ ...facts, err: error, failures }, 'workflow_message_failed');
      report('failed');
      return false;
    }
  }

  function report(result: Delivery | 'failed'): void {
    deps.metrics.workflowMessages.inc({ result });
    deps.metrics.workflowsParked.set({}, troubles.size);
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
