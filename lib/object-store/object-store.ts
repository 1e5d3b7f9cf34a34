/** Documents, report files and models by content hash: SHA-256 of the plain bytes, 64 lower-case hexadecimal digits. */
export interface ObjectStore {
  /** Stores bytes once: the same bytes again are the same object, with the content type it first had. */
  put(bytes: Uint8Array, about: { contentType: string }): Promise<{ hash: string; size: number }>;
  /** Errors: `object_store.not_found`, `object_store.corrupt`. */
  get(hash: string): Promise<StoredObject>;
  has(hash: string): Promise<boolean>;
  /** Erases the bytes and the key they were sealed with; nothing happens when they are gone already. */
  remove(hash: string): Promise<void>;
}

export interface StoredObject {
  bytes: Uint8Array;
  contentType: string;
}

/** Where sealed bytes lie, under the hash of the plain ones. It knows nothing of what they hold. */
export interface ByteStore {
  write(hash: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is nothing. */
  read(hash: string): Promise<Uint8Array | null>;
  has(hash: string): Promise<boolean>;
  remove(hash: string): Promise<void>;
  /** The hash of every object, in no particular order. */
  list(): AsyncIterable<string>;
}

export type ObjectStoreErrorCode =
  | 'object_store.corrupt'
  | 'object_store.full'
  | 'object_store.invalid_content_type'
  | 'object_store.invalid_hash'
  | 'object_store.not_found'
  | 'object_store.too_large'
  | 'object_store.unavailable';

/** The message names hashes and sizes, never content. */
export class ObjectStoreError extends Error {
  constructor(
    readonly code: ObjectStoreErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ObjectStoreError';
  }
}

/** The place of an object in two levels of 256 folders; the only way from a hash to a path. */
export function placeOf(hash: string): [string, string, string] {
  if (!isObjectHash(hash))
    throw new ObjectStoreError('object_store.invalid_hash', 'Not a SHA-256 in lower-case hexadecimal');
  return [hash.slice(0, 2), hash.slice(2, 4), hash];
}

export function isObjectHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
