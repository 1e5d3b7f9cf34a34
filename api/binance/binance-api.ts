import type Koa from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { anonymous, type ApiDeps, type Context } from '../context.js';
import { readBody } from '../middleware/body.js';
import { noteActor, noteRoute, traceIdOf } from '../middleware/request-log.js';
import { accountEndpoints, walletEndpoints } from './account-endpoints.js';
import { asBinanceError, BinanceError } from './binance-error.js';
import type { Endpoint, SignedEndpoint } from './endpoint.js';
import { weightPerMinute } from './exchange-info.js';
import { assertSigned, contextOf, type KeyHolder } from './key-holder.js';
import { KeyHolders, refusedKey } from './key-holders.js';
import { ListenKeys, listenKeyEndpoints } from './listen-keys.js';
import { orderEndpoints } from './order-endpoints.js';
import { OrderNames } from './order-names.js';
import { Parameters } from './parameters.js';
import { futuresEndpoints, publicEndpoints } from './public-endpoints.js';

export const binancePrefix = '/binance/';
const paths = /^\/binance\/(api\/v3|sapi\/v1|fapi\/v1|dapi\/v1)\/([A-Za-z0-9/]{1,40})$/;

/** What the two doors share, that of requests and that of streams. */
export interface BinanceParts {
  deps: ApiDeps;
  holders: KeyHolders;
  listenKeys: ListenKeys;
  names: OrderNames;
}

const parts = new WeakMap<ApiDeps, BinanceParts>();

export function binanceParts(deps: ApiDeps): BinanceParts {
  const known = parts.get(deps) ?? {
    deps,
    holders: new KeyHolders(deps),
    listenKeys: new ListenKeys(),
    names: new OrderNames(),
  };
  parts.set(deps, known);
  return known;
}

/** The exchange as programs written for Binance know it: its addresses, parameters, signatures, answers and errors. */
export function binanceApi(deps: ApiDeps): Koa.Middleware {
  const shared = binanceParts(deps);
  const signed: Record<string, Record<string, SignedEndpoint>> = {
    'api/v3': { ...orderEndpoints, ...accountEndpoints, ...listenKeyEndpoints(shared.listenKeys) },
    'sapi/v1': walletEndpoints,
  };
  const weights = new RateLimiterMemory({ keyPrefix: 'binance', points: weightPerMinute, duration: 60 });
  return async (koa, next) => {
    if (!koa.path.startsWith(binancePrefix)) return next();
    const [, door = '', name = ''] = paths.exec(koa.path) ?? [];
    const key = `${koa.method} ${name}`;
    const open = endpointOf(openDoors, door, key);
    const closed = endpointOf(signed, door, key);
    try {
      if (!open && !closed) throw new BinanceError(-1000, `There is no ${koa.method} ${koa.path} here.`, 404);
      noteRoute(koa, `/binance/${door}/${name}`);
      await spend(koa, weights, open?.weight ?? closed?.weight ?? 1);
      koa.body = open ? await answerOpen(koa, deps, open) : await answerClosed(koa, shared, closed);
    } catch (error) {
      fail(koa, deps, error);
    }
  };
}

const openDoors: Record<string, Record<string, Endpoint>> = {
  'api/v3': publicEndpoints,
  'fapi/v1': futuresEndpoints,
  'dapi/v1': futuresEndpoints,
};

function endpointOf<T>(doors: Record<string, Record<string, T>>, door: string, key: string): T | undefined {
  const endpoints = Object.hasOwn(doors, door) ? doors[door] : undefined;
  return endpoints && Object.hasOwn(endpoints, key) ? endpoints[key] : undefined;
}

async function answerOpen(koa: Koa.Context, deps: ApiDeps, endpoint: Endpoint): Promise<unknown> {
  const parameters = Parameters.of(koa.querystring, '');
  return endpoint.handle({ context: contextOfNobody(koa, deps), parameters, nowMs: nowOf(deps) });
}

async function answerClosed(
  koa: Koa.Context,
  { deps, holders, names }: BinanceParts,
  endpoint: SignedEndpoint | undefined,
): Promise<unknown> {
  if (!endpoint) return null;
  const nowMs = nowOf(deps);
  const holder = await holders.find(koa.get('x-mbx-apikey') || undefined, koa.ip);
  noteActor(koa, holder.userId);
  const form = koa.method === 'GET' ? '' : (await readBody(koa.req)).toString('utf8');
  const parameters = Parameters.of(koa.querystring, form);
  if (!endpoint.isUnsigned)
    assertSigned(holder, parameters, { payloads: payloadsOf(koa.querystring, form), nowMs });
  holders.noteUse(holder, koa.ip);
  assertMayTrade(endpoint, holder);
  const context = { ...contextOf(deps, holder, koa.ip), traceId: traceIdOf(koa) };
  return endpoint.handle({ context, parameters, holder, names, nowMs });
}

function assertMayTrade({ trades }: SignedEndpoint, { mayTrade }: KeyHolder): void {
  if (trades && !mayTrade) throw refusedKey();
}

/** Query and form follow each other without a mark between them, as there; the signature itself is not signed. */
function payloadsOf(query: string, form: string): string[] {
  const [queryBare, formBare] = [query, form].map((text) => text.replace(/(^|&)signature=[^&]*/, ''));
  return [`${queryBare}${formBare}`];
}

async function spend(koa: Koa.Context, weights: RateLimiterMemory, weight: number): Promise<void> {
  const taken = await weights.consume(koa.ip, weight).catch((error: unknown) => {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  });
  const used = String(taken.consumedPoints);
  koa.set({ 'X-MBX-USED-WEIGHT': used, 'X-MBX-USED-WEIGHT-1M': used, 'Cache-Control': 'no-store' });
  if (taken.consumedPoints <= weightPerMinute) return;
  koa.set('Retry-After', String(Math.ceil(taken.msBeforeNext / 1_000)));
  throw new BinanceError(
    -1003,
    `Too much request weight used; current limit is ${weightPerMinute} request weight per 1 MINUTE.`,
    429,
  );
}

function fail(koa: Koa.Context, deps: ApiDeps, thrown: unknown): void {
  const error = asBinanceError(thrown);
  if (!error) deps.log.error({ err: thrown, route: koa.path, trace_id: traceIdOf(koa) }, 'request_failed');
  koa.status = error?.status ?? 500;
  const {
    code = -1000,
    message = 'An unknown error occurred while processing the request.',
    data,
  } = error ?? {};
  koa.body = { code, msg: message, ...(data === undefined ? {} : { data }) };
}

function contextOfNobody(koa: Koa.Context, deps: ApiDeps): Context {
  const facts = { traceId: traceIdOf(koa), address: koa.ip, userAgent: 'binance', claim: null };
  return { ...deps, principal: anonymous, ...facts };
}

const nowOf = ({ clock }: ApiDeps): number => clock.now().getTime();
