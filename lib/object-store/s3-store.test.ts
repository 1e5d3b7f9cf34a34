import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { sha256Hex } from '../crypto/hash.js';
import type { ByteStore } from './object-store.js';
import { createS3Store, type S3Settings } from './s3-store.js';

const bucket = 'purser-test';
const hash = sha256Hex('one');
const bytes = randomBytes(3000);

/** What the server holds, was asked, and how it misbehaves next. */
const held = new Map<string, Buffer>();
const asked: string[] = [];
let faults: number[] = [];
let isBucketThere = true;
let pageSize = 1000;
let server: Server;
let settings: S3Settings;
let store: ByteStore;

beforeAll(async () => {
  server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-length': body.length });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  settings = {
    bucket,
    region: 'eu-central-1',
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    pathStyle: true,
    prefix: 'purser/',
    timeoutMs: 5_000,
  };
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  store = createS3Store(settings);
});
afterEach(() => {
  held.clear();
  asked.length = 0;
  faults = [];
  isBucketThere = true;
  pageSize = 1000;
});

describe('createS3Store', () => {
  it('writes, reads, lists and removes with requests that a checker of SigV4 accepts', async () => {
    await store.write(hash, bytes);
    expect([...held.keys()]).toEqual([`purser/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`]);
    expect(Buffer.from((await store.read(hash)) ?? '').equals(bytes)).toBe(true);
    expect(await store.has(hash)).toBe(true);
    expect(await listed()).toEqual([hash]);
    await store.remove(hash);
    expect(await store.has(hash)).toBe(false);
    expect(await store.read(hash)).toBeNull();
    await store.remove(hash);
  });

  it('lists over many pages, without what is not an object', async () => {
    const hashes = Array.from({ length: 7 }, (_, index) => sha256Hex(String(index)));
    for (const each of hashes) await store.write(each, Buffer.from('x'));
    held.set('purser/readme.txt', Buffer.from('x'));
    pageSize = 2;
    expect((await listed()).sort()).toEqual([...hashes].sort());
    expect(asked.filter((line) => line.includes('list-type=2'))).toHaveLength(4);
  });

  it('lists nothing in an empty bucket', async () => {
    expect(await listed()).toEqual([]);
  });

  it('repeats what failed on the side of the service, and gives up with its reason', async () => {
    faults = [503, 500, 429];
    await store.write(hash, bytes);
    expect(held.size).toBe(1);
    faults = [503, 503, 503, 503];
    await expect(store.read(hash)).rejects.toMatchObject({
      code: 'object_store.unavailable',
      message: 'S3 answered 503: SlowDown',
    });
    expect(faults).toEqual([]);
  });

  it('does not repeat a refusal', async () => {
    const stranger = createS3Store({ ...settings, secretAccessKey: 'wrong' });
    await expect(stranger.write(hash, bytes)).rejects.toThrow('S3 answered 403: SignatureDoesNotMatch');
    await expect(stranger.read(hash)).rejects.toMatchObject({ code: 'object_store.unavailable' });
    expect(asked).toHaveLength(2);
    expect(held.size).toBe(0);
  });

  it('tells a missing bucket from a missing object', async () => {
    isBucketThere = false;
    await expect(store.read(hash)).rejects.toThrow('S3 has no such bucket');
    await expect(store.write(hash, bytes)).rejects.toThrow('S3 answered 404: NoSuchBucket');
    await expect(listed()).rejects.toThrow('S3 answered 404 and no list of objects');
  });

  it('says that nobody answers', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const port = portOf(closed);
    await new Promise((resolve) => closed.close(resolve));
    const nowhere = createS3Store({ ...settings, endpoint: `http://127.0.0.1:${port}` });
    await expect(nowhere.has(hash)).rejects.toMatchObject({
      code: 'object_store.unavailable',
      message: `S3 cannot be reached at 127.0.0.1:${port}: ECONNREFUSED`,
    });
  });

  it('does not wait for ever', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const slow = createS3Store({
      ...settings,
      endpoint: `http://127.0.0.1:${portOf(silent)}`,
      timeoutMs: 50,
    });
    await expect(slow.read(hash)).rejects.toMatchObject({
      code: 'object_store.unavailable',
      message: expect.stringContaining('TimeoutError'),
    });
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('makes no key from anything but a hash', async () => {
    await expect((async () => store.read('../../secrets'))()).rejects.toMatchObject({
      code: 'object_store.invalid_hash',
    });
    expect(asked).toEqual([]);
  });

  it('addresses the bucket by host where the service wants that', async () => {
    const { port } = new URL(settings.endpoint ?? '');
    const byHost = createS3Store({ ...settings, endpoint: `http://localhost:${port}`, pathStyle: false });
    const failure: unknown = await byHost.write(hash, bytes).catch((error: unknown) => error);
    // Where the resolver knows names below localhost the write arrives; elsewhere the name in the error tells.
    const arrived = asked.some((line) => line.startsWith(`${bucket}.localhost`));
    expect(arrived || String(failure).includes(`${bucket}.localhost`)).toBe(true);
  });
});

