import { chmod, mkdir } from 'node:fs/promises';
import { z } from 'zod';
import { CryptoError } from './crypto-error.js';
import { checkRing, createRing, keysCommand, readRing, writeRing } from './key-file.js';
import { newKey } from './key-material.js';
import { keyRingNames, keyRings, type KeyRingName } from './key-ring.js';

/** Creates the folder (0700) and every key file (0600) that is missing; what is there stays. Answers what it created. */
export async function ensureKeys(dir: string, options: { demonstration: boolean }): Promise<KeyRingName[]> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await chmod(dir, 0o700);
  const created: KeyRingName[] = [];
  for (const name of keyRingNames) {
    const [key, next] = [newKey(name, new Date()), newKey(name, new Date())];
    const origin = options.demonstration ? 'demonstration' : 'generated';
    const ring = { origin, current: key.key_id, next: next.key_id, keys: [key, next] };
    if (await createRing(dir, name, ring)) created.push(name);
  }
  return created;
}

export type Keys = Awaited<ReturnType<typeof loadKeys>>;

/**
 * Reads and validates every key file. Errors: `crypto.key_file_missing`, `crypto.key_file_invalid`, and in production
 * `crypto.demonstration_keys`. No message holds anything of a file's content.
 */
export async function loadKeys(dir: string, options: KeyOptions) {
  const read = readerOf(dir, options);
  return {
    accessToken: await read('access-token', keyRings['access-token']),
    auditSigning: await read('audit-signing', keyRings['audit-signing']),
    blindIndex: await read('blind-index', keyRings['blind-index']),
    objectStore: await read('object-store', keyRings['object-store']),
    sealedFields: await read('sealed-fields', keyRings['sealed-fields']),
    ...(await loadEngineKeys(dir, options)),
    ...(await loadWorkerKeys(dir, options)),
  };
}

/** The files that the execution engine needs, and who speaks to it. Errors as of `loadKeys`. */
export async function loadEngineKeys(dir: string, options: KeyOptions) {
  const read = readerOf(dir, options);
  return {
    engineToken: await read('engine-token', keyRings['engine-token']),
    metricsToken: await read('metrics-token', keyRings['metrics-token']),
  };
}

/** The files that a worker needs; no other has to be within its reach. Errors as of `loadKeys`. */
export async function loadWorkerKeys(dir: string, options: KeyOptions) {
  const read = readerOf(dir, options);
  return {
    metricsToken: await read('metrics-token', keyRings['metrics-token']),
    payloadCodec: await read('payload-codec', keyRings['payload-codec']),
    providerWebhook: await read('provider-webhook', keyRings['provider-webhook']),
    serviceClients: await read('service-clients', keyRings['service-clients']),
  };
}

interface KeyOptions {
  production: boolean;
}

function readerOf(dir: string, { production }: KeyOptions) {
  return async <T extends { origin: string }>(name: KeyRingName, schema: z.ZodType<T>): Promise<T> => {
    const ring = await readRing(dir, name, schema);
    if (production && ring.origin === 'demonstration') throw demonstrationKey(dir, name);
    return ring;
  };
}

/**
 * Makes the next key the current one and adds a fresh next; the old ones stay readable. Processes that were started
 * since the last rotation know the key already: restart them in any order. Answers the id of the current key.
 */
export async function rotateKey(dir: string, name: KeyRingName): Promise<string> {
  const ring = await readAnyRing(dir, name);
  const fresh = newKey(name, new Date());
  const keys = ring.next === undefined ? [...ring.keys, newKey(name, new Date())] : ring.keys;
  const current = ring.next ?? keys.at(-1)?.key_id ?? fresh.key_id;
  await writeRing(dir, name, { ...ring, current, next: fresh.key_id, keys: [...keys, fresh] });
  return current;
}

/** Takes an old key away for good: what was sealed with it and not rewrapped cannot be read again. */
export async function retireKey(dir: string, name: KeyRingName, keyId: string): Promise<void> {
  const ring = await readAnyRing(dir, name);
  if (ring.current === keyId || ring.next === keyId) {
    throw new CryptoError(
      'crypto.key_in_use',
      `${keyId} is the current or the next key of ${name}.json: rotate first`,
    );
  }
  const kept = ring.keys.filter((key) => key.key_id !== keyId);
  const isGone = kept.length === ring.keys.length;
  if (isGone) throw new CryptoError('crypto.unknown_key', `${name}.json holds no key ${keyId}`);
  await writeRing(dir, name, { ...ring, keys: kept });
}

/** What all rings have in common: enough to add or remove a key of any of them. */
const anyRing = z.looseObject({
  current: z.string(),
  next: z.string().optional(),
  keys: z.array(z.looseObject({ key_id: z.string() })),
});

async function readAnyRing(dir: string, name: KeyRingName): Promise<z.infer<typeof anyRing>> {
  return checkRing(name, anyRing, await readRing<unknown>(dir, name, keyRings[name]));
}

function demonstrationKey(dir: string, name: KeyRingName): CryptoError {
  const advice = `remove the file and run "${keysCommand} generate ${dir}"`;
  return new CryptoError(
    'crypto.demonstration_keys',
    `${name}.json holds a demonstration key, which production refuses: ${advice}`,
  );
}
