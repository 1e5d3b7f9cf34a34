import { trace } from '@opentelemetry/api';
import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * One JSON object a line: an event name, fields, ids; never personal data. Fields that could carry a secret are cut.
 */
export function createLog(options: { service: string; level: string; version?: string }): Log {
  return pino({
    level: options.level,
    base: { service: options.service, version: options.version ?? 'development' },
    messageKey: 'event',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    mixin: traceIds,
    redact: { paths: secretPaths, censor: '[cut]' },
  });
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
];
const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

function traceIds(): Record<string, string> {
  const span = trace.getActiveSpan()?.spanContext();
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
}
