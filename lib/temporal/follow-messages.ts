import { context, propagation, ROOT_CONTEXT, type Context } from '@opentelemetry/api';
import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

const traceHeader = '_tracer-data';

/**
 * A module of the workflow bundle, before that of OpenTelemetry. A workflow lives for years, and its own trace is that
 * of the request that started it: what it does after an update or a signal belongs to the trace of that message, so that
 * a submission can be followed to the checks that it set off.
 */
export const interceptors: WorkflowInterceptorsFactory = () => {
  let latest: Context | null = null;
  const note = (headers: Headers) => (latest = contextOf(headers) ?? latest);
  const follow = <T>(work: () => T): T => (latest ? context.with(latest, work) : work());
  return {
    inbound: [
      {
        handleUpdate: (input, next) => (note(input.headers), next(input)),
        handleSignal: (input, next) => (note(input.headers), next(input)),
      },
    ],
    outbound: [
      {
        scheduleActivity: (input, next) => follow(() => next(input)),
        signalWorkflow: (input, next) => follow(() => next(input)),
        startChildWorkflowExecution: (input, next) => follow(() => next(input)),
      },
    ],
  };
};

function contextOf(headers: Headers): Context | null {
  const payload = headers[traceHeader];
  if (!payload) return null;
  const carrier = defaultPayloadConverter.fromPayload<Record<string, string>>(payload);
  return propagation.extract(ROOT_CONTEXT, carrier);
}
