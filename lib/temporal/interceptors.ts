import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OpenTelemetryPlugin } from '@temporalio/interceptors-opentelemetry-v2';
import { rootDir } from '../root.js';
import type { Tracing } from '../tracing.js';

/**
 * For `plugins` of client, worker and `bundleWorkflowCode`: spans of starts, signals, updates, workflows and
 * activities, tied together by the header `_tracer-data`. While tracing is off the header alone is handed on.
 */
export function tracingPlugins({ spans }: Tracing): OpenTelemetryPlugin[] {
  return [new OpenTelemetryPlugin(spans)];
}

/**
 * For `workflowInterceptorModules` of a bundle that is built ahead, before anybody knows whether it will be traced; a
 * worker without the plugin needs `droppedSpans` to run it.
 */
export const workflowTracingModules: string[] = [
  join(rootDir, 'lib', 'temporal', 'follow-messages.ts'),
  createRequire(import.meta.url).resolve(
    '@temporalio/interceptors-opentelemetry-v2/lib/workflow-interceptors',
  ),
];

/** For `sinks` of a worker without the plugin: takes the spans that its bundle makes all the same, and drops them. */
export const droppedSpans = { exporter: { export: { fn: () => undefined, callDuringReplay: false } } };
