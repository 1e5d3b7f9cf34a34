import { sign, verify, type KeyObject } from 'node:crypto';
import { ml_dsa65 } from '@noble/post-quantum/ml-dsa.js';
import { concatBytes, fromBase64url, toBase64url, utf8 } from './bytes.js';
import { privateKeyOf, publicKeyOf, rawPublicKey } from './raw-keys.js';

export const ed25519SecretBytes = 32;
export const mlDsaSeedBytes = 32;
const ed25519SignatureBytes = 64;
const mlDsaSignatureBytes = 3309;
const mlDsaPublicKeyBytes = 1952;
/** Stands before every message and in ML-DSA's context, so that neither half passes for a signature of its own. */
const label = utf8('purser/ed25519+ml-dsa-65/v1');

export interface SigningKey {
  keyId: string;
  ed25519: KeyObject;
  mlDsa65: Uint8Array;
  publicKey: VerificationKey;
}

/** What an offline verifier needs; the bytes are base64url (32 and 1,952). */
export interface VerificationKey {
  key_id: string;
  ed25519: string;
  ml_dsa_65: string;
}

/** Base64url of 64 and of 3,309 bytes. */
export interface HybridSignature {
  key_id: string;
  ed25519: string;
  ml_dsa_65: string;
}

/** The signing key of two 32-byte secrets (RFC 8032, FIPS 204). Takes some 10 ms: keep the result. */
export function signingKey(secret: {
  keyId: string;
  ed25519: Uint8Array;
  mlDsa65Seed: Uint8Array;
}): SigningKey {
  const ed25519 = privateKeyOf('Ed25519', secret.ed25519);
  const mlDsa = ml_dsa65.keygen(secret.mlDsa65Seed);
  const publicKey = {
    key_id: secret.keyId,
    ed25519: toBase64url(rawPublicKey(ed25519)),
    ml_dsa_65: toBase64url(mlDsa.publicKey),
  };
  return { keyId: secret.keyId, ed25519, mlDsa65: mlDsa.secretKey, publicKey };
}

/** Signs with Ed25519 (RFC 8032) and with ML-DSA-65 (FIPS 204, hedged): about 10 ms. */
export function signBoth(key: SigningKey, message: Uint8Array): HybridSignature {
  const labelled = concatBytes(label, Uint8Array.of(0), message);
  return {
    key_id: key.keyId,
    ed25519: toBase64url(sign(null, labelled, key.ed25519)),
    ml_dsa_65: toBase64url(ml_dsa65.sign(labelled, key.mlDsa65, { context: label })),
  };
}

/** True when both signatures are right. Anything malformed is false, never an error. About 3 ms. */
export function verifyBoth(key: VerificationKey, message: Uint8Array, signature: HybridSignature): boolean {
  if (signature.key_id !== key.key_id) return false;
  const labelled = concatBytes(label, Uint8Array.of(0), message);
  return isEd25519Signature(key, labelled, signature) && isMlDsaSignature(key, labelled, signature);
}

function isEd25519Signature(key: VerificationKey, labelled: Uint8Array, signature: HybridSignature): boolean {
  const bytes = exactBytes(signature.ed25519, ed25519SignatureBytes);
  const publicBytes = exactBytes(key.ed25519, 32);
  return (
    bytes !== null &&
    publicBytes !== null &&
    verify(null, labelled, publicKeyOf('Ed25519', publicBytes), bytes)
  );
}

function isMlDsaSignature(key: VerificationKey, labelled: Uint8Array, signature: HybridSignature): boolean {
  const bytes = exactBytes(signature.ml_dsa_65, mlDsaSignatureBytes);
  const publicBytes = exactBytes(key.ml_dsa_65, mlDsaPublicKeyBytes);
  return (
    bytes !== null &&
    publicBytes !== null &&
    ml_dsa65.verify(bytes, labelled, publicBytes, { context: label })
  );
}

/** Null unless the text is the one spelling of so many bytes: a signature must not have two forms. */
function exactBytes(text: string, length: number): Uint8Array | null {
  const bytes = fromBase64url(text);
  return bytes.length === length && toBase64url(bytes) === text ? bytes : null;
}
