import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseOfacCsv } from '../../activities/lists/ofac-csv.js';
import { loadShippedOfac } from '../../activities/lists/shipped.js';
import { parseUnXml } from '../../activities/lists/un-xml.js';
import type { ListEntry } from '../../domain/compliance/lists.js';

/** OFAC and UN of a folder laid out like `../shared/data`; the shipped OFAC list where the folder has none. */
export async function loadLists(dir: string | undefined): Promise<ListEntry[]> {
  if (!dir) return (await loadShippedOfac()).entries;
  const sanctions = join(dir, 'kyc', 'sanctions');
  const un = join(sanctions, 'un', 'UN_consolidated.xml');
  const ofac = await loadOfac(join(sanctions, 'ofac_bench'));
  return existsSync(un) ? [...ofac, ...parseUnXml(await readFile(un)).entries] : ofac;
}

async function loadOfac(folder: string): Promise<ListEntry[]> {
  if (!existsSync(join(folder, 'sdn.csv'))) return (await loadShippedOfac()).entries;
  const read = (name: string) => readFile(join(folder, `${name}.csv`));
  const [sdn, alt, add, comments] = await Promise.all([
    read('sdn'),
    read('alt'),
    read('add'),
    read('sdn_comments'),
  ]);
  return parseOfacCsv({ sdn, alt, add, comments }).entries;
}
