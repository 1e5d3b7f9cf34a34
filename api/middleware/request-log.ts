import type { IncomingMessage } from 'node:http';
import type Koa from 'koa';
import type { Log } from '../../lib/log.js';
import { currentTraceId, inServerSpan } from '../../lib/tracing.js';
import { anonymous } from '../context.js';

/** What becomes known of a request on its way. */
interface RequestFacts {
  traceId: string;
  /** The pattern, never the address: that may hold anything. Null for a page of the admin UI and for what is not there. */
  route: string | null;
  actorId: string;
}

const known = new WeakMap<IncomingMessage, RequestFacts>();
// Asked every few seconds by whoever watches the process.
const watchers = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * One trace and one log event for each request, whoever answers it. The client gets the trace's id in `Trace-Id`, and in
 * the problem when there is one.
 */
export function requestLog({ log }: { log: Log }): Koa.Middleware {
  return (koa, next) =>
    inServerSpan({ name: koa.method, headers: koa.headers }, async (span) => {
      const startedAt = performance.now();
      const facts: RequestFacts = { traceId: currentTraceId() ?? 'none', route: null, actorId: anonymous.id };
      known.set(koa.req, facts);
      koa.set('Trace-Id', facts.traceId);
      await next();
      const { route } = facts;
      span.updateName(`${koa.method} ${route ?? 'other'}`);
      logRequest(log, { ...facts, method: koa.method, status: koa.status, startedAt });
    });
}

/** Where a request is answered, as soon as somebody knows. */
export function noteRoute(koa: Koa.Context, route: string): void {
  const facts = known.get(koa.req);
  if (facts) facts.route = route;
}

/** Who asks, as soon as somebody knows. */
export function noteActor(koa: Koa.Context, actorId: string): void {
  const facts = known.get(koa.req);
  if (facts) facts.actorId = actorId;
}

export function traceIdOf(koa: Koa.Context): string {
  return known.get(koa.req)?.traceId ?? 'none';
}

interface AnsweredRequest extends RequestFacts {
  method: string;
  status: number;
  /** Of `performance.now()`. */
  startedAt: number;
}

/** The one line of a request; `request_failed` says why when it is the server's fault. */
export function logRequest(log: Log, request: AnsweredRequest): void {
  const { route, method, status, traceId, actorId, startedAt } = request;
  const duration_ms = Math.round((performance.now() - startedAt) * 10) / 10;
  const fields = { route, method, status, duration_ms, trace_id: traceId, actor_id: actorId };
  log[levelOf(request)](fields, 'request');
}

function levelOf({ route, status }: AnsweredRequest): 'debug' | 'info' | 'warn' {
  if (status >= 500) return 'warn';
  const isRoutine = status < 400 && (route === null || watchers.has(route));
  return isRoutine ? 'debug' : 'info';
}
