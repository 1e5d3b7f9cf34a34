import type { ObjectStoreRing } from '../crypto/key-ring.js';
import { objectKeys } from './encrypted.js';
import type { ByteStore } from './object-store.js';
import { rewrapObject, type ObjectKeys } from './sealed-object.js';

export interface RewrapReport {
  rewrapped: number;
  alreadyCurrent: number;
  /** What could not be rewrapped and stays as it is, with the code of the reason. */
  failed: { hash: string; code: string }[];
}

/**
 * After a rotation: brings every object under the current wrapping key, so that older keys may be retired. Contents
 * stay as they are. It may be stopped and run again at any time; one damaged object does not stop the others. An
 * object that is erased in the very moment between its reading and its writing would come back: erase after it, not during.
 */
export async function rewrapObjects(store: ByteStore, ring: ObjectStoreRing): Promise<RewrapReport> {
  const keys = objectKeys(ring);
  const report: RewrapReport = { rewrapped: 0, alreadyCurrent: 0, failed: [] };
  for await (const hash of store.list()) {
    try {
      report[await rewrapOne(store, keys, hash)] += 1;
    } catch (error) {
      report.failed.push({ hash, code: codeOf(error) });
    }
  }
  return report;
}

async function rewrapOne(
  store: ByteStore,
  keys: ObjectKeys,
  hash: string,
): Promise<'rewrapped' | 'alreadyCurrent'> {
  const stored = await store.read(hash);
  const rewrapped = stored && rewrapObject(keys, hash, stored);
  if (!rewrapped) return 'alreadyCurrent';
  await store.write(hash, rewrapped);
  return 'rewrapped';
}

function codeOf(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode ? String(error.code) : 'object_store.unavailable';
}
