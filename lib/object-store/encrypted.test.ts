import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKeys, loadKeys, retireKey, rotateKey } from '../crypto/key-files.js';
import type { ObjectStoreRing } from '../crypto/key-ring.js';
import { sha256Hex } from '../crypto/hash.js';
import { createEncryptedStore } from './encrypted.js';
import { createFolderStore } from './folder-store.js';
import { isObjectHash, type ByteStore, type ObjectStore } from './object-store.js';
import { rewrapObjects } from './rewrap.js';

const passport = Buffer.from('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<');
const image = { contentType: 'image/png' };
const maxBytes = 1000;
let home: string;
let keysDir: string;
let bytes: ByteStore;
let objects: ObjectStore;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'purser-sealed-'));
});
afterAll(() => rm(home, { recursive: true }));
beforeEach(async () => {
  const own = await mkdtemp(join(home, 'one-'));
  keysDir = join(own, 'keys');
  await ensureKeys(keysDir, { demonstration: false });
  bytes = createFolderStore(join(own, 'objects'));
  objects = storeWith(await ring());
});

describe('createEncryptedStore', () => {
  it('gives back bytes and content type by the hash of the plain bytes', async () => {
    const stored = await objects.put(passport, image);
    expect(stored).toEqual({ hash: sha256Hex(passport), size: passport.length });
    const object = await objects.get(stored.hash);
    expect(Buffer.from(object.bytes).equals(passport)).toBe(true);
    expect(object.contentType).toBe('image/png');
  });

  it('stores ciphertext only', async () => {
    const { hash } = await objects.put(passport, image);
    const stored = Buffer.from((await bytes.read(hash)) ?? '');
    for (const spelling of ['latin1', 'hex', 'base64'] as const) {
      expect(stored.includes(passport.toString(spelling).slice(0, 16))).toBe(false);
    }
  });

  it('takes nothing, and exactly as much as is allowed, and not a byte more', async () => {
    for (const size of [0, maxBytes]) {
      const { hash } = await objects.put(Buffer.alloc(size), image);
      expect((await objects.get(hash)).bytes).toHaveLength(size);
    }
    await expect(objects.put(Buffer.alloc(maxBytes + 1), image)).rejects.toMatchObject({
      code: 'object_store.too_large',
      message: '1001 bytes are more than the 1000 allowed',
    });
  });

  it.each([
    '',
    'image',
    'image/',
    '/png',
    'image/png; charset=utf-8',
    'image/png\r\nx: y',
    'a'.repeat(70) + '/b',
    'IMAGE/PNG',
  ])('refuses the content type %j', async (contentType) => {
    await expect(objects.put(passport, { contentType })).rejects.toMatchObject({
      code: 'object_store.invalid_content_type',
    });
  });

  it('keeps the first content type of the same bytes', async () => {
    const { hash } = await objects.put(passport, image);
    const before = await bytes.read(hash);
    await objects.put(passport, { contentType: 'text/html' });
    expect((await objects.get(hash)).contentType).toBe('image/png');
    expect(await bytes.read(hash)).toEqual(before);
  });

  it('says clearly that there is no such object, before and after it was erased', async () => {
    const { hash } = await objects.put(passport, image);
    await objects.remove(hash);
    expect(await objects.has(hash)).toBe(false);
    await expect(objects.get(hash)).rejects.toMatchObject({ code: 'object_store.not_found' });
    await expect(objects.get('../x')).rejects.toMatchObject({ code: 'object_store.invalid_hash' });
  });

  it('finds every changed byte of what is stored', async () => {
    const { hash } = await objects.put(passport, image);
    const stored = (await bytes.read(hash)) ?? new Uint8Array();
    const inMemory = memoryStore();
    const readers = createEncryptedStore({ store: inMemory, keys: await ring(), maxBytes });
    let unnoticed = 0;
    for (let index = 0; index < stored.length; index += 1) {
      const changed = Uint8Array.from(stored);
      changed[index] = (changed[index] ?? 0) ^ 1;
      await inMemory.write(hash, changed);
      const failure: unknown = await readers.get(hash).catch((error: unknown) => error);
      if (!isCoded(failure, ['object_store.corrupt', 'crypto.unknown_key'])) unnoticed += 1;
    }
    expect(stored.length).toBeGreaterThan(1200);
    expect(unnoticed).toBe(0);
  });

  it('refuses an object that was put in the place of another', async () => {
    const first = await objects.put(passport, image);
    const second = await objects.put(randomBytes(passport.length), image);
    await bytes.write(second.hash, (await bytes.read(first.hash)) ?? new Uint8Array());
    await expect(objects.get(second.hash)).rejects.toMatchObject({ code: 'object_store.corrupt' });
  });

  it('mends a damaged object when its bytes come again', async () => {
    const { hash } = await objects.put(passport, image);
    await bytes.write(hash, Buffer.from('damaged'));
    await expect(objects.get(hash)).rejects.toMatchObject({ code: 'object_store.corrupt' });
    await objects.put(passport, image);
    expect(Buffer.from((await objects.get(hash)).bytes).equals(passport)).toBe(true);
  });
});

