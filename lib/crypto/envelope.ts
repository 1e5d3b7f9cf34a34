import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { concatBytes } from './bytes.js';
import { CryptoError } from './crypto-error.js';

export const aesKeyBytes = 32;
const version = 1;
const ivBytes = 12;
const tagBytes = 16;
/** Version, initialisation vector and tag: what sealing adds to the plain bytes. */
export const envelopeOverheadBytes = 1 + ivBytes + tagBytes;

interface Sealing {
  /** 32 bytes. */
  key: Uint8Array;
  plain: Uint8Array;
  /** Authenticated with the content but not stored in it: what ties the ciphertext to its place. */
  associatedData: Uint8Array;
}

interface Opening {
  key: Uint8Array;
  sealed: Uint8Array;
  associatedData: Uint8Array;
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit initialisation vector. Layout: version 1 (1 byte), vector (12),
 * ciphertext, tag (16). One key may seal at most 2^32 times (SP 800-38D, 8.3); keys here are per object or rotated.
 */
export function seal({ key, plain, associatedData }: Sealing): Uint8Array {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(associatedData);
  return concatBytes(Uint8Array.of(version), iv, cipher.update(plain), cipher.final(), cipher.getAuthTag());
}

/** The plain bytes; `crypto.tampered` for a wrong key, other associated data or any changed byte. */
export function open({ key, sealed, associatedData }: Opening): Uint8Array {
  if (sealed.length < envelopeOverheadBytes)
    throw new CryptoError('crypto.tampered', 'The sealed bytes are cut short');
  if (sealed[0] !== version)
    throw new CryptoError('crypto.unknown_version', `No envelope has version ${sealed[0]}`);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(associatedData);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const body = sealed.subarray(1 + ivBytes, sealed.length - tagBytes);
  try {
    return concatBytes(decipher.update(body), decipher.final());
  } catch {
    throw new CryptoError(
      'crypto.tampered',
      'The sealed bytes, their key or their associated data were changed',
    );
  }
}
