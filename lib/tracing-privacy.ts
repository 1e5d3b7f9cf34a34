import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter, TimedEvent } from '@opentelemetry/sdk-trace-base';

/** Temporal's interceptors write everything they know of a workflow to its spans, memo and last result in the clear. */
const temporalAttributes = new Set([
  'attempt',
  'historyLength',
  'namespace',
  'runId',
  'taskQueue',
  'temporalActivityId',
  'temporalUpdateId',
  'temporalWorkflowId',
  'workflowId',
  'workflowType',
]);

/**
 * An exporter that sends spans without what may hold personal data: messages and stack traces of errors (their type
 * stays) and all attributes but ours, which have dotted names, and the ids among Temporal's.
 */
export function withoutPersonalData(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(withoutTexts), done),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}

function withoutTexts(span: ReadableSpan): ReadableSpan {
  return {
    name: span.name,
    kind: span.kind,
    spanContext: () => span.spanContext(),
    parentSpanContext: span.parentSpanContext,
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes: harmless(span.attributes),
    links: span.links,
    events: span.events.map(withoutText),
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  };
}

function harmless(attributes: Attributes): Attributes {
  const kept = Object.entries(attributes).filter(
    ([name]) => /[._]/.test(name) || temporalAttributes.has(name),
  );
  return Object.fromEntries(kept);
}

function withoutText(event: TimedEvent): TimedEvent {
  if (event.name !== 'exception') return event;
  const type = event.attributes?.['exception.type'];
  return { ...event, attributes: type === undefined ? {} : { 'exception.type': type } };
}
