import { CryptoError } from '../crypto/crypto-error.js';
import { currentKey, type ObjectStoreRing } from '../crypto/key-ring.js';
import { objectStoreKeyPairs } from '../crypto/key-uses.js';
import { sha256Hex } from '../crypto/hash.js';
import { ObjectStoreError, placeOf, type ByteStore, type ObjectStore } from './object-store.js';
import { openObject, sealObject, type ObjectKeys } from './sealed-object.js';

/** Type and subtype of RFC 6838; parameters such as a charset belong to whoever serves the object. */
const contentTypePattern = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}$/;

interface Settings {
  store: ByteStore;
  keys: ObjectStoreRing;
  /** Greatest size of one object's plain bytes. */
  maxBytes: number;
}

/** An object store over a byte store that sees ciphertext only. Errors: `object_store.*`, `crypto.unknown_key`. */
export function createEncryptedStore({ store, keys: ring, maxBytes }: Settings): ObjectStore {
  const keys = objectKeys(ring);
  return {
    put: async (bytes, { contentType }) => {
      checkInput(bytes, contentType, maxBytes);
      const hash = sha256Hex(bytes);
      const isKept = await isReadable(store, keys, hash);
      if (!isKept) await store.write(hash, sealObject(keys, hash, { bytes, contentType }));
      return { hash, size: bytes.length };
    },
    get: async (hash) => {
      const stored = await store.read(placeOf(hash)[2]);
      if (stored === null) throw new ObjectStoreError('object_store.not_found', `There is no object ${hash}`);
      return openObject(keys, hash, stored);
    },
    has: (hash) => store.has(hash),
    remove: (hash) => store.remove(hash),
  };
}

/** The key pairs of a ring, ready for use; derived once, as that takes a millisecond a key. */
export function objectKeys(ring: ObjectStoreRing): ObjectKeys {
  return { currentId: currentKey(ring).key_id, byId: objectStoreKeyPairs(ring) };
}

function checkInput(bytes: Uint8Array, contentType: string, maxBytes: number): void {
  if (bytes.length > maxBytes) {
    throw new ObjectStoreError(
      'object_store.too_large',
      `${bytes.length} bytes are more than the ${maxBytes} allowed`,
    );
  }
  if (!contentTypePattern.test(contentType)) {
    throw new ObjectStoreError(
      'object_store.invalid_content_type',
      'The content type is not of the form type/subtype',
    );
  }
}

/** A damaged object is written anew when its bytes come again, and so is one whose key was retired. */
async function isReadable(store: ByteStore, keys: ObjectKeys, hash: string): Promise<boolean> {
  try {
    const stored = await store.read(hash);
    if (stored === null) return false;
    openObject(keys, hash, stored);
    return true;
  } catch (error) {
    if (error instanceof ObjectStoreError && error.code === 'object_store.corrupt') return false;
    if (error instanceof CryptoError && error.code === 'crypto.unknown_key') return false;
    throw error;
  }
}
