import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ClickhouseError } from './errors.js';

export interface Credentials {
  user: string;
  password: string;
}

/** Refuses a request without the right name and password: basic authentication, ClickHouse's headers, or the address. */
export function requireCredentials(request: IncomingMessage, url: URL, wanted: Credentials): void {
  const given = fromBasic(request) ?? fromHeaders(request) ?? fromAddress(url);
  if (!given) throw new ClickhouseError(194, 'REQUIRED_PASSWORD', 'Authentication is required');
  const isRight = isSame(given.user, wanted.user) && isSame(given.password, wanted.password);
  if (isRight) return;
  const detail = `${given.user}: Authentication failed: password is incorrect, or there is no user with such name.`;
  throw new ClickhouseError(516, 'AUTHENTICATION_FAILED', detail);
}

function fromBasic(request: IncomingMessage): Credentials | undefined {
  const encoded = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!encoded) return undefined;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

function fromHeaders(request: IncomingMessage): Credentials | undefined {
  const user = request.headers['x-clickhouse-user'];
  const password = request.headers['x-clickhouse-key'];
  return typeof user === 'string'
    ? { user, password: typeof password === 'string' ? password : '' }
    : undefined;
}

function fromAddress(url: URL): Credentials | undefined {
  const user = url.searchParams.get('user');
  return user === null ? undefined : { user, password: url.searchParams.get('password') ?? '' };
}

/** Equal in the same time wherever they differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
