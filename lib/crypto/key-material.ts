import { randomBytes } from 'node:crypto';
import { toBase64url } from './bytes.js';
import { aesKeyBytes } from './envelope.js';
import { mlKemSeedBytes, x25519Bytes } from './hybrid-kem.js';
import { serviceClientIds, sharedSecretBytes, type KeyRingName } from './key-ring.js';
import { privateKeyOf, rawPublicKey } from './raw-keys.js';
import { ed25519SecretBytes, mlDsaSeedBytes } from './signatures.js';

/** A fresh key for a ring, from the system's random source; `createdAt` becomes part of its id for people's sake. */
export function newKey(name: KeyRingName, createdAt: Date): { key_id: string } & Record<string, unknown> {
  const day = createdAt.toISOString().slice(0, 10).replaceAll('-', '');
  const key_id = `${name}-${day}-${randomBytes(4).toString('hex')}`;
  return { key_id, created_at: createdAt.toISOString(), ...material[name]() };
}

const material: Record<KeyRingName, () => Record<string, unknown>> = {
  'access-token': () => ({ private_jwk: ed25519Jwk() }),
  'audit-signing': () => ({ ed25519: secret(ed25519SecretBytes), ml_dsa_65_seed: secret(mlDsaSeedBytes) }),
  'blind-index': () => ({ secret: secret(sharedSecretBytes) }),
  'engine-token': () => ({ secret: secret(sharedSecretBytes) }),
  'metrics-token': () => ({ secret: secret(sharedSecretBytes) }),
  'object-store': () => ({ x25519: secret(x25519Bytes), ml_kem_768_seed: secret(mlKemSeedBytes) }),
  'payload-codec': () => ({ secret: secret(aesKeyBytes) }),
  'provider-webhook': () => ({ secret: secret(sharedSecretBytes) }),
  'sealed-fields': () => ({ secret: secret(sharedSecretBytes) }),
  'service-clients': () => ({
    clients: Object.fromEntries(serviceClientIds.map((id) => [id, secret(sharedSecretBytes)])),
  }),
};

function ed25519Jwk(): Record<string, string> {
  const bytes = randomBytes(ed25519SecretBytes);
  const x = toBase64url(rawPublicKey(privateKeyOf('Ed25519', bytes)));
  return { kty: 'OKP', crv: 'Ed25519', x, d: toBase64url(bytes) };
}

function secret(length: number): string {
  return toBase64url(randomBytes(length));
}
