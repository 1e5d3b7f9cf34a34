import { errors as jose } from 'jose';
import type Koa from 'koa';
import knexModule from 'knex';
import { Problem, problem } from '../../lib/problem.js';
import type { Log } from '../../lib/log.js';

/** The one place where errors become answers (RFC 9457) and are logged. */
export function renderProblem(
  koa: Koa.Context,
  error: unknown,
  facts: { log: Log; traceId: string },
): Problem {
  const known = asProblem(error);
  if (known.status >= 500)
    facts.log.error({ err: error, path: koa.path, trace_id: facts.traceId }, 'request_failed');
  koa.status = known.status;
  koa.type = 'application/problem+json';
  const { errors, current, params, retryAfterSeconds } = known.extras;
  if (retryAfterSeconds !== undefined) koa.set('Retry-After', String(Math.ceil(retryAfterSeconds)));
  if (known.status === 401) koa.set('WWW-Authenticate', 'Bearer');
  koa.body = JSON.stringify({
    type: `urn:purser:problem:${known.code}`,
    title: known.title,
    status: known.status,
    code: known.code,
    detail: known.detail,
    trace_id: facts.traceId,
    errors,
    current,
    params,
  });
  return known;
}

const outageCodes = new Set([
  'object_store.full',
  'object_store.unavailable',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
]);

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof jose.JOSEError) return problem('accounts.token_refused');
  if (isOutage(error)) return problem('request.unavailable', undefined, { retryAfterSeconds: 2 });
  return problem('request.failed');
}

function isOutage(error: unknown): boolean {
  if (error instanceof knexModule.KnexTimeoutError) return true;
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && outageCodes.has(String(error.code))) return true;
  return error instanceof Error && /Connection terminated|Failed to connect/.test(error.message);
}
