import { diffieHellman, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { concatBytes, utf8 } from './bytes.js';
import { CryptoError } from './crypto-error.js';
import { aesKeyBytes, open, seal } from './envelope.js';
import { sha256 } from './hash.js';
import { privateKeyOf, publicKeyOf, rawPublicKey } from './raw-keys.js';

export const x25519Bytes = 32;
export const mlKemSeedBytes = 64;
const mlKemCiphertextBytes = 1088;
const version = 1;
const headerBytes = 1 + mlKemCiphertextBytes + x25519Bytes;
const label = 'purser/hybrid-kem/x25519+ml-kem-768/hkdf-sha256/v1';

export interface HybridPublicKey {
  /** 32 bytes (RFC 7748). */
  x25519: Uint8Array;
  /** 1,184 bytes (FIPS 203). */
  mlKem768: Uint8Array;
}

export interface HybridKeyPair {
  publicKey: HybridPublicKey;
  x25519Secret: KeyObject;
  mlKem768Secret: Uint8Array;
}

/** The key pair of 32 secret bytes for X25519 and the 64 bytes d || z for ML-KEM-768 (FIPS 203, 7.1). */
export function hybridKeyPair(secret: { x25519: Uint8Array; mlKem768Seed: Uint8Array }): HybridKeyPair {
  const x25519Secret = privateKeyOf('X25519', secret.x25519);
  const mlKem = ml_kem768.keygen(secret.mlKem768Seed);
  return {
    publicKey: { x25519: rawPublicKey(x25519Secret), mlKem768: mlKem.publicKey },
    x25519Secret,
    mlKem768Secret: mlKem.secretKey,
  };
}

/**
 * Wraps a data key for the holder of a hybrid key pair: whoever wants it must break X25519 and ML-KEM-768 both.
 * Layout: version 1 (1 byte), ML-KEM ciphertext (1,088), ephemeral X25519 key (32), envelope of the data key.
 */
export function wrapKey(input: {
  recipient: HybridPublicKey;
  dataKey: Uint8Array;
  associatedData: Uint8Array;
}): Uint8Array {
  const { recipient, dataKey, associatedData } = input;
  const ephemeral = privateKeyOf('X25519', randomBytes(x25519Bytes));
  const { cipherText, sharedSecret } = ml_kem768.encapsulate(recipient.mlKem768);
  const exchange = { mlKemCiphertext: cipherText, ephemeralKey: rawPublicKey(ephemeral) };
  const classical = agree(ephemeral, recipient.x25519);
  const key = combine({ mlKemSecret: sharedSecret, x25519Secret: classical }, exchange, recipient);
  const sealed = seal({ key, plain: dataKey, associatedData });
  return concatBytes(Uint8Array.of(version), exchange.mlKemCiphertext, exchange.ephemeralKey, sealed);
}

/** The data key again; `crypto.tampered` for another key pair, other associated data or any changed byte. */
export function unwrapKey(input: {
  keyPair: HybridKeyPair;
  wrapped: Uint8Array;
  associatedData: Uint8Array;
}): Uint8Array {
  const { keyPair, wrapped, associatedData } = input;
  if (wrapped.length <= headerBytes) throw new CryptoError('crypto.tampered', 'The wrapped key is cut short');
  if (wrapped[0] !== version)
    throw new CryptoError('crypto.unknown_version', `No wrapped key has version ${wrapped[0]}`);
  const mlKemCiphertext = wrapped.subarray(1, 1 + mlKemCiphertextBytes);
  const ephemeralKey = wrapped.subarray(1 + mlKemCiphertextBytes, headerBytes);
  const mlKemSecret = ml_kem768.decapsulate(mlKemCiphertext, keyPair.mlKem768Secret);
  const x25519Secret = agree(keyPair.x25519Secret, ephemeralKey);
  const key = combine({ mlKemSecret, x25519Secret }, { mlKemCiphertext, ephemeralKey }, keyPair.publicKey);
  return open({ key, sealed: wrapped.subarray(headerBytes), associatedData });
}

/** X25519; OpenSSL refuses points of small order, whose result would not depend on the secret (RFC 7748, 6.1). */
function agree(secret: KeyObject, publicBytes: Uint8Array): Uint8Array {
  try {
    return diffieHellman({ privateKey: secret, publicKey: publicKeyOf('X25519', publicBytes) });
  } catch {
    throw new CryptoError('crypto.tampered', 'The X25519 key is not a usable point');
  }
}

interface Secrets {
  mlKemSecret: Uint8Array;
  x25519Secret: Uint8Array;
}

interface Exchange {
  mlKemCiphertext: Uint8Array;
  ephemeralKey: Uint8Array;
}

/**
 * The two secrets become one by the concatenation combiner of NIST SP 800-56C Rev. 2 (section 2: Z' = Z || T) with
 * HKDF-SHA-256 (RFC 5869) as its two-step derivation; ML-KEM comes first, as in draft-connolly-cfrg-xwing-kem. Both
 * ciphertexts and both public keys enter the context (the generic combiner of NIST SP 800-227), hashed because OpenSSL
 * takes at most 1,024 bytes there; every part has a fixed length, so the concatenation says one thing only.
 */
function combine(secrets: Secrets, exchange: Exchange, recipient: HybridPublicKey): Uint8Array {
  const context = concatBytes(
    exchange.mlKemCiphertext,
    exchange.ephemeralKey,
    recipient.mlKem768,
    recipient.x25519,
  );
  const info = concatBytes(utf8(label), sha256(context));
  const input = concatBytes(secrets.mlKemSecret, secrets.x25519Secret);
  return new Uint8Array(hkdfSync('sha256', input, new Uint8Array(32), info, aesKeyBytes));
}