describe('key rotation', () => {
  it('keeps old objects readable, and new ones for whoever opened the store before one rotation', async () => {
    const old = await objects.put(passport, image);
    await rotateKey(keysDir, 'object-store');
    const rotated = storeWith(await ring());
    const fresh = await rotated.put(Buffer.from('new'), image);
    expect(Buffer.from((await rotated.get(old.hash)).bytes).equals(passport)).toBe(true);
    expect((await objects.get(fresh.hash)).bytes).toHaveLength(3);
    await rotateKey(keysDir, 'object-store');
    const fresher = await storeWith(await ring()).put(Buffer.from('newer'), image);
    await expect(objects.get(fresher.hash)).rejects.toMatchObject({ code: 'crypto.unknown_key' });
  });

  it('rewraps every object, after which the old key may go', async () => {
    const oldId = (await ring()).current;
    const hashes = [];
    for (const text of ['a', 'b', 'c']) hashes.push((await objects.put(Buffer.from(text), image)).hash);
    await rotateKey(keysDir, 'object-store');
    expect(await rewrapObjects(bytes, await ring())).toEqual({ rewrapped: 3, alreadyCurrent: 0, failed: [] });
    expect(await rewrapObjects(bytes, await ring())).toEqual({ rewrapped: 0, alreadyCurrent: 3, failed: [] });
    await retireKey(keysDir, 'object-store', oldId);
    const afterwards = storeWith(await ring());
    for (const hash of hashes) expect((await afterwards.get(hash)).contentType).toBe('image/png');
  });

  it('goes on past a damaged object and names it', async () => {
    const damaged = await objects.put(passport, image);
    await objects.put(Buffer.from('whole'), image);
    const stored = Uint8Array.from((await bytes.read(damaged.hash)) ?? []);
    stored[stored.length - 1] = (stored.at(-1) ?? 0) ^ 1;
    await bytes.write(damaged.hash, stored);
    await rotateKey(keysDir, 'object-store');
    expect(await rewrapObjects(bytes, await ring())).toEqual({
      rewrapped: 1,
      alreadyCurrent: 0,
      failed: [{ hash: damaged.hash, code: 'object_store.corrupt' }],
    });
  });
});

async function ring(): Promise<ObjectStoreRing> {
  return (await loadKeys(keysDir, { production: true })).objectStore;
}

function storeWith(keys: ObjectStoreRing): ObjectStore {
  return createEncryptedStore({ store: bytes, keys, maxBytes });
}

function isCoded(failure: unknown, codes: string[]): boolean {
  return failure instanceof Error && 'code' in failure && codes.includes(String(failure.code));
}

/** A byte store without a disk, so that thousands of damaged versions are read in a second. */
function memoryStore(): ByteStore {
  const held = new Map<string, Uint8Array>();
  return {
    write: async (hash, stored) => void held.set(hash, stored),
    read: async (hash) => held.get(hash) ?? null,
    has: async (hash) => held.has(hash),
    remove: async (hash) => void held.delete(hash),
    list: async function* () {
      yield* [...held.keys()].filter(isObjectHash);
    },
  };
}
