import { access, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { concatBytes, toHex } from '../crypto/bytes.js';
import { sha256 } from '../crypto/hash.js';
import { hasErrorCode, syncFolder, writeDurably } from '../durable-write.js';
import { isObjectHash, ObjectStoreError, placeOf, type ByteStore } from './object-store.js';

const checksumBytes = 32;

/**
 * A folder as byte store: `ab/cd/<hash>`, folders 0700, files 0600, each written whole or not at all. A file is the
 * SHA-256 of what follows and then the bytes, so that a flipped bit is found before anything else reads it.
 */
export function createFolderStore(root: string): ByteStore {
  const fileOf = (hash: string) => join(root, ...placeOf(hash));
  return {
    write: (hash, bytes) => writeFile(root, fileOf(hash), bytes),
    read: (hash) => readChecked(fileOf(hash), hash),
    has: (hash) => isThere(fileOf(hash)),
    remove: (hash) => removeFile(fileOf(hash)),
    list: () => listHashes(root),
  };
}

async function writeFile(root: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    const created = await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    if (created !== undefined) for (const folder of [dirname(dirname(file)), root]) await syncFolder(folder);
    await writeDurably(file, concatBytes(sha256(bytes), bytes));
  } catch (error) {
    if (!hasErrorCode(error, 'ENOSPC') && !hasErrorCode(error, 'EDQUOT')) throw error;
    throw new ObjectStoreError('object_store.full', 'The disk of the object store is full: free some space');
  }
}

async function readChecked(file: string, hash: string): Promise<Uint8Array | null> {
  const stored = await readIfThere(file);
  if (stored === null) return null;
  const bytes = stored.subarray(checksumBytes);
  if (toHex(stored.subarray(0, checksumBytes)) !== toHex(sha256(bytes))) {
    throw new ObjectStoreError(
      'object_store.corrupt',
      `The file of object ${hash} does not match its checksum`,
    );
  }
  return bytes;
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
}

async function removeFile(file: string): Promise<void> {
  if (!(await isThere(file))) return;
  await rm(file, { force: true });
  await syncFolder(dirname(file));
}

async function* listHashes(root: string): AsyncIterable<string> {
  for (const first of await namesIn(root)) {
    for (const second of await namesIn(join(root, first))) {
      for (const name of await namesIn(join(root, first, second))) {
        if (isObjectHash(name) && name.startsWith(first + second)) yield name;
      }
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT') || hasErrorCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}
