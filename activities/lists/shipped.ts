import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { ListEntry } from '../../domain/compliance/lists.js';
import { isoDate } from '../../domain/fields.js';
import { rootDir } from '../../lib/root.js';
import { assertSize, corrupt } from './list-file-error.js';
import { parseOfacCsv, type OfacCounts } from './ofac-csv.js';

const fileFacts = z.strictObject({
  sha256: z.string().length(64),
  content_sha256: z.string().length(64),
  bytes: z.int(),
});

/** What the shipped list is: where it is from, up to which day, and how that is known. */
export const shippedManifest = z.strictObject({
  list: z.literal('ofac_sdn'),
  publisher: z.string(),
  licence: z.string(),
  as_of: isoDate,
  as_of_source: z.string(),
  entries: z.int(),
  files: z.record(z.string(), fileFacts),
});
export type ShippedManifest = z.infer<typeof shippedManifest>;

export interface ShippedList {
  manifest: ShippedManifest;
  entries: ListEntry[];
  counts: OfacCounts;
}

const maxUnpackedBytes = 40 * 1024 * 1024;

/**
 * The OFAC SDN list that ships with the project (public domain), so that an installation without a connection screens
 * against a real list. It is old; its age shows wherever it is used. Refuses files that are not those of the manifest.
 */
export async function loadShippedOfac(
  folder = join(rootDir, 'activities', 'lists', 'ofac-sdn'),
): Promise<ShippedList> {
  const manifest = shippedManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const read = (name: string) => unpack(folder, `${name}.csv.gz`, manifest);
  const [sdn, alt, add, comments] = await Promise.all([
    read('sdn'),
    read('alt'),
    read('add'),
    read('sdn_comments'),
  ]);
  const { entries, counts } = parseOfacCsv({ sdn, alt, add, comments }, manifest.list);
  if (entries.length !== manifest.entries)
    throw corrupt('manifest.json', {}, `${entries.length} entries instead of ${manifest.entries}`);
  return { manifest, entries, counts };
}

async function unpack(folder: string, name: string, manifest: ShippedManifest): Promise<Uint8Array> {
  const packed = await readFile(join(folder, name));
  const expected = manifest.files[name];
  if (!expected || createHash('sha256').update(packed).digest('hex') !== expected.sha256) {
    throw corrupt(name, {}, 'the file is not the one of the manifest');
  }
  assertSize(name, packed.length, maxUnpackedBytes);
  return gunzipSync(packed, { maxOutputLength: maxUnpackedBytes });
}
