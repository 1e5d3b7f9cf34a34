import { AwsClient } from 'aws4fetch';
import { sha256Hex } from '../crypto/hash.js';
import { ObjectStoreError, placeOf, type ByteStore } from './object-store.js';
import { listKeys } from './s3-list.js';

const maxAttempts = 4;
const firstPauseMs = 100;
const maxPauseMs = 2_000;

export interface S3Settings {
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** `https://host[:port]` of an S3-compatible service; Amazon's own of the region when absent. */
  endpoint?: string;
  /** True for `endpoint/bucket/key`, false for `bucket.endpoint/key`. */
  pathStyle: boolean;
  /** Goes before every key, such as `purser/`; empty for none. */
  prefix: string;
  /** For one attempt. */
  timeoutMs: number;
}

/** One request, repeated while it is worth it; the caller sees any answer that is not a fault of the service. */
export type S3Request = (call: S3Call) => Promise<Response>;

interface S3Call {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  key?: string;
  query?: Record<string, string>;
  body?: Uint8Array;
}

/**
 * A bucket as byte store, key `<prefix>ab/cd/<hash>`. Requests are signed with SigV4, the payload's hash included, so
 * that the service refuses a body that was damaged on its way. Errors: `object_store.unavailable` with what S3 said.
 */
export function createS3Store(settings: S3Settings): ByteStore {
  const request = createRequest(settings);
  const keyOf = (hash: string) => settings.prefix + placeOf(hash).join('/');
  return {
    write: async (hash, bytes) => {
      await expectOk(await request({ method: 'PUT', key: keyOf(hash), body: bytes }));
    },
    read: async (hash) => {
      const response = await request({ method: 'GET', key: keyOf(hash) });
      if (await isMissing(response)) return null;
      return new Uint8Array(await response.arrayBuffer());
    },
    has: async (hash) => !(await isMissing(await request({ method: 'HEAD', key: keyOf(hash) }))),
    remove: async (hash) => {
      await isMissing(await request({ method: 'DELETE', key: keyOf(hash) }));
    },
    list: () => listKeys(request, settings.prefix),
  };
}

function createRequest(settings: S3Settings): S3Request {
  const { accessKeyId, secretAccessKey, region, timeoutMs } = settings;
  const aws = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  return async ({ method, key = '', query = {}, body }) => {
    const url = urlOf(settings, key, query);
    const headers = {
      'content-type': 'application/octet-stream',
      'x-amz-content-sha256': sha256Hex(body ?? ''),
    };
    return withRepeats(async () => {
      const call = { method, headers, body, signal: AbortSignal.timeout(timeoutMs) };
      return aws.fetch(url.href, call).catch((error: unknown) => unreachable(url, error));
    });
  };
}

function urlOf(settings: S3Settings, key: string, query: Record<string, string>): URL {
  const { endpoint, region, bucket, pathStyle } = settings;
  const url = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`);
  if (!pathStyle) url.host = `${bucket}.${url.host}`;
  url.pathname = pathStyle ? `/${bucket}/${key}` : `/${key}`;
  url.search = new URLSearchParams(query).toString();
  return url;
}

/** Every call here may be repeated: objects are written whole and under the hash of their content. */
async function withRepeats(attempt: () => Promise<Response | ObjectStoreError>): Promise<Response> {
  for (let number = 1; ; number += 1) {
    const outcome = await attempt();
    const isFault = outcome instanceof ObjectStoreError || outcome.status >= 500 || outcome.status === 429;
    if (!isFault) return outcome;
    if (number === maxAttempts) throw outcome instanceof ObjectStoreError ? outcome : await refusal(outcome);
    await pause(number);
  }
}

async function pause(number: number): Promise<void> {
  const longest = Math.min(maxPauseMs, firstPauseMs * 2 ** (number - 1));
  await new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
}

/** A bucket that is not there must not look like an object that is not there. */
async function isMissing(response: Response): Promise<boolean> {
  if (response.status !== 404) {
    await expectOk(response);
    return false;
  }
  if ((await response.text()).includes('<Code>NoSuchBucket</Code>'))
    throw unavailable('S3 has no such bucket');
  return true;
}

async function expectOk(response: Response): Promise<void> {
  if (!response.ok) throw await refusal(response);
}

async function refusal(response: Response): Promise<ObjectStoreError> {
  const [, code = 'no reason'] = /<Code>([A-Za-z0-9.]{1,64})<\/Code>/.exec(await response.text()) ?? [];
  return unavailable(`S3 answered ${response.status}: ${code}`);
}

/** `fetch` hides the reason in its error's cause. */
function unreachable(url: URL, error: unknown): ObjectStoreError {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : error;
  const reason = isCoded(cause) ? cause.code : String(error);
  return unavailable(`S3 cannot be reached at ${url.host}: ${reason}`);
}

function isCoded(error: unknown): error is { code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

function unavailable(message: string): ObjectStoreError {
  return new ObjectStoreError('object_store.unavailable', message);
}
