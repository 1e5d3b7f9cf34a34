import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { concatBytes, fromBase64url, toBase64url } from './bytes.js';

export type Curve = 'Ed25519' | 'X25519';

/** PKCS #8 of RFC 8410 up to the 32 secret bytes: the object identifier's last byte tells the curve. */
const pkcs8Prefix: Record<Curve, Uint8Array> = {
  Ed25519: Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]),
  X25519: Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20]),
};

/** A private key of OpenSSL from its 32 raw bytes (RFC 8032, RFC 7748). */
export function privateKeyOf(curve: Curve, secret: Uint8Array): KeyObject {
  const der = Buffer.from(concatBytes(pkcs8Prefix[curve], secret));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

/** A public key of OpenSSL from its 32 raw bytes. */
export function publicKeyOf(curve: Curve, bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: curve, x: toBase64url(bytes) }, format: 'jwk' });
}

/** The 32 raw bytes of the public half of a private key. */
export function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new TypeError('Only keys of Curve25519 have raw bytes');
  return fromBase64url(x);
}
