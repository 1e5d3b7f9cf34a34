import { concatBytes, utf8 } from './bytes.js';
import { derivedKey } from './derived-key.js';
import { open, seal } from './envelope.js';
import { currentKey, keyById, type SecretRing } from './key-ring.js';

/**
 * Seals the text of one column of one row. `place` (table, column, row) is authenticated, so that a ciphertext cannot be
 * moved to another row. Layout: length of the key id (1 byte), key id, envelope (lib/crypto/envelope.ts).
 */
export function sealField(ring: SecretRing, place: string, plain: string): Buffer {
  const key = currentKey(ring);
  const keyId = utf8(key.key_id);
  const sealed = seal({
    key: fieldKey(key.secret),
    plain: utf8(plain),
    associatedData: utf8(`${key.key_id}|${place}`),
  });
  return Buffer.from(concatBytes(Uint8Array.of(keyId.length), keyId, sealed));
}

/** The text; `crypto.unknown_key` when its key was retired, `crypto.tampered` for another place or any changed byte. */
export function openField(ring: SecretRing, place: string, sealed: Uint8Array): string {
  const start = 1 + (sealed[0] ?? 0);
  const keyId = Buffer.from(sealed.subarray(1, start)).toString('utf8');
  const { secret } = keyById(ring, keyId);
  const associatedData = utf8(`${keyId}|${place}`);
  return Buffer.from(
    open({ key: fieldKey(secret), sealed: sealed.subarray(start), associatedData }),
  ).toString('utf8');
}

const fieldKey = (secret: string) => derivedKey(secret, 'sealed-field/v1');
