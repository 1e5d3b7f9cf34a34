import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { resourceFromAttributes, type Resource } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  BatchSpanProcessor,
  NoopSpanProcessor,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { withoutPersonalData } from './tracing-privacy.js';

const exportTimeoutMs = 5_000;
const exportEveryMs = 1_000;
const maxQueuedSpans = 4_096;

export interface Tracing {
  /** What the Temporal plugin needs. */
  spans: { resource: Resource; spanProcessor: SpanProcessor };
  /** Sends what is still queued, for at most five seconds. */
  stop: () => Promise<void>;
}

/**
 * Sends spans to an OTLP endpoint over HTTP (`<endpoint>/v1/traces`). Without an endpoint no span is recorded or sent, but
 * trace ids are handed on all the same: logs, answers and events of one request bear one id. Call it once, before
 * anything else starts.
 */
export async function startTracing(settings: {
  endpoint: string | undefined;
  serviceName: string;
  version?: string;
}): Promise<Tracing> {
  const { endpoint, serviceName, version = 'development' } = settings;
  const resource = resourceFromAttributes({ 'service.name': serviceName, 'service.version': version });
  const isOn = endpoint !== undefined;
  const spanProcessor = isOn ? await sendingTo(endpoint) : new NoopSpanProcessor();
  const sampler = isOn ? {} : { sampler: new AlwaysOffSampler() };
  const provider = new NodeTracerProvider({ resource, spanProcessors: [spanProcessor], ...sampler });
  provider.register();
  // An endpoint that is away must not keep a process from stopping.
  return { spans: { resource, spanProcessor }, stop: () => provider.shutdown().catch(() => undefined) };
}

async function sendingTo(endpoint: string): Promise<SpanProcessor> {
  // It is large, and most processes send nothing.
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: exportTimeoutMs });
  return new BatchSpanProcessor(withoutPersonalData(exporter), {
    maxQueueSize: maxQueuedSpans,
    scheduledDelayMillis: exportEveryMs,
    exportTimeoutMillis: exportTimeoutMs,
  });
}

interface ServerWork {
  /** Low in number: `POST /api/v1/orders/:id`, never the address itself. */
  name: string;
  headers: Record<string, string | string[] | undefined>;
  attributes?: Attributes;
}

/** Runs the work of an incoming request in a span that continues the caller's trace (W3C Trace Context). */
export function inServerSpan<T>(
  { name, headers, attributes }: ServerWork,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const options = { kind: SpanKind.SERVER, attributes };
  return tracer().startActiveSpan(name, options, callerOf(headers), (span) => ending(span, work));
}

interface KeptWork {
  name: string;
  /** From `keptTrace`, at the time of the request that caused this work; null when nobody kept it. */
  traceparent: string | null;
}

/** Runs what a request caused, later and in another process, in a span that continues the request's trace. */
export function inKeptTrace<T>({ name, traceparent }: KeptWork, work: () => Promise<T>): Promise<T> {
  const options = { kind: SpanKind.CONSUMER };
  const parent = callerOf({ traceparent: traceparent ?? undefined });
  return tracer().startActiveSpan(name, options, parent, (span) => ending(span, work));
}

/** The `traceparent` (W3C Trace Context) to keep with what will be done later; null outside a span. */
export function keptTrace(): string | null {
  return injectTrace()['traceparent'] ?? null;
}

/** Runs a part of the work in a span of its own. Attributes have dotted names (`purser.noun`); others are not sent. */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, (span) => ending(span, work));
}

/** `traceparent` and `tracestate` for an outgoing call; empty outside a span. */
export function injectTrace(): Record<string, string> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}

/** The trace in whose span this runs, 32 hexadecimal digits. */
export function currentTraceId(): string | undefined {
  return trace.getActiveSpan()?.spanContext().traceId;
}

function tracer() {
  return trace.getTracer('purser');
}

/** Only the trace is taken over: the baggage of strangers would be sent on to everybody we call. */
function callerOf({ traceparent, tracestate }: ServerWork['headers']): Context {
  return propagation.extract(context.active(), { traceparent, tracestate });
}

async function ending<T>(span: Span, work: (span: Span) => Promise<T>): Promise<T> {
  try {
    return await work(span);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
    throw error;
  } finally {
    span.end();
  }
}
