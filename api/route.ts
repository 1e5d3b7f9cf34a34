import type { z, ZodType } from 'zod';
import type { Permission } from '../domain/accounts/permissions.js';
import type { Context } from './context.js';
import type { BodyLimits } from './middleware/body.js';
import type { UploadedForm } from './middleware/multipart.js';

/** What a route says of itself: who may, what it takes, what it answers. Server, OpenAPI and generated tests read it. */
export interface RouteOptions<
  P extends ZodType,
  Q extends ZodType,
  B extends ZodType,
  A extends ZodType = ZodType,
> {
  summary: string;
  can: Permission;
  params?: P;
  query?: Q;
  body?: B;
  /** The successful answer; every error is a problem document. */
  answers: { status: 200 | 201 | 202 | 204; schema?: A; contentType?: string; lines?: ZodType };
  /** Takes newline-delimited JSON, each line of this shape, which the handler reads from `rawBody`. */
  lines?: ZodType;
  /** A body as somebody would send it, for the documentation. */
  example?: z.input<B>;
  /**
   * Requires an Idempotency-Key; what is versioned or deletes takes one. `by_handler`: the handler sees to it that a repeat
   * does nothing, by a business key of its own, and no answer is kept in the database (decision 007).
   */
  idempotent?: boolean | 'by_handler';
  /** Needs a second factor given in the last five minutes. */
  stepUp?: boolean;
  /** Needs If-Match with the version that the caller saw. */
  versioned?: boolean;
  /** Takes multipart/form-data with files instead of JSON. */
  multipart?: boolean;
  /** Takes a larger body than others do: processes that hand over lists and evidence. */
  bodyLimits?: BodyLimits;
  /** Numbers of the body reach the schema as the text that they were written with. */
  exactNumbers?: boolean;
  /** Tighter rate limit: sign-in and what guesses could use. */
  guarded?: boolean;
  /** A rate limit of its own, by account: programs place and cancel orders faster than people ask. */
  trades?: boolean;
}

export interface RouteInput<P extends ZodType, Q extends ZodType, B extends ZodType> {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  version: number;
  /** The Idempotency-Key, or an empty text. */
  key: string;
  form: UploadedForm;
  headers: Record<string, string | string[] | undefined>;
  rawBody: Buffer;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A route as the server, the document and the tests see it. */
export interface Route {
  method: Method;
  path: string;
  options: RouteOptions<ZodType, ZodType, ZodType>;
  handle(input: RouteInput<ZodType, ZodType, ZodType>, context: Context, reply: Reply): Promise<unknown>;
}

/** Whether the answer is kept under the caller's Idempotency-Key; never where it holds a secret. */
export const takesKey = ({ method, options }: Pick<Route, 'method' | 'options'>): boolean =>
  Boolean(options.idempotent ?? options.versioned) || method === 'delete';

/** The few things that a handler may say beside its result. */
export interface Reply {
  header(name: string, value: string): void;
  cookie(name: string, value: string | null, options: { path: string; maxAgeSeconds: number }): void;
}

/** A page of a list: answered as the items, with the total in Content-Range. */
export interface Page<T> {
  items: T[];
  total: number;
  first: number;
}

/** What a handler may answer: what its schema describes, and for a list a page of it. */
type Answer<A extends ZodType> = z.input<A> extends (infer Item)[] ? z.input<A> | Page<Item> : z.input<A>;

const maker =
  (method: Method) =>
  <P extends ZodType, Q extends ZodType, B extends ZodType, A extends ZodType>(
    path: string,
    options: RouteOptions<P, Q, B, A>,
    handle: (input: RouteInput<P, Q, B>, context: Context, reply: Reply) => Promise<Answer<A>>,
  ): Route => ({ method, path, options, handle });

/** `route.post('/api/v1/…', { summary, can, body, answers }, async ({ body }, context) => …)` */
export const route = {
  get: maker('get'),
  post: maker('post'),
  put: maker('put'),
  patch: maker('patch'),
  delete: maker('delete'),
};
