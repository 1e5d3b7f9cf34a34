import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import type { WorkflowMessage } from './workflow-message.js';

/**
 * delivered: it took effect, now or at an earlier attempt. closed: the workflow has ended, so nothing waits for it.
 * rejected: the workflow's validator said no.
 */
export type Delivery = 'delivered' | 'closed' | 'rejected';

const deadlineMs = 10_000;
// An outcome that the server sent along is there at once; this only ends the question for one that it didn't send.
const outcomeMs = 250;

/**
 * Takes one message to its workflow. Throws when nothing is known about its effect (no answer, no worker, no server):
 * the same message may then be delivered again, since start and update know a repeat by their ids.
 */
export function deliverMessage(client: Client, message: WorkflowMessage): Promise<Delivery> {
  return client.withDeadline(Date.now() + deadlineMs, () => deliver(client, message));
}

async function deliver(client: Client, message: WorkflowMessage): Promise<Delivery> {
  try {
    return await send(client, message);
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'closed';
    if (error instanceof WorkflowNotFoundError) return 'closed';
    if (error instanceof WorkflowUpdateFailedError) return 'rejected';
    throw error;
  }
}

async function send(client: Client, message: WorkflowMessage): Promise<Delivery> {
  switch (message.kind) {
    case 'start':
      await start(client, message);
      return 'delivered';
    case 'update':
      return update(client, message);
    case 'signal':
      await client.workflow.getHandle(message.workflowId).signal(message.name, ...message.args);
      return 'delivered';
    default:
      return message satisfies never;
  }
}

// A running one is the effect of an earlier attempt; a closed one must not begin anew.
async function start(client: Client, message: Extract<WorkflowMessage, { kind: 'start' }>): Promise<void> {
  await client.workflow.start(message.type, {
    workflowId: message.workflowId,
    taskQueue: message.taskQueue,
    args: message.args,
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    typedSearchAttributes: message.searchAttributes && new TypedSearchAttributes(message.searchAttributes),
  });
}

async function update(
  client: Client,
  message: Extract<WorkflowMessage, { kind: 'update' }>,
): Promise<Delivery> {
  const handle = await client.workflow.getHandle(message.workflowId).startUpdate(message.name, {
    args: message.args,
    updateId: message.updateId,
    waitForStage: 'ACCEPTED',
  });
  const isRejected = await client
    .withDeadline(Date.now() + outcomeMs, () => handle.result())
    .then(() => false)
    .catch((error) => error instanceof WorkflowUpdateFailedError);
  return isRejected ? 'rejected' : 'delivered';
}
