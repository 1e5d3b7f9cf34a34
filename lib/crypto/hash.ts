import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { utf8 } from './bytes.js';
import { canonicalJson } from './canonical-json.js';

/** SHA-256 (FIPS 180-4); text is hashed as UTF-8. 32 bytes. */
export function sha256(input: string | Uint8Array): Uint8Array {
  return createHash('sha256').update(input).digest();
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256Hex(input: string | Uint8Array): string {
  return createHash('sha256').update(input).digest('hex');
}

/** SHA-256 of the canonical JSON (RFC 8785) of a value, as hexadecimal digits; refuses what `canonicalJson` refuses. */
export function hashOfJson(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** HMAC-SHA-256 (RFC 2104) as hexadecimal digits: signatures of webhooks, blind indexes. */
export function hmacSha256Hex(key: Uint8Array, input: string | Uint8Array): string {
  return createHmac('sha256', key).update(input).digest('hex');
}

/** Compares two secrets without telling by its duration where they differ. */
export function isSameSecret(left: string, right: string): boolean {
  return timingSafeEqual(sha256(utf8(left)), sha256(utf8(right)));
}
