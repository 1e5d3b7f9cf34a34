import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import type { Log } from '../log.js';

const levels = { TRACE: 'debug', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
/** Said by `activityLog` too, there with the trace and without the error's text. */
const saidElsewhere = new Set(['Activity failed']);

/** For `logger` of the Runtime: what workflows log as events of ours, what the SDK has to say as `temporal_sdk`. */
export function sdkLogger(log: Log): DefaultLogger {
  return new DefaultLogger('INFO', (entry) => {
    if (!saidElsewhere.has(entry.message)) write(log, entry);
  });
}

function write(log: Log, { level, message, meta = {} }: LogEntry): void {
  const { error, workflowId: workflow_id, runId: run_id, sdkComponent, ...rest } = meta;
  const facts = { ...rest, workflow_id, run_id, err: error };
  if (sdkComponent === 'workflow') log[levels[level]](facts, message);
  else log[levels[level]]({ ...facts, message }, 'temporal_sdk');
}