function portOf(listening: Server): number {
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

async function listed(): Promise<string[]> {
  const hashes: string[] = [];
  for await (const each of store.list()) hashes.push(each);
  return hashes;
}

async function answer(request: IncomingMessage): Promise<{ status: number; body: Buffer }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const body = Buffer.concat(parts);
  asked.push(`${request.headers.host ?? ''} ${request.method ?? ''} ${request.url ?? ''}`);
  const fault = faults.shift();
  if (fault !== undefined) return refusal(fault, 'SlowDown');
  const wrong = faultOfSignature(request, body);
  if (wrong !== null) return refusal(403, wrong);
  if (!isBucketThere) return refusal(404, 'NoSuchBucket');
  const url = new URL(request.url ?? '', 'http://any');
  if (url.searchParams.get('list-type') === '2') return { status: 200, body: page(url.searchParams) };
  return act(request.method, decodeURIComponent(url.pathname).replace(`/${bucket}/`, ''), body);
}

function act(method: string | undefined, key: string, body: Buffer): { status: number; body: Buffer } {
  const nothing = Buffer.alloc(0);
  if (method === 'PUT') held.set(key, body);
  if (method === 'DELETE') held.delete(key);
  if (method === 'PUT' || method === 'DELETE') return { status: method === 'PUT' ? 200 : 204, body: nothing };
  const found = held.get(key);
  return found ? { status: 200, body: found } : refusal(404, 'NoSuchKey');
}

function page(query: URLSearchParams): Buffer {
  const keys = [...held.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
  const start = Number(query.get('continuation-token') ?? '0');
  const end = start + pageSize;
  const contents = keys
    .slice(start, end)
    .map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`);
  const next = end < keys.length ? `<NextContinuationToken>${end}</NextContinuationToken>` : '';
  return Buffer.from(
    `<?xml version="1.0"?><ListBucketResult><Name>${bucket}</Name>${contents.join('')}${next}</ListBucketResult>`,
  );
}

function refusal(status: number, code: string): { status: number; body: Buffer } {
  return { status, body: Buffer.from(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`) };
}

/** Checks a request as the service does ("Signature Version 4 signing process" of the S3 API reference). */
function faultOfSignature(request: IncomingMessage, body: Buffer): string | null {
  const fields = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, credential = '', signedHeaders = '', signature] =
    fields.exec(request.headers.authorization ?? '') ?? [];
  const payloadHash = createHash('sha256').update(body).digest('hex');
  if (request.headers['x-amz-content-sha256'] !== payloadHash) return 'XAmzContentSHA256Mismatch';
  for (const needed of ['host', 'x-amz-content-sha256', 'x-amz-date']) {
    if (!signedHeaders.split(';').includes(needed)) return 'AccessDenied';
  }
  const url = new URL(request.url ?? '', 'http://any');
  const query = [...url.searchParams]
    .map(([name, value]) => `${escape3986(name)}=${escape3986(value)}`)
    .sort();
  const headers = signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [
    request.method,
    url.pathname,
    query.join('&'),
    headers.join(''),
    signedHeaders,
    payloadHash,
  ].join('\n');
  const [, day = '', region = '', service = '', ending = ''] = credential.split('/');
  const scope = [day, region, service, ending].join('/');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256Hex(canonical)].join('\n');
  const parts = [day, region, service, ending];
  const key = parts.reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${settings.secretAccessKey}`),
  );
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch';
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function escape3986(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
