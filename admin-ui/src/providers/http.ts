import { readLines } from './ndjson.js';
import { ApiProblem, UNREACHABLE, isProblem, readProblem } from './problem.js';

export type Query = Record<string, string | number | boolean | undefined>;

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  /** Sent as JSON; FormData is sent as it is. */
  body?: unknown;
  /** The version that the change was made on; the server refuses a stale one. */
  version?: number;
  /** One intention, one key: a repeat with the same key cannot happen twice. Made up when not given. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface Answer<T> {
  body: T;
  headers: Headers;
}

/** Calls paths below `/api/v1`; every function throws `ApiProblem`. */
export interface Http {
  json: <T>(path: string, call?: Call) => Promise<Answer<T>>;
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => Promise<T>;
  blob: (path: string, signal?: AbortSignal) => Promise<Blob>;
  /** For an answer of a line of JSON at a time: each is taken as it comes. */
  lines: <T>(path: string, call: Call, take: (line: T) => void) => Promise<void>;
}

export interface HttpOptions extends Sender {
  /** Gets a new access token by the cookie; false when the session has ended. */
  renew: () => Promise<boolean>;
  /** Asks the person for the second factor; rejects when they decline. */
  stepUp: () => Promise<void>;
}

export interface Sender {
  fetch: typeof fetch;
  newId: () => string;
  /** The access token, or null when nobody is signed in. */
  token: () => string | null;
}

const BASE = '/api/v1';

/** Every call of the UI goes through here: token, one renewal, one step-up, the same Idempotency-Key on each repeat. */
export function createHttp(options: HttpOptions): Http {
  async function respond(path: string, call: Call): Promise<Response> {
    const keyed = { ...call, idempotencyKey: call.idempotencyKey ?? options.newId() };
    const attempt = () => send(path, keyed, options);
    const confirmed = () =>
      attempt().catch(async (error: unknown) => {
        if (!isProblem(error, 'accounts.step_up_required')) throw error;
        await options.stepUp();
        return attempt();
      });
    return confirmed().catch(async (error: unknown) => {
      if (!isProblem(error, 'accounts.token_refused', 'accounts.sign_in_required')) throw error;
      if (!options.token() || !(await options.renew())) throw error;
      return confirmed();
    });
  }
  const json = async <T>(path: string, call: Call = {}): Promise<Answer<T>> =>
    readJson<T>(await respond(path, call));
  return {
    json,
    get: async <T>(path: string, query?: Query, signal?: AbortSignal) =>
      (await json<T>(path, { query, signal })).body,
    lines: async (path, call, take) => readLines(await respond(path, call), take),
    blob: async (path, signal) => (await respond(path, { signal })).blob(),
  };
}

/** One request, without any repeat; throws unless the answer is a success. */
export async function send(path: string, call: Call, { fetch, newId, token }: Sender): Promise<Response> {
  const traceId = newId().replaceAll('-', '');
  const response = await fetch(`${BASE}${path}${search(call.query)}`, {
    method: call.method ?? 'GET',
    headers: headersOf(call, token(), traceId),
    body: bodyOf(call.body),
    signal: call.signal,
    credentials: 'same-origin',
  }).catch((error: unknown) => {
    if (call.signal?.aborted) throw error;
    throw new ApiProblem(0, UNREACHABLE, 'The server cannot be reached', { traceId });
  });
  if (!response.ok) throw await readProblem(response, traceId);
  return response;
}

/** The body is what the OpenAPI document of the api promises for the path; an empty answer is undefined. */
export async function readJson<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const body: T = text === '' ? undefined : JSON.parse(text);
  return { body, headers: response.headers };
}

/** `?a=1&b=x`, leaving out what is undefined. */
export function search(query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

function headersOf(call: Call, token: string | null, traceId: string): Headers {
  const headers = new Headers({ accept: 'application/json, application/problem+json, */*;q=0.1' });
  headers.set('traceparent', `00-${traceId}-${traceId.slice(0, 16)}-01`);
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (call.body !== undefined && !(call.body instanceof FormData))
    headers.set('content-type', 'application/json');
  if (call.version !== undefined) headers.set('if-match', `"${call.version}"`);
  if (call.method && call.method !== 'GET' && call.idempotencyKey)
    headers.set('idempotency-key', call.idempotencyKey);
  return headers;
}

function bodyOf(body: unknown): FormData | string | undefined {
  if (body === undefined) return undefined;
  return body instanceof FormData ? body : JSON.stringify(body);
}
