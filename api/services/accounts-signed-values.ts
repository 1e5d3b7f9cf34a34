import { currentKey, type SecretRing } from '../../lib/crypto/key-ring.js';
import { derivedKey } from '../../lib/crypto/derived-key.js';
import { hmacSha256Hex, isSameSecret } from '../../lib/crypto/hash.js';

type Purpose = 'known-device' | 'viewer';

/** A value that comes back from a browser unchanged or not at all: `value.mac`. */
export function signValue(ring: SecretRing, purpose: Purpose, value: string): string {
  return `${value}.${macOf(currentKey(ring).secret, purpose, value)}`;
}

/** The value, when one of our keys signed it for this purpose. */
export function readSigned(ring: SecretRing, purpose: Purpose, signed: string | null): string | null {
  const end = signed?.lastIndexOf('.') ?? -1;
  if (!signed || end < 1 || signed.length > 512) return null;
  const value = signed.slice(0, end);
  const mac = signed.slice(end + 1);
  return ring.keys.some(({ secret }) => isSameSecret(mac, macOf(secret, purpose, value))) ? value : null;
}

/** The blind index of an address: the same address always gives it, and nobody finds the address from it. */
export function addressIndex(ring: SecretRing, email: string): string {
  return hmacSha256Hex(derivedKey(currentKey(ring).secret, 'accounts/address-index/v1'), email);
}

function macOf(secret: string, purpose: Purpose, value: string): string {
  const hex = hmacSha256Hex(derivedKey(secret, `accounts/${purpose}/v1`), value);
  return Buffer.from(hex, 'hex').toString('base64url');
}
