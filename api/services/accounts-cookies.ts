import { problem } from '../../lib/problem.js';
import type { ApiDeps } from '../context.js';
import { isOwnOrigin } from '../own-origin.js';

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
  const isOurs = isOwnOrigin(deps.config, headers['origin']);
  if (!isOurs || (site !== undefined && site !== 'same-origin')) throw problem('request.origin_refused');
}

/** A request that sets cookies may come from a program, but not from somebody else's page. */
export function assertNoForeignPage(deps: Pick<ApiDeps, 'config'>, headers: Headers): void {
  const isFromPage = headers['origin'] !== undefined || headers['sec-fetch-site'] === 'cross-site';
  if (isFromPage) assertOwnPage(deps, headers);
}
