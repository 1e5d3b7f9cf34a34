import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { createDurably, hasErrorCode, writeDurably } from '../durable-write.js';
import { utf8 } from './bytes.js';
import { CryptoError } from './crypto-error.js';
import { keyRings, type KeyRingName } from './key-ring.js';

/** The command that operators run; messages name it. */
export const keysCommand = 'node dist/lib/crypto/keys-cli.js';

/** Writes a new key file; false when there is one already, which stays. */
export async function createRing(dir: string, name: KeyRingName, ring: unknown): Promise<boolean> {
  return createDurably(fileOf(dir, name), serialise(checkRing<unknown>(name, keyRings[name], ring)));
}

/** Replaces a key file in one step. */
export async function writeRing(dir: string, name: KeyRingName, ring: unknown): Promise<void> {
  await writeDurably(fileOf(dir, name), serialise(checkRing<unknown>(name, keyRings[name], ring)));
}

/** Reads and validates a key file. Errors: `crypto.key_file_missing`, `crypto.key_file_invalid`, without its content. */
export async function readRing<T>(dir: string, name: KeyRingName, schema: z.ZodType<T>): Promise<T> {
  return checkRing(name, schema, parseJson(name, await readText(dir, name)));
}

/** The content as its schema says, or `crypto.key_file_invalid` with the place of the first fault. */
export function checkRing<T>(name: KeyRingName, schema: z.ZodType<T>, content: unknown): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const fault = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  throw new CryptoError('crypto.key_file_invalid', `${name}.json is not a valid key file: ${fault}`);
}

async function readText(dir: string, name: KeyRingName): Promise<string> {
  try {
    return await readFile(fileOf(dir, name), 'utf8');
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
    const advice = `run "${keysCommand} generate ${dir}"`;
    throw new CryptoError('crypto.key_file_missing', `${fileOf(dir, name)} is missing: ${advice}`);
  }
}

/** The parser's own message would quote the file, which holds secrets. */
function parseJson(name: KeyRingName, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CryptoError('crypto.key_file_invalid', `${name}.json is not valid JSON`);
  }
}

function fileOf(dir: string, name: KeyRingName): string {
  return join(dir, `${name}.json`);
}

function serialise(ring: unknown): Uint8Array {
  return utf8(`${JSON.stringify(ring, null, 2)}\n`);
}
