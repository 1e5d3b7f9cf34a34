import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseOfacCsv } from '../../activities/lists/ofac-csv.js';
import { parseUnXml } from '../../activities/lists/un-xml.js';
import type { ListEntry } from '../../domain/compliance/lists.js';
import { listEntry } from '../../domain/compliance/schema.js';
import { countRecords, countText, elementsWith } from './list-counts.js';
import type { ConformancePart } from './part.js';
import { createTally, type Tally } from './tally.js';

/**
 * Sanctions lists of `kyc/sanctions`: each folder that holds OFAC's four files or UN XML is loaded, and what was loaded is
 * counted again from the text by other means.
 */
export const lists: ConformancePart = {
  name: 'lists',
  async run(dir) {
    const tally = createTally();
    const root = join(dir, 'kyc', 'sanctions');
    for (const folder of await foldersOf(root)) {
      if (existsSync(join(root, folder, 'sdn.csv'))) await checkOfac(tally, root, folder);
      for (const file of (await readdir(join(root, folder))).filter((name) => name.endsWith('.xml')))
        await checkUn(tally, root, join(folder, file));
    }
    return tally.result();
  },
};

async function checkOfac(tally: Tally, root: string, folder: string): Promise<void> {
  const read = (name: string) => readFile(join(root, folder, `${name}.csv`));
  const [sdn, alt, add, comments] = await Promise.all([
    read('sdn'),
    read('alt'),
    read('add'),
    read('sdn_comments'),
  ]);
  const { entries, counts } = parseOfacCsv({ sdn, alt, add, comments });
  const is = comparing(tally, folder);
  is('entries', counts.entries, countRecords(sdn.toString()));
  is('aliases', counts.aliases, countRecords(alt.toString()));
  is('addresses', counts.addresses, countRecords(add.toString()));
  is('comments', counts.comments, countRecords(comments.toString()));
  is(
    'persons',
    entries.filter(({ kind }) => kind === 'person').length,
    countText(sdn, /^\d+,"(?:[^"]|"")*","individual"/gm),
  );
  is(
    'vessels',
    entries.filter(({ kind }) => kind === 'vessel').length,
    countText(sdn, /^\d+,"(?:[^"]|"")*","vessel"/gm),
  );
  const birthDates = entries.reduce((sum, entry) => sum + entry.dates_of_birth.length, 0);
  is(
    'dates of birth',
    birthDates,
    countText(Buffer.concat([sdn, comments]), /(?:^|[";] ?)(?:alt\. )?DOB (?=[\dA-Zc])/gm),
  );
  const remarks = entries.map((entry) => entry.remarks).join('\n');
  is(
    'crypto addresses',
    identifiersOf(entries, 'crypto_address'),
    countText(remarks, /Digital Currency Address - [A-Z0-9]+ \S/g),
  );
  checkShapes(tally, folder, entries);
  tally.figure(`${folder}_entries`, counts.entries);
  tally.figure(`${folder}_aliases`, counts.aliases);
  tally.figure(`${folder}_addresses`, counts.addresses);
  tally.figure(`${folder}_crypto_addresses`, identifiersOf(entries, 'crypto_address'));
  tally.figure(`${folder}_orphans`, counts.orphans);
}

async function checkUn(tally: Tally, root: string, file: string): Promise<void> {
  const bytes = await readFile(join(root, file));
  const xml = bytes.toString();
  const { entries, counts, as_of } = parseUnXml(bytes);
  const is = comparing(tally, file);
  is('individuals', counts.individuals, countText(xml, /<INDIVIDUAL>/g));
  is('entities', counts.entities, countText(xml, /<ENTITY>/g));
  is(
    'aliases',
    counts.aliases,
    elementsWith(xml, 'ALIAS_NAME', (text) => /[\p{L}\p{N}]/u.test(text) && !/^na$/i.test(text)),
  );
  is(
    'original-script names',
    counts.original_script_names,
    elementsWith(xml, 'NAME_ORIGINAL_SCRIPT', (text) => text !== ''),
  );
  is(
    'day of the list',
    Number(as_of.replaceAll('-', '')),
    Number((/dateGenerated="(\d{4}-\d{2}-\d{2})/.exec(xml)?.[1] ?? '').replaceAll('-', '')),
  );
  checkShapes(tally, file, entries);
  tally.figure('un_individuals', counts.individuals);
  tally.figure('un_entities', counts.entities);
  tally.figure('un_aliases', counts.aliases);
  tally.figure('un_original_script_names', counts.original_script_names);
}

/** Every entry has the shape that is stored and sent. */
function checkShapes(tally: Tally, id: string, entries: readonly ListEntry[]): void {
  const wrong = entries
    .map((entry) => ({ entry, read: listEntry.safeParse(entry) }))
    .filter(({ read }) => !read.success);
  const first = wrong[0];
  const why = first
    ? `${wrong.length} entries, the first ${first.entry.entry_id}: ${first.read.error?.issues[0]?.message ?? ''}`
    : '';
  tally.check(`${id}: shape of every entry`, wrong.length === 0, why);
}

function comparing(tally: Tally, id: string): (what: string, loaded: number, counted: number) => void {
  return (what, loaded, counted) =>
    tally.check(`${id}: ${what}`, loaded === counted, `loaded ${loaded}, counted ${counted}`);
}

function identifiersOf(entries: readonly ListEntry[], type: string): number {
  return entries.reduce(
    (sum, entry) => sum + entry.identifiers.filter((identifier) => identifier.type === type).length,
    0,
  );
}

async function foldersOf(root: string): Promise<string[]> {
  const found = await readdir(root, { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
