import type { Config } from '../config.js';
import type { Keys } from '../crypto/key-files.js';
import { createEncryptedStore } from './encrypted.js';
import { createFolderStore } from './folder-store.js';
import type { ByteStore, ObjectStore } from './object-store.js';
import { createS3Store } from './s3-store.js';

const maxObjectBytes = 64 * 1024 * 1024;
const timeoutMs = 15_000;

/** The object store of the settings: a bucket when one is named, else a folder; encrypted either way. */
export function openObjectStore(config: Config, keys: Pick<Keys, 'objectStore'>): ObjectStore {
  const store = bucketOf(config) ?? createFolderStore(config.OBJECT_STORE_DIR);
  return createEncryptedStore({ store, keys: keys.objectStore, maxBytes: maxObjectBytes });
}

function bucketOf(config: Config): ByteStore | null {
  const {
    OBJECT_STORE_S3: address,
    OBJECT_STORE_S3_KEY_ID: accessKeyId,
    OBJECT_STORE_S3_SECRET: secretAccessKey,
  } = config;
  if (!address) return null;
  if (!accessKeyId || !secretAccessKey)
    throw new Error('OBJECT_STORE_S3 needs OBJECT_STORE_S3_KEY_ID and OBJECT_STORE_S3_SECRET');
  const url = new URL(address);
  const [bucket, ...rest] = url.pathname.split('/').filter(Boolean);
  if (!bucket) throw new Error('OBJECT_STORE_S3 needs a bucket: https://endpoint/bucket');
  const prefix = rest.map((part) => `${part}/`).join('');
  const region = config.OBJECT_STORE_S3_REGION;
  return createS3Store({
    bucket,
    region,
    accessKeyId,
    secretAccessKey,
    endpoint: url.origin,
    pathStyle: true,
    prefix,
    timeoutMs,
  });
}
