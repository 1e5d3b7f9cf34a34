import { isSameSecret } from './crypto/hash.js';
import type { SecretRing } from './crypto/key-ring.js';

/** True for `Bearer` with any token of the ring, so that a rotation breaks no scrape. */
export function isMetricsToken(ring: SecretRing, authorization: string | undefined): boolean {
  const [, token] = /^Bearer ([\w-]{1,100})$/.exec(authorization ?? '') ?? [];
  return token !== undefined && ring.keys.some(({ secret }) => isSameSecret(secret, token));
}
