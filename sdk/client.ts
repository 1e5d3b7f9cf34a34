import createOpenApiClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths } from './schema.js';

export type PurserApi = Client<paths>;

/** An answer that is not a success, as the problem document that came with it. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly current: unknown,
    readonly retryAfterSeconds: number | null,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'ApiProblem';
  }
}

export interface SdkOptions {
  baseUrl: string;
  /** The access token for the next request, or null for none. */
  token: () => Promise<string | null>;
  /** Headers for every request, such as the trace context. */
  headers?: () => Record<string, string>;
  fetch?: typeof globalThis.fetch;
}

/** A typed client of the whole REST API; every answer that is not a success throws an ApiProblem. */
export function createPurserApi(options: SdkOptions): PurserApi {
  const client = createOpenApiClient<paths>({ baseUrl: options.baseUrl, fetch: options.fetch });
  client.use(signed(options), refusing());
  return client;
}

/** The body of a successful answer. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined)
    throw new ApiProblem(502, 'request.failed', 'The answer has no body', undefined, null);
  return data;
}

function signed(options: SdkOptions): Middleware {
  return {
    async onRequest({ request }) {
      const token = await options.token();
      if (token) request.headers.set('Authorization', `Bearer ${token}`);
      for (const [name, value] of Object.entries(options.headers?.() ?? {})) request.headers.set(name, value);
      return request;
    },
  };
}

function refusing(): Middleware {
  return {
    async onResponse({ response }) {
      if (response.ok) return;
      throw await problemOf(response);
    },
  };
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const document: unknown = await response.json().catch(() => ({}));
  const fields = new Map<string, unknown>(
    Object.entries(typeof document === 'object' && document !== null ? document : {}),
  );
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const retryAfter = response.headers.get('retry-after');
  return new ApiProblem(
    response.status,
    text('code') ?? 'request.failed',
    text('detail') ?? text('title') ?? response.statusText,
    fields.get('current'),
    retryAfter ? Number(retryAfter) : null,
  );
}
