import { Readable } from 'node:stream';
import type Koa from 'koa';
import { sha256 } from '../lib/crypto/hash.js';
import { problem } from '../lib/problem.js';
import type { ApiDeps } from './context.js';
import { readBody } from './middleware/body.js';
import { noteActor, noteRoute } from './middleware/request-log.js';
import { readCookie } from './services/accounts-cookies.js';
import { readViewer } from './services/accounts-viewers.js';

const prefix = '/temporal';
const answerWithinMs = 30_000;
const maxBodyBytes = 256 * 1024;
const passedToServer = [
  'accept',
  'accept-language',
  'caller-type',
  'content-type',
  'if-none-match',
  'x-csrf-token',
];
/** Its own guard of its queries; no other cookie crosses in either direction. */
const csrfCookie = '_csrf';
const passedToBrowser = ['cache-control', 'content-type', 'etag', 'last-modified'];

// It lies on our own address, so no script runs there that its server did not write into the page; its editor styles itself.
const contentSecurityPolicy = (inlineScripts: string[]) =>
  [
    "default-src 'self'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...inlineScripts].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The Temporal UI for staff who may read workflows: it has no sign-in of its own, so it is reached through the api only.
 * Reading is all that passes: workflows are moved through the api, where it is audited.
 */
export function temporalProxy(deps: ApiDeps): Koa.Middleware {
  return async (koa, next) => {
    if (koa.path !== prefix && !koa.path.startsWith(`${prefix}/`)) return next();
    noteRoute(koa, prefix);
    const viewer = await readViewer(deps, koa.get('cookie'));
    if (!viewer) return sendAway(koa);
    noteActor(koa, viewer.id);
    if (!isReading(koa)) throw problem('accounts.not_allowed', 'The Temporal UI is for reading here');
    const answer = await fetchFrom(deps, koa);
    koa.status = answer.status;
    for (const name of passedToBrowser) {
      const value = answer.headers.get(name);
      if (value !== null) koa.set(name, value);
    }
    const csrf = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${csrfCookie}=`));
    if (csrf) koa.append('Set-Cookie', csrf);
    const location = answer.headers.get('location');
    if (location) koa.set('Location', pathOf(location, deps.config.TEMPORAL_UI_URL));
    await sendBody(koa, answer);
  };
}

async function sendBody(koa: Koa.Context, answer: Response): Promise<void> {
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  const page = isPage ? await answer.text() : null;
  koa.set('Content-Security-Policy', contentSecurityPolicy(page === null ? [] : hashesOf(page)));
  // Koa would make 204 of null.
  const rest = answer.body && page === null ? Readable.fromWeb(answer.body) : '';
  koa.body = page ?? rest;
}

/** The page's own inline scripts, as a policy names them (CSP level 3). */
function hashesOf(page: string): string[] {
  const scripts = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)];
  return scripts.map(([, text = '']) => `'sha256-${Buffer.from(sha256(text)).toString('base64')}'`);
}

/** A person who followed a link gets the sign-in page, a script an error. */
function sendAway(koa: Koa.Context): void {
  if (!koa.get('accept').includes('text/html')) throw problem('accounts.sign_in_required');
  koa.redirect('/');
}

const query = /^\/temporal\/api\/v1\/namespaces\/[\w-]+\/workflows\/[^/]+(\/runs\/[\w-]+)?\/query\/\w+$/;
// A server behind may read `%2f..%2f` as a way out of the path that was looked at.
const dotSegment = /(\/|%2f|\\|%5c)(\.|%2e){1,2}(\/|%2f|\\|%5c|$)/i;

/** Queries travel as POST, but change nothing. */
function isReading({ method, path }: Koa.Context): boolean {
  if (dotSegment.test(path)) return false;
  return method === 'GET' || method === 'HEAD' || (method === 'POST' && query.test(path));
}

async function fetchFrom({ config }: ApiDeps, koa: Koa.Context): Promise<Response> {
  const headers = new Headers();
  for (const name of passedToServer) if (koa.get(name)) headers.set(name, koa.get(name));
  const csrf = readCookie(koa.get('cookie'), csrfCookie);
  if (csrf) headers.set('cookie', `${csrfCookie}=${csrf}`);
  const body = koa.method === 'POST' ? await readBody(koa.req, maxBodyBytes) : undefined;
  try {
    return await fetch(new URL(koa.url, config.TEMPORAL_UI_URL), {
      method: koa.method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    });
  } catch {
    throw problem('request.unavailable', 'The Temporal UI does not answer', { retryAfterSeconds: 2 });
  }
}

/** A redirect stays on our address. */
function pathOf(location: string, base: string): string {
  const url = new URL(location, base);
  return url.origin === new URL(base).origin ? `${url.pathname}${url.search}` : '/temporal';
}
