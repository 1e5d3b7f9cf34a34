import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ListEntry } from '../../domain/compliance/lists.js';
import { listEntry } from '../../domain/compliance/schema.js';
import { problem } from '../../lib/problem.js';
import type { ApiDeps } from '../context.js';

/** An unpacked list may be so large; the largest that is published today (OpenSanctions) has a third of it. */
const maxListBytes = 256 * 1024 * 1024;
const keptEditions = 4;
const entriesAtOnce = 200;
const unpackGzip = promisify(gunzip);

/** Unpacks a list edition; whatever is not gzip, or is more than a list can be, is refused. */
export async function unpack(content: Uint8Array): Promise<Buffer> {
  try {
    return await unpackGzip(content, { maxOutputLength: maxListBytes });
  } catch (error) {
    const isTooLarge = isObject(error) && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw problem(isTooLarge ? 'compliance.list_too_large' : 'compliance.list_corrupt');
  }
}

/**
 * The entries of NDJSON, each as the schema reads it; `line` in the refusal counts from one. Other requests get their
 * turn in between: a list has ten thousand entries and more.
 */
export async function readEntries(ndjson: Buffer): Promise<ListEntry[]> {
  const lines = ndjson.toString('utf8').split('\n');
  const entries: ListEntry[] = [];
  for (const [index, line] of lines.entries()) {
    if (line !== '') entries.push(readEntry(line, index + 1));
    if (index % entriesAtOnce === entriesAtOnce - 1) await setImmediate();
  }
  return entries;
}

const editions = new Map<string, Promise<Map<string, ListEntry>>>();

/** The entries of a stored edition by their id. Editions never change, so the last few stay in memory. */
export function entriesOf(
  { objectStore }: Pick<ApiDeps, 'objectStore'>,
  objectHash: string,
): Promise<Map<string, ListEntry>> {
  const kept = editions.get(objectHash) ?? load(objectStore, objectHash);
  editions.delete(objectHash);
  editions.set(objectHash, kept);
  const [oldest] = editions.keys();
  if (editions.size > keptEditions && oldest !== undefined) editions.delete(oldest);
  return kept;
}

function load(objectStore: ApiDeps['objectStore'], objectHash: string): Promise<Map<string, ListEntry>> {
  const loaded = objectStore
    .get(objectHash)
    .then(({ bytes }) => unpack(bytes))
    .then(readEntries)
    .then((entries) => new Map(entries.map((entry) => [entry.entry_id, entry])));
  loaded.catch(() => editions.delete(objectHash));
  return loaded;
}

function readEntry(text: string, line: number): ListEntry {
  const parsed = listEntry.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw problem('compliance.list_corrupt', undefined, { params: { line } });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
