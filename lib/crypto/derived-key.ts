import { hkdfSync } from 'node:crypto';
import { fromBase64url, utf8 } from './bytes.js';

/** A key of 32 bytes for one purpose out of a ring's secret (HKDF-SHA-256, RFC 5869): two purposes share nothing. */
export function derivedKey(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', fromBase64url(secret), new Uint8Array(0), utf8(`purser/${purpose}`), 32),
  );
}
