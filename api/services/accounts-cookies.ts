import { problem } from '../../lib/problem.js';
import type { ApiDeps } from '../context.js';

export type Headers = Record<string, string | string[] | undefined>;

/** `__Host-`: this host only, the whole path, HTTPS or the loopback address; no other site and no script reaches them. */
export const cookieNames = {
  refresh: '__Host-purser_refresh',
  viewer: '__Host-purser_viewer',
  device: '__Host-purser_device',
} as const;

export function readCookie(header: string | string[] | undefined, name: string): string | null {
  const pairs = [header ?? ''].flat().join(';').split(';');
  const found = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
}

/** A request that a cookie answers for must come from a page of ours; a browser says so on every POST. */
export function assertOwnPage(deps: Pick<ApiDeps, 'config'>, headers: Headers): void {
  const site = headers['sec-fetch-site'];
  const isOurs = isSamePlace(headers['origin'], new URL(deps.config.PURSER_PUBLIC_URL));
  if (!isOurs || (site !== undefined && site !== 'same-origin')) throw problem('request.origin_refused');
}

/** A request that sets cookies may come from a program, but not from somebody else's page. */
export function assertNoForeignPage(deps: Pick<ApiDeps, 'config'>, headers: Headers): void {
  const isFromPage = headers['origin'] !== undefined || headers['sec-fetch-site'] === 'cross-site';
  if (isFromPage) assertOwnPage(deps, headers);
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The same origin; on the loopback address under whichever of its names, since all of them are this server. */
function isSamePlace(origin: string | string[] | undefined, ours: URL): boolean {
  if (typeof origin !== 'string') return false;
  if (origin === ours.origin) return true;
  if (!loopbackNames.has(ours.hostname) || !URL.canParse(origin)) return false;
  const { hostname, protocol, port } = new URL(origin);
  return loopbackNames.has(hostname) && protocol === ours.protocol && port === ours.port;
}
