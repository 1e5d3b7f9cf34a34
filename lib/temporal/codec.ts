import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { fromBase64url, utf8 } from '../crypto/bytes.js';
import { canonicalJson } from '../crypto/canonical-json.js';
import { open, seal } from '../crypto/envelope.js';
import { currentKey, keyById, type SecretRing } from '../crypto/key-ring.js';

// The package is CommonJS and its names are not found by Node's static look into it.
const PayloadMessage = proto.temporal.api.common.v1.Payload;
const encoding = 'binary/encrypted';
const cipher = 'AES-256-GCM';
const cipherMetadata = 'encryption-cipher';
const keyIdMetadata = 'encryption-key-id';

/**
 * Seals whole payloads, their metadata included, under the current key and names that key in the clear, so that any
 * key that is still in the ring opens them. Key id and namespace are bound to the ciphertext; workflow ids are not, as
 * values travel between workflows and the Temporal UI asks for them without saying where they came from.
 *
 * Decoding leaves payloads that are not sealed this way untouched. Errors: `crypto.unknown_key`, `crypto.tampered`.
 */
export function createPayloadCodec({
  keys,
  namespace,
}: {
  keys: SecretRing;
  namespace: string;
}): PayloadCodec {
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(keys, namespace, payload)),
    decode: async (payloads) =>
      payloads.map((payload) => (isOurs(payload) ? decrypt(keys, namespace, payload) : payload)),
  };
}

function encrypt(keys: SecretRing, namespace: string, payload: Payload): Payload {
  const { key_id, secret } = currentKey(keys);
  const data = seal({
    key: fromBase64url(secret),
    plain: PayloadMessage.encode(payload).finish(),
    associatedData: boundTo(key_id, namespace),
  });
  const metadata = {
    [METADATA_ENCODING_KEY]: utf8(encoding),
    [cipherMetadata]: utf8(cipher),
    [keyIdMetadata]: utf8(key_id),
  };
  return { metadata, data };
}

function decrypt(keys: SecretRing, namespace: string, payload: Payload): Payload {
  const key = keyById(keys, text(payload, keyIdMetadata));
  const plain = open({
    key: fromBase64url(key.secret),
    sealed: payload.data ?? new Uint8Array(),
    associatedData: boundTo(key.key_id, namespace),
  });
  return PayloadMessage.decode(plain);
}

function isOurs(payload: Payload): boolean {
  return text(payload, METADATA_ENCODING_KEY) === encoding && text(payload, cipherMetadata) === cipher;
}

function text(payload: Payload, name: string): string {
  return Buffer.from(payload.metadata?.[name] ?? []).toString('utf8');
}

function boundTo(key_id: string, namespace: string): Uint8Array {
  return utf8(canonicalJson({ purpose: 'payload', key_id, namespace }));
}
