import { isIP } from 'node:net';
import type { Config } from '../config.js';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

/** What webhooks may be sent to. */
export interface WebhookRules {
  allowsLoopback: boolean;
  ports: readonly number[];
}

export function webhookRules({
  NODE_ENV,
  WEBHOOK_LOOPBACK,
  WEBHOOK_PORTS,
}: Pick<Config, 'NODE_ENV' | 'WEBHOOK_LOOPBACK' | 'WEBHOOK_PORTS'>): WebhookRules {
  return {
    allowsLoopback: WEBHOOK_LOOPBACK && NODE_ENV !== 'production',
    ports: WEBHOOK_PORTS.split(',').map(Number),
  };
}

/** Names that no public resolver answers (RFC 6761, RFC 6762, RFC 9476, and what clouds call their own). */
const innerNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|onion|arpa|alt)\.?$/i;

/**
 * What is wrong with an address as text, or null: what its name leads to is known only when it is called, and checked
 * then (activities/clients/webhook-post.ts).
 */
export function whyNotSentTo(text: string, rules: WebhookRules): string | null {
  if (!URL.canParse(text)) return 'An address such as https://example.com/hooks';
  const url = new URL(text);
  if (url.username || url.password) return 'Without a name and a password';
  if (url.hash) return 'Without #';
  const host = hostOf(url);
  if (rules.allowsLoopback && isOwnHost(host)) return null;
  if (url.protocol !== 'https:') return 'https only';
  if (!rules.ports.includes(portOf(url))) return `Port ${rules.ports.join(' or ')} only`;
  const isInner = isIP(host) ? !isPublicAddress(host) : innerNames.test(host) || !host.includes('.');
  return isInner ? 'An address of the public internet' : null;
}

/** Whether a name or an address of it may be connected to. */
export function mayConnect(address: string, rules: WebhookRules): boolean {
  return isPublicAddress(address) || (rules.allowsLoopback && isLoopbackAddress(address));
}

/** The name or address of a URL, an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

export const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80);

const isOwnHost = (host: string): boolean => host === 'localhost' || isLoopbackAddress(host);
