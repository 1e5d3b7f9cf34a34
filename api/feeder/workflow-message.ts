import type { SearchAttributePair } from '@temporalio/common';
import type { OutboxEvent } from '../../db/models/outbox.js';

interface ToWorkflow {
  workflowId: string;
  args: [unknown, ...unknown[]];
  /** The event's id: the server and the workflow know a repeat by it. */
  updateId: string;
}

/** What an event means to a workflow. */
export type WorkflowMessage =
  | (ToWorkflow & {
      kind: 'start';
      type: string;
      taskQueue: string;
      searchAttributes?: SearchAttributePair[];
    })
  | (ToWorkflow & { kind: 'update'; name: string })
  | (ToWorkflow & { kind: 'signal'; name: string });

/** By the kind of an event; null for an event of the kind that no workflow waits for. */
export type WorkflowMessages = Record<string, (event: OutboxEvent) => WorkflowMessage | null>;
