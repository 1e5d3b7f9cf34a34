import { z } from 'zod';
import { fromBase64url, toBase64url } from './bytes.js';
import { CryptoError } from './crypto-error.js';
import { ed25519SecretBytes, mlDsaSeedBytes } from './signatures.js';
import { aesKeyBytes } from './envelope.js';
import { mlKemSeedBytes, x25519Bytes } from './hybrid-kem.js';
import { privateKeyOf, rawPublicKey } from './raw-keys.js';

/** Old keys stay readable; whoever rotates more often than this retires some. */
const maxKeysInRing = 100;
export const sharedSecretBytes = 32;

/** Who may call the API as a service (DESIGN 1, rule 1). */
export const serviceClientIds = ['feeder', 'worker'] as const;

const keyId = z.string().regex(/^[a-z0-9-]{1,64}$/);
const sharedSecret = secretOf(sharedSecretBytes);
const privateJwk = z
  .strictObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: secretOf(32),
    d: secretOf(ed25519SecretBytes),
  })
  .refine(isPair, 'The public half does not belong to the private one');

/**
 * One file a purpose. Every file is a ring: new work uses the current key, old work finds the one it was done with, and
 * the next key is there before its turn, so that every process knows it when the first one begins to use it.
 */
export const keyRings = {
  'access-token': ringOf({ private_jwk: privateJwk }),
  'audit-signing': ringOf({
    ed25519: secretOf(ed25519SecretBytes),
    ml_dsa_65_seed: secretOf(mlDsaSeedBytes),
  }),
  'blind-index': ringOf({ secret: sharedSecret }),
  'engine-token': ringOf({ secret: sharedSecret }),
  'metrics-token': ringOf({ secret: sharedSecret }),
  'object-store': ringOf({ x25519: secretOf(x25519Bytes), ml_kem_768_seed: secretOf(mlKemSeedBytes) }),
  'payload-codec': ringOf({ secret: secretOf(aesKeyBytes) }),
  'provider-webhook': ringOf({ secret: sharedSecret }),
  'sealed-fields': ringOf({ secret: sharedSecret }),
  'service-clients': ringOf({ clients: z.partialRecord(z.enum(serviceClientIds), sharedSecret) }),
} as const;

export type KeyRingName = keyof typeof keyRings;
export const keyRingNames: readonly KeyRingName[] = [
  'access-token',
  'audit-signing',
  'blind-index',
  'engine-token',
  'metrics-token',
  'object-store',
  'payload-codec',
  'provider-webhook',
  'sealed-fields',
  'service-clients',
];

export type AccessTokenRing = z.infer<(typeof keyRings)['access-token']>;
export type AuditSigningRing = z.infer<(typeof keyRings)['audit-signing']>;
export type ObjectStoreRing = z.infer<(typeof keyRings)['object-store']>;
/** The rings of one secret each: payload codec, blind index, sealed fields, webhook, metrics and engine tokens. */
export type SecretRing = z.infer<(typeof keyRings)['payload-codec']>;
export type ServiceClientsRing = z.infer<(typeof keyRings)['service-clients']>;
export type ServiceClientId = (typeof serviceClientIds)[number];

interface Ring<Key extends { key_id: string }> {
  current: string;
  keys: Key[];
}

/** The key for new work. */
export function currentKey<Key extends { key_id: string }>(ring: Ring<Key>): Key {
  return keyById(ring, ring.current);
}

/** The key that old work was done with; `crypto.unknown_key` when the ring does not hold it (any more). */
export function keyById<Key extends { key_id: string }>(ring: Ring<Key>, id: string): Key {
  const key = ring.keys.find((candidate) => candidate.key_id === id);
  if (!key)
    throw new CryptoError('crypto.unknown_key', `No key ${JSON.stringify(id.slice(0, 64))} in this key ring`);
  return key;
}

/** Every secret that is accepted from a service client: the current one first, then those not yet retired. */
export function acceptedClientSecrets(ring: ServiceClientsRing, client: ServiceClientId): string[] {
  const others = ring.keys.filter((key) => key.key_id !== ring.current);
  return [currentKey(ring), ...others].flatMap((key) => key.clients[client] ?? []);
}

function ringOf<Material extends z.ZodRawShape>(material: Material) {
  const key = z.strictObject({ key_id: keyId, created_at: z.iso.datetime(), ...material });
  const origin = z.enum(['demonstration', 'generated']);
  const keys = z.array(key).min(1).max(maxKeysInRing);
  return z
    .strictObject({ origin, current: keyId, next: keyId.optional(), keys })
    .refine((ring) => isThere(ring.keys, ring.current), 'The current key is not among the keys')
    .refine(
      (ring) => ring.next === undefined || isThere(ring.keys, ring.next),
      'The next key is not among the keys',
    )
    .refine((ring) => new Set(ring.keys.map(idOf)).size === ring.keys.length, 'Two keys have the same id');
}

function isThere(keys: readonly object[], id: string): boolean {
  return keys.some((key) => idOf(key) === id);
}

function idOf(key: object): unknown {
  return 'key_id' in key ? key.key_id : undefined;
}

function isPair(jwk: { x: string; d: string }): boolean {
  return toBase64url(rawPublicKey(privateKeyOf('Ed25519', fromBase64url(jwk.d)))) === jwk.x;
}

/** Base64url of exactly so many bytes, in its one spelling. */
function secretOf(bytes: number) {
  const isRight = (text: string) => {
    const decoded = fromBase64url(text);
    return decoded.length === bytes && toBase64url(decoded) === text;
  };
  return z.string().refine(isRight, { error: `Not base64url of ${bytes} bytes`, abort: true });
}
