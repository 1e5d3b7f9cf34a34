import { SimplePlugin } from '@temporalio/plugin';
import type { Log } from '../log.js';

/**
 * For `plugins` of a worker, after those of tracing: one log event for each attempt of an activity, with the trace of the
 * request that led to it. Of an error only its type is kept: a message may hold anything.
 */
export function activityLog(log: Log): SimplePlugin {
  return new SimplePlugin({
    name: 'ActivityLog',
    workerInterceptors: { activity: [(context) => ({ inbound: { execute: logged(log, context.info) } })] },
  });
}

interface Attempt {
  activityType: string;
  attempt: number;
  workflowExecution?: { workflowId: string; runId: string };
}

function logged(log: Log, { activityType, attempt, workflowExecution }: Attempt) {
  return async <I, O>(input: I, next: (input: I) => Promise<O>): Promise<O> => {
    const startedAt = performance.now();
    const facts = (outcome: 'done' | 'failed') => ({
      activity: activityType,
      attempt,
      workflow_id: workflowExecution?.workflowId,
      run_id: workflowExecution?.runId,
      outcome,
      duration_ms: Math.round((performance.now() - startedAt) * 10) / 10,
    });
    try {
      const result = await next(input);
      log.info(facts('done'), 'activity');
      return result;
    } catch (error) {
      log.warn({ ...facts('failed'), reason: typeOf(error) }, 'activity');
      throw error;
    }
  };
}

function typeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('type' in error && typeof error.type === 'string') return error.type;
  return error instanceof Error ? error.name : 'unknown';
}
