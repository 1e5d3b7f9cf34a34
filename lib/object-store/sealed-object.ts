import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { concatBytes, fromBase64url, toBase64url, utf8 } from '../crypto/bytes.js';
import { canonicalJson } from '../crypto/canonical-json.js';
import { CryptoError } from '../crypto/crypto-error.js';
import { aesKeyBytes, open, seal } from '../crypto/envelope.js';
import { unwrapKey, wrapKey, type HybridKeyPair } from '../crypto/hybrid-kem.js';
import { sha256Hex } from '../crypto/hash.js';
import { ObjectStoreError, type StoredObject } from './object-store.js';

/** The current key for new objects, all keys for old ones. */
export interface ObjectKeys {
  currentId: string;
  byId: ReadonlyMap<string, HybridKeyPair>;
}

const version = 1;
const prefixBytes = 3;
const headerSchema = z.strictObject({
  content_type: z.string(),
  key_id: z.string(),
  size: z.int().nonnegative(),
  wrapped_key: z.base64url(),
});
type Header = z.infer<typeof headerSchema>;

/**
 * Seals an object under a data key of its own, which the hybrid KEM wraps. Layout: version 1 (1 byte), length of the
 * header (2, big endian), header (JSON), envelope. Hash, size and content type are bound to both ciphertexts, so that
 * no object can be passed off as another one or as another type.
 */
export function sealObject(keys: ObjectKeys, hash: string, object: StoredObject): Uint8Array {
  const dataKey = randomBytes(aesKeyBytes);
  const about = { content_type: object.contentType, size: object.bytes.length };
  const header = {
    ...about,
    key_id: keys.currentId,
    wrapped_key: wrapFor(keys, keys.currentId, hash, about, dataKey),
  };
  const body = seal({ key: dataKey, plain: object.bytes, associatedData: bodyData(hash, about) });
  return join(header, body);
}

/** The object again. Errors: `object_store.corrupt` for any changed byte, `crypto.unknown_key` for a retired key. */
export function openObject(keys: ObjectKeys, hash: string, stored: Uint8Array): StoredObject {
  return namingObject(hash, () => {
    const { header, body } = split(stored);
    const dataKey = unwrapFor(keys, hash, header);
    const bytes = open({ key: dataKey, sealed: body, associatedData: bodyData(hash, header) });
    if (bytes.length !== header.size || sha256Hex(bytes) !== hash) {
      throw new CryptoError('crypto.tampered', 'The content is not that of the hash');
    }
    return { bytes, contentType: header.content_type };
  });
}

/** The object under the current wrapping key, its content untouched; null when it is under that key already. */
export function rewrapObject(keys: ObjectKeys, hash: string, stored: Uint8Array): Uint8Array | null {
  return namingObject(hash, () => {
    const { header, body } = split(stored);
    if (header.key_id === keys.currentId) return null;
    const dataKey = unwrapFor(keys, hash, header);
    open({ key: dataKey, sealed: body, associatedData: bodyData(hash, header) });
    return join(
      {
        ...header,
        key_id: keys.currentId,
        wrapped_key: wrapFor(keys, keys.currentId, hash, header, dataKey),
      },
      body,
    );
  });
}

type About = Pick<Header, 'content_type' | 'size'>;

function wrapFor(keys: ObjectKeys, keyId: string, hash: string, about: About, dataKey: Uint8Array): string {
  const recipient = pairOf(keys, keyId).publicKey;
  return toBase64url(wrapKey({ recipient, dataKey, associatedData: keyData(hash, about, keyId) }));
}

function unwrapFor(keys: ObjectKeys, hash: string, header: Header): Uint8Array {
  const associatedData = keyData(hash, header, header.key_id);
  return unwrapKey({
    keyPair: pairOf(keys, header.key_id),
    wrapped: fromBase64url(header.wrapped_key),
    associatedData,
  });
}

function pairOf(keys: ObjectKeys, keyId: string): HybridKeyPair {
  const pair = keys.byId.get(keyId);
  if (!pair)
    throw new CryptoError(
      'crypto.unknown_key',
      `The object store has no key ${JSON.stringify(keyId.slice(0, 64))}`,
    );
  return pair;
}

function bodyData(hash: string, { content_type, size }: About): Uint8Array {
  return utf8(canonicalJson({ purpose: 'object', hash, content_type, size }));
}

function keyData(hash: string, { content_type, size }: About, key_id: string): Uint8Array {
  return utf8(canonicalJson({ purpose: 'object key', hash, content_type, size, key_id }));
}

function join(header: Header, body: Uint8Array): Uint8Array {
  const json = utf8(canonicalJson(header));
  return concatBytes(Uint8Array.of(version, json.length >> 8, json.length & 255), json, body);
}

function split(stored: Uint8Array): { header: Header; body: Uint8Array } {
  const [found, high = 0, low = 0] = stored;
  if (found !== version)
    throw new CryptoError('crypto.unknown_version', `No sealed object has version ${found}`);
  const end = prefixBytes + high * 256 + low;
  const header = headerSchema.parse(
    JSON.parse(Buffer.from(stored.subarray(prefixBytes, end)).toString('utf8')),
  );
  return { header, body: stored.subarray(end) };
}

/** Whatever is wrong with the bytes, the caller learns which object it is; a missing key stays that error. */
function namingObject<T>(hash: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CryptoError && error.code === 'crypto.unknown_key') throw error;
    throw new ObjectStoreError(
      'object_store.corrupt',
      `Object ${hash} was changed or damaged where it is stored`,
    );
  }
}
