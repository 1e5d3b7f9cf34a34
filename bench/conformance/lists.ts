import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseOfacCsv } from '../../activities/lists/ofac-csv.js';
import { parseUnXml } from '../../activities/lists/un-xml.js';
import { checkShapes, comparing, identifiersOf } from './list-checks.js';
import { countRecords, countText, elementsWith } from './list-counts.js';
import { listFiles } from './list-formats.js';
import type { ConformancePart } from './part.js';
import { createTally, type Tally } from './tally.js';

/**
 * Sanctions lists of `kyc/sanctions`: each folder that holds OFAC's files of either list, UN XML, or a list of one file is
 * loaded, and what was loaded is counted again from the text by other means.
 */
export const lists: ConformancePart = {
  name: 'lists',
  async run(dir) {
    const tally = createTally();
    const root = join(dir, 'kyc', 'sanctions');
    for (const folder of await foldersOf(root)) {
      for (const names of ofacNames)
        if (existsSync(join(root, folder, `${names.sdn}.csv`)))
          await checkOfac(tally, { root, folder, names });
      for (const name of await readdir(join(root, folder))) {
        if (name.endsWith('.xml')) await checkUn(tally, root, join(folder, name));
        const file = listFiles.find((each) => each.matches(name));
        if (file) await file.check(tally, join(root, folder, name), join(folder, name));
      }
    }
    return tally.result();
  },
};

const ofacNames = [
  { list: 'ofac_sdn', sdn: 'sdn', alt: 'alt', add: 'add', comments: 'sdn_comments', figure: '' },
  {
    list: 'ofac_non_sdn',
    sdn: 'cons_prim',
    alt: 'cons_alt',
    add: 'cons_add',
    comments: 'cons_comments',
    figure: '_non_sdn',
  },
] as const;

interface OfacFolder {
  root: string;
  folder: string;
  names: (typeof ofacNames)[number];
}

async function checkOfac(tally: Tally, { root, folder, names }: OfacFolder): Promise<void> {
  const read = (name: string) => readFile(join(root, folder, `${name}.csv`));
  const [sdn, alt, add, comments] = await Promise.all([
    read(names.sdn),
    read(names.alt),
    read(names.add),
    read(names.comments),
  ]);
  const { entries, counts } = parseOfacCsv({ sdn, alt, add, comments }, names.list);
  const id = `${folder}${names.figure}`;
  const is = comparing(tally, id);
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
  checkShapes(tally, id, entries);
  tally.figure(`${id}_entries`, counts.entries);
  tally.figure(`${id}_aliases`, counts.aliases);
  tally.figure(`${id}_addresses`, counts.addresses);
  tally.figure(`${id}_crypto_addresses`, identifiersOf(entries, 'crypto_address'));
  tally.figure(`${id}_orphans`, counts.orphans);
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

async function foldersOf(root: string): Promise<string[]> {
  const found = await readdir(root, { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
