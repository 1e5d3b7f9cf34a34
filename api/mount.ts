import { Readable } from 'node:stream';
import type Router from '@koa/router';
import type Koa from 'koa';
import type { ZodType } from 'zod';
import { problem, type Problem } from '../lib/problem.js';
import { anonymous, type ApiDeps, type Context } from './context.js';
import { parseJson, readBody } from './middleware/body.js';
import { claimKey, isKept, releaseKey, type KeptAnswer } from './middleware/idempotency.js';
import { emptyForm, readForm } from './middleware/multipart.js';
import { assertAllowed, assertSteppedUp, readPrincipal } from './middleware/principal.js';
import { renderProblem } from './middleware/problems.js';
import { noteActor, noteRoute, traceIdOf } from './middleware/request-log.js';
import { auditRefusal } from './services/audit-trail.js';
import { takesKey, type Reply, type Route, type RouteInput } from './route.js';
import { check, versionOf } from './validate.js';

export type RateLimit = (context: Context, options: Route['options']) => Promise<void>;
type Input = RouteInput<ZodType, ZodType, ZodType>;

/** Puts a route on the router: who, may they, how often, what, has it been done; then the handler; then the answer. */
export function mount(router: Router, route: Route, deps: ApiDeps, limit: RateLimit): void {
  router[route.method](route.path, async (koa: RoutedContext) => {
    const started = process.hrtime.bigint();
    noteRoute(koa, route.path);
    await serve(koa, route, deps, limit);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    const statusClass = `${Math.floor(koa.status / 100)}xx`;
    deps.metrics.requestSeconds.observe(
      { route: route.path, method: route.method, status_class: statusClass },
      seconds,
    );
  });
}

type RoutedContext = Koa.Context & { params: Record<string, string> };

async function serve(koa: RoutedContext, route: Route, deps: ApiDeps, limit: RateLimit): Promise<void> {
  let context = requestContext(deps, koa);
  try {
    const principal = await readPrincipal(deps, koa.get('authorization'), {
      isTrading: route.options.trades,
    });
    context = { ...context, principal };
    noteActor(koa, context.principal.id);
    await limit(context, route.options);
    assertAllowed(context, route.options.can);
    if (route.options.stepUp) assertSteppedUp(context);
    await answer(koa, route, context, await readInput(koa, route));
  } catch (error) {
    const label = `${route.method.toUpperCase()} ${route.path}`;
    await noteRefusal(context, route, label, renderProblem(koa, error, context));
  }
}

function requestContext(deps: ApiDeps, koa: Koa.Context): Context {
  const traceId = traceIdOf(koa);
  const userAgent = koa.get('user-agent').slice(0, 200);
  return { ...deps, principal: anonymous, traceId, address: koa.ip, userAgent, claim: null };
}

async function readInput(koa: RoutedContext, route: Route): Promise<Input> {
  const { options } = route;
  const params = check(options.params, koa.params, '/params');
  const query = check(options.query, { ...koa.query }, '/query');
  const version = options.versioned ? versionOf(koa.get('if-match')) : 0;
  const key = koa.get('idempotency-key');
  const shared = { params, query, version, key, headers: koa.headers };
  if (options.multipart) {
    const form = await readForm(koa.req);
    return { ...shared, body: check(options.body, form.fields, ''), form, rawBody: Buffer.alloc(0) };
  }
  const rawBody =
    route.method === 'get' ? Buffer.alloc(0) : await readBody(koa.req, options.bodyLimits?.bytes);
  if (options.lines) {
    assertLines(koa.get('content-type'));
    return { ...shared, body: undefined, form: emptyForm, rawBody };
  }
  const json = parseJson(rawBody, koa.get('content-type') || undefined, {
    maxFields: options.bodyLimits?.fields,
    exactNumbers: options.exactNumbers,
  });
  const body = options.body ? check(options.body, json ?? {}, '') : undefined;
  return { ...shared, body, form: emptyForm, rawBody };
}

