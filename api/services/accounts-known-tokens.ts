import type { AccessTokenRing } from '../../lib/crypto/key-ring.js';
import type { AccessClaims } from './accounts-access-tokens.js';

/** A token whose signature and form were found right, with the time that it is surely in force, in milliseconds. */
export interface KnownToken {
  claims: AccessClaims;
  fromMs: number;
  untilMs: number;
}

const maxKnown = 10_000;
const knownByRing = new WeakMap<AccessTokenRing, Map<string, KnownToken>>();

/** What a token says that this process has verified before; its signature can't have become wrong since. */
export function knownClaims(ring: AccessTokenRing, token: string, now: Date): AccessClaims | null {
  const known = knownByRing.get(ring)?.get(token);
  const at = now.getTime();
  return known && at >= known.fromMs && at < known.untilMs ? known.claims : null;
}

/** Remembers a verified token, by the keys that it was verified with. */
export function rememberToken(ring: AccessTokenRing, token: string, known: KnownToken): void {
  const tokens = knownByRing.get(ring) ?? new Map<string, KnownToken>();
  if (tokens.size >= maxKnown) tokens.clear();
  knownByRing.set(ring, tokens.set(token, known));
}
