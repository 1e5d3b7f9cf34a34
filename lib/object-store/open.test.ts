import { createServer, type Server } from 'node:http';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../config.js';
import { ensureKeys, loadKeys } from '../crypto/key-files.js';
import { sha256Hex } from '../crypto/hash.js';
import type { ObjectStore } from './object-store.js';
import { openObjectStore } from './open.js';

const hash = sha256Hex('one');
const place = `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
const secrets = { OBJECT_STORE_S3_KEY_ID: 'AKIDEXAMPLE', OBJECT_STORE_S3_SECRET: 'secret' };

let dir: string;
let server: Server;
let endpoint: string;
let keys: Parameters<typeof openObjectStore>[1];
const asked: { url: string | undefined; authorization: string | undefined }[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'purser-open-'));
  await ensureKeys(join(dir, 'keys'), { demonstration: true });
  keys = await loadKeys(join(dir, 'keys'), { production: false });
  server = createServer(({ url, headers }, response) => {
    asked.push({ url, authorization: headers.authorization });
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(dir, { recursive: true });
});
beforeEach(() => void (asked.length = 0));

const open = (settings: Record<string, string>): ObjectStore =>
  openObjectStore(readConfig({ OBJECT_STORE_DIR: join(dir, 'objects'), ...settings }), keys);

describe('openObjectStore', () => {
  it('keeps objects in the folder when no bucket is named', async () => {
    const { hash: stored } = await open(secrets).put(Buffer.from('one'), { contentType: 'text/plain' });
    expect(existsSync(join(dir, 'objects', stored.slice(0, 2), stored.slice(2, 4), stored))).toBe(true);
    expect(asked).toEqual([]);
  });

  it.each([
    ['', `/documents/${place}`],
    ['/', `/documents/${place}`],
    ['/purser/live', `/documents/purser/live/${place}`],
  ])('asks the bucket of the address, below what follows it: "%s"', async (rest, url) => {
    const settings = { ...secrets, OBJECT_STORE_S3: `${endpoint}/documents${rest}` };
    expect(await open({ ...settings, OBJECT_STORE_S3_REGION: 'eu-central-1' }).has(hash)).toBe(false);
    const authorization = expect.stringMatching(/Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/s3\//);
    expect(asked).toEqual([{ url, authorization }]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['without a key', { OBJECT_STORE_S3_SECRET: 'x' }, /^OBJECT_STORE_S3 needs OBJECT_STORE_S3_KEY_ID and /],
    ['without a secret', { OBJECT_STORE_S3_KEY_ID: 'x' }, /and OBJECT_STORE_S3_SECRET$/],
  ])('refuses a bucket %s, and names what is missing but no secret', (_what, given, sentence) => {
    expect(() => open({ OBJECT_STORE_S3: `${endpoint}/documents`, ...given })).toThrow(sentence);
  });

  it('refuses an address without a bucket, or one that is none', () => {
    const sentence = 'OBJECT_STORE_S3 needs a bucket: https://endpoint/bucket';
    expect(() => open({ ...secrets, OBJECT_STORE_S3: endpoint })).toThrow(sentence);
    expect(() => open({ ...secrets, OBJECT_STORE_S3: 'documents' })).toThrow(/OBJECT_STORE_S3/);
  });
});
