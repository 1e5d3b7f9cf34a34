import type { WorkflowHandle } from '@temporalio/client';

/** What opens an affair of the server or of a worker, and what closes it. */
const affairs = [
  {
    opens: ['workflowTaskScheduled'],
    closes: ['workflowTaskCompleted', 'workflowTaskFailed', 'workflowTaskTimedOut'],
  },
  { opens: ['activityTaskScheduled'], closes: ['activityTaskCompleted', 'activityTaskFailed'] },
  { opens: ['startChildWorkflowExecutionInitiated'], closes: ['childWorkflowExecutionStarted'] },
  {
    opens: ['signalExternalWorkflowExecutionInitiated'],
    closes: ['externalWorkflowExecutionSignaled', 'signalExternalWorkflowExecutionFailed'],
  },
];

/**
 * True while a workflow waits for time or people alone. Read from its history: a query that meets a workflow task makes
 * the server write another one, and no two recordings would be the same.
 */
export async function isQuiet(handle: WorkflowHandle): Promise<boolean> {
  const { events } = await handle.fetchHistory();
  const written = (events ?? []).flatMap((event) =>
    Object.entries(event).filter(([, part]) => part !== null),
  );
  const count = (names: string[]) =>
    written.filter(([name]) => names.some((each) => name === `${each}EventAttributes`)).length;
  return written.length > 0 && affairs.every(({ opens, closes }) => count(opens) === count(closes));
}
