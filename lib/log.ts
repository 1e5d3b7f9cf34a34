import { trace } from '@opentelemetry/api';
import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

interface LogOptions {
  service: string;
  level: string;
  version?: string;
  /** Standard output when nothing is said. */
  destination?: DestinationStream;
}

/**
 * One JSON object a line: an event name, fields, ids, the trace in whose span it was written; never personal data. Fields
 * that could carry a secret are cut.
 */
export function createLog({ service, level, version = 'development', destination }: LogOptions): Log {
  const settings = {
    level,
    base: { service, version },
    messageKey: 'event',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: traceIds,
    redact: { paths: secretPaths, censor: '[cut]' },
  };
  return destination ? pino(settings, destination) : pino(settings);
}

const secretNames = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'access_token',
  'refresh_token',
  // Of an error of Postgres: `Key (email)=(…) already exists`.
  'detail',
];
const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

function traceIds(): Record<string, string> {
  const span = trace.getActiveSpan()?.spanContext();
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
}
