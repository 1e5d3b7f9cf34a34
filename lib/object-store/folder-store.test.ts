import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../crypto/hash.js';
import { createFolderStore } from './folder-store.js';
import type { ByteStore } from './object-store.js';

const hash = sha256Hex('a document');
const bytes = randomBytes(5000);
let root: string;
let store: ByteStore;
let file: string;

beforeAll(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'purser-objects-')), 'objects');
  store = createFolderStore(root);
  file = join(root, hash.slice(0, 2), hash.slice(2, 4), hash);
  await store.write(hash, bytes);
});
afterAll(() => rm(dirname(root), { recursive: true }));

describe('createFolderStore', () => {
  it('reads what it wrote', async () => {
    expect(Buffer.from((await store.read(hash)) ?? '').equals(bytes)).toBe(true);
    expect(await store.has(hash)).toBe(true);
  });

  it('answers null and false for what it does not hold', async () => {
    expect(await store.read(sha256Hex('another'))).toBeNull();
    expect(await store.has(sha256Hex('another'))).toBe(false);
    await store.remove(sha256Hex('another'));
  });

  it('keeps folders and files to their owner', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
    expect((await stat(root)).mode & 0o777).toBe(0o700);
  });

  it('finds every changed byte and every cut', async () => {
    const whole = await readFile(file);
    const corrupt = expect.objectContaining({ code: 'object_store.corrupt' });
    for (const index of [0, 31, 32, 33, 2500, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[index] = (changed[index] ?? 0) ^ 4;
      await writeFile(file, changed);
      await expect(store.read(hash)).rejects.toEqual(corrupt);
    }
    for (const length of [0, 10, 32, whole.length - 1]) {
      await writeFile(file, whole.subarray(0, length));
      await expect(store.read(hash)).rejects.toEqual(corrupt);
    }
    await writeFile(file, whole);
    await store.read(hash);
  });

  it.each([
    '../../../../etc/passwd',
    '',
    '.',
    hash.toUpperCase(),
    `${hash}0`,
    hash.slice(1),
    `${hash.slice(0, 62)}/.`,
    `${hash.slice(0, 63)}\0`,
    `${hash}\n`,
  ])('makes no path from %j', async (name) => {
    const invalid = expect.objectContaining({ code: 'object_store.invalid_hash' });
    for (const call of [
      () => store.read(name),
      () => store.has(name),
      () => store.remove(name),
      () => store.write(name, bytes),
    ]) {
      await expect((async () => call())()).rejects.toEqual(invalid);
    }
  });

  it('replaces a file in one step and leaves nothing unfinished behind', async () => {
    const versions = [1, 2, 3, 4].map((fill) => Buffer.alloc(200_000, fill));
    const writes = Promise.all(versions.map((version) => store.write(hash, version)));
    for (let reads = 0; reads < 20; reads += 1) await store.read(hash);
    await writes;
    const last = Buffer.from((await store.read(hash)) ?? '');
    expect(versions.some((version) => version.equals(last))).toBe(true);
    expect(await readdir(dirname(file))).toEqual([hash]);
  });

  it('lists its objects and nothing that was dropped among them', async () => {
    const hashes = ['1', '2', '3'].map((text) => sha256Hex(text));
    for (const each of hashes) await store.write(each, bytes);
    await writeFile(join(root, 'notes.txt'), '');
    await writeFile(join(dirname(file), `.${hash}.0011.unfinished`), '');
    await mkdir(join(root, 'zz', 'zz'), { recursive: true });
    await writeFile(join(root, 'zz', 'zz', hash), '');
    expect((await listed(store)).sort()).toEqual([hash, ...hashes].sort());
    expect(await listed(createFolderStore(join(root, 'none')))).toEqual([]);
  });

  it('removes for good', async () => {
    await store.remove(hash);
    expect(await store.has(hash)).toBe(false);
    expect(await store.read(hash)).toBeNull();
  });
});

async function listed(from: ByteStore): Promise<string[]> {
  const hashes: string[] = [];
  for await (const each of from.list()) hashes.push(each);
  return hashes;
}
