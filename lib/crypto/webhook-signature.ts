import { randomBytes } from 'node:crypto';
import { utf8 } from './bytes.js';
import { hmacSha256Hex } from './hash.js';

/** Thirty-two random bytes, with a word before them that tells people and scanners of secrets what they are. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/**
 * `t=<unix seconds>,v1=<hex>`: HMAC-SHA-256 over `t.body`, once for each secret, the current one first. A receiver takes it
 * when one of them is right; `verifyWebhook` of sdk/webhooks.ts does.
 */
export function signWebhook(body: string, secrets: readonly string[], at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const marks = secrets.map((secret) => `v1=${hmacSha256Hex(utf8(secret), `${seconds}.${body}`)}`);
  return [`t=${seconds}`, ...marks].join(',');
}
