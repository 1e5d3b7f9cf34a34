import type { Config } from '../lib/config.js';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a page is ours: of the public origin, and on the loopback address under any of its names, for all are this server. */
export function isOwnOrigin(
  { PURSER_PUBLIC_URL }: Pick<Config, 'PURSER_PUBLIC_URL'>,
  origin: string | string[] | undefined,
): boolean {
  const ours = new URL(PURSER_PUBLIC_URL);
  if (typeof origin !== 'string') return false;
  if (origin === ours.origin) return true;
  if (!loopbackNames.has(ours.hostname) || !URL.canParse(origin)) return false;
  const { hostname, protocol, port } = new URL(origin);
  return loopbackNames.has(hostname) && protocol === ours.protocol && port === ours.port;
}
