import { fromBase64url } from './bytes.js';
import { hybridKeyPair, type HybridKeyPair } from './hybrid-kem.js';
import { currentKey, type AccessTokenRing, type AuditSigningRing, type ObjectStoreRing } from './key-ring.js';
import { signingKey, type SigningKey, type VerificationKey } from './signatures.js';

export interface PublicJwk {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
  alg: 'EdDSA';
  use: 'sig';
}

/** The body of the JWKS endpoint (RFC 7517): the public half of every access token key, the current one first. */
export function publicJwks(ring: AccessTokenRing): { keys: PublicJwk[] } {
  const newestFirst = [currentKey(ring), ...ring.keys.filter((key) => key.key_id !== ring.current)];
  const keys = newestFirst.map(({ key_id, private_jwk }) => ({
    kty: private_jwk.kty,
    crv: private_jwk.crv,
    x: private_jwk.x,
    kid: key_id,
    alg: 'EdDSA' as const,
    use: 'sig' as const,
  }));
  return { keys };
}

/** What signs audit checkpoints now. Takes some 10 ms: keep it. */
export function auditSigner(ring: AuditSigningRing): SigningKey {
  return signerOf(currentKey(ring));
}

/** What verifies checkpoints of every age; public, to be kept beside the checkpoints. */
export function auditVerifiers(ring: AuditSigningRing): VerificationKey[] {
  return ring.keys.map((key) => signerOf(key).publicKey);
}

/** The key pairs of the object store by key id. */
export function objectStoreKeyPairs(ring: ObjectStoreRing): Map<string, HybridKeyPair> {
  return new Map(
    ring.keys.map((key) => {
      const mlKem768Seed = fromBase64url(key.ml_kem_768_seed);
      return [key.key_id, hybridKeyPair({ x25519: fromBase64url(key.x25519), mlKem768Seed })];
    }),
  );
}

function signerOf(key: AuditSigningRing['keys'][number]): SigningKey {
  const mlDsa65Seed = fromBase64url(key.ml_dsa_65_seed);
  return signingKey({ keyId: key.key_id, ed25519: fromBase64url(key.ed25519), mlDsa65Seed });
}