function assertLines(contentType: string): void {
  if (!/^application\/(x-)?ndjson\b/i.test(contentType)) throw problem('request.content_type_unsupported');
}

async function answer(koa: Koa.Context, route: Route, context: Context, input: Input): Promise<void> {
  const { key } = input;
  if (route.options.idempotent && !key) throw problem('request.idempotency_key_required');
  if (!key || !takesKey(route)) return send(koa, route, await handled(route, context, input, replyOf(koa)));
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw problem('request.idempotency_key_invalid');
  if (route.options.idempotent === 'by_handler')
    return send(koa, route, await handled(route, context, input, replyOf(koa)));
  const request = requestText(koa, input);
  const { status } = route.options.answers;
  const outcome = await claimKey(context, {
    principal: context.principal,
    route: `${route.method} ${route.path}`,
    key,
    request,
    status,
  });
  if (isKept(outcome)) return sendKept(koa, outcome);
  try {
    send(koa, route, await handled(route, { ...context, claim: outcome }, input, replyOf(koa)));
  } catch (error) {
    await releaseKey(context, outcome);
    throw error;
  }
}

/** In tests an answer must be what the route says, without a field more. */
async function handled(route: Route, context: Context, input: Input, reply: Reply): Promise<unknown> {
  const result = await route.handle(input, context, reply);
  const { schema } = route.options.answers;
  if (schema && context.config.NODE_ENV === 'test') schema.parse(isPage(result) ? result.items : result);
  return result;
}

function requestText(koa: Koa.Context, input: Input): string {
  const file = input.form.file?.bytes.toString('base64') ?? '';
  const version = koa.get('if-match');
  return [koa.path, version, JSON.stringify(input.form.fields), file, input.rawBody.toString('base64')].join(
    '\n',
  );
}

function send(koa: Koa.Context, route: Route, result: unknown): void {
  const { status, contentType } = route.options.answers;
  koa.status = status;
  if (status === 204) return;
  if (contentType) koa.type = contentType;
  koa.set('Cache-Control', koa.response.get('Cache-Control') || 'no-store');
  if (Buffer.isBuffer(result) || typeof result === 'string' || result instanceof Readable) {
    koa.body = result;
    return;
  }
  if (!isPage(result)) return sendJson(koa, result);
  const last = result.first + result.items.length - 1;
  koa.set('Content-Range', `items ${result.items.length ? `${result.first}-${last}` : '*'}/${result.total}`);
  sendJson(koa, result.items);
}

function sendKept(koa: Koa.Context, kept: KeptAnswer): void {
  koa.status = kept.status;
  koa.set('Idempotent-Replayed', 'true');
  if (kept.status !== 204) sendJson(koa, kept.response);
}

function sendJson(koa: Koa.Context, value: unknown): void {
  if (!koa.response.get('Content-Type')) koa.type = 'application/json';
  koa.body = JSON.stringify(value ?? null);
}

function isPage(value: unknown): value is { items: unknown[]; total: number; first: number } {
  return (
    typeof value === 'object' && value !== null && 'items' in value && 'total' in value && 'first' in value
  );
}

function replyOf(koa: Koa.Context): Reply {
  return {
    header: (name, value) => koa.set(name, value),
    cookie: (name, value, { path, maxAgeSeconds }) =>
      koa.append(
        'Set-Cookie',
        `${name}=${value ?? ''}; Path=${path}; Max-Age=${value ? maxAgeSeconds : 0}; HttpOnly; Secure; SameSite=Strict`,
      ),
  };
}

async function noteRefusal(context: Context, route: Route, label: string, refused: Problem): Promise<void> {
  if (route.method === 'get' && refused.status !== 403) return;
  if (refused.status >= 500 || refused.status === 429) return;
  await auditRefusal(context, label, refused).catch((error) =>
    context.log.error({ err: error }, 'audit_refusal_failed'),
  );
}
