import type { ListCode, ListEntry } from '../../domain/compliance/lists.js';
import { downloadFile } from './download.js';
import { readFolder, readListFile, systemCode, type FolderContent, type FolderList } from './folder.js';
import { parseOfacCsv } from './ofac-csv.js';
import { loadShippedOfac } from './shipped.js';
import { parseUnXml } from './un-xml.js';

/** One place where one list may be had. */
export interface ListSource {
  list: ListCode;
  /** `shipped`, `folder` (its path stays out of records and histories) or the official address. */
  source: string;
}

export interface ReadList {
  publisher: string;
  as_of: string;
  /** When the publisher was asked, or the files were laid down; null for the list that ships. */
  checked_at: Date | null;
  entries: ListEntry[];
}

const publishers = {
  ofac_sdn: 'US Treasury, OFAC',
  un_consolidated: 'United Nations Security Council',
} as const;
const ofacAddress = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/';
const unAddress = 'https://scsanctions.un.org/resources/xml/en/consolidated.xml';
const shipped = 'shipped';
const inFolder = 'folder';

/**
 * The sources in the order of trust: what ships with the project first, so that there is always a list, then the folder,
 * then the official addresses. A later one that is newer supersedes an earlier one.
 */
export function knownSources(setting: { folder: FolderContent | null; mayDownload: boolean }): ListSource[] {
  const local = (setting.folder?.lists ?? []).map(({ list }) => ({ list, source: inFolder }));
  const official: ListSource[] = [
    { list: 'ofac_sdn', source: ofacAddress },
    { list: 'un_consolidated', source: unAddress },
  ];
  return [{ list: 'ofac_sdn', source: shipped }, ...local, ...(setting.mayDownload ? official : [])];
}

/** Reads a list whole from its source. Errors: `ListFileError`, or that of the file or the address. */
export async function readSource({ list, source }: ListSource, folder: string | null): Promise<ReadList> {
  if (source === shipped) {
    const { manifest, entries } = await loadShippedOfac();
    return { publisher: manifest.publisher, as_of: manifest.as_of, checked_at: null, entries };
  }
  if (source === inFolder) return fromFolder(list, folder).catch(withoutPath);
  return list === 'un_consolidated' ? officialUn(source) : officialOfac(source);
}

async function officialOfac(address: string): Promise<ReadList> {
  const checked_at = new Date();
  const [sdn, alt, add, comments] = await Promise.all([
    downloadFile(`${address}SDN.CSV`),
    downloadFile(`${address}ALT.CSV`),
    downloadFile(`${address}ADD.CSV`),
    downloadFile(`${address}SDN_COMMENTS.CSV`),
  ]);
  const files = { sdn: sdn.bytes, alt: alt.bytes, add: add.bytes, comments: comments.bytes };
  const { entries } = parseOfacCsv(files);
  return { publisher: publishers.ofac_sdn, as_of: sdn.modified_on, checked_at, entries };
}

async function officialUn(address: string): Promise<ReadList> {
  const checked_at = new Date();
  const { entries, as_of } = parseUnXml((await downloadFile(address)).bytes);
  return { publisher: publishers.un_consolidated, as_of, checked_at, entries };
}

/** OFAC's files carry no date of their own; the UN's does. */
async function fromFolder(list: ListCode, folder: string | null): Promise<ReadList> {
  const found = folder ? (await readFolder(folder)).lists.find((each) => each.list === list) : undefined;
  if (!folder || !found) throw new Error(`The folder of lists does not hold ${list} any more`);
  const { laidAt: checked_at } = found;
  if (list === 'un_consolidated') {
    const { entries, as_of } = parseUnXml(await partOf(folder, found, 'un'));
    return { publisher: publishers.un_consolidated, as_of, checked_at, entries };
  }
  const { entries } = parseOfacCsv({
    sdn: await partOf(folder, found, 'sdn'),
    alt: await partOf(folder, found, 'alt'),
    add: await partOf(folder, found, 'add'),
    comments: await partOf(folder, found, 'comments'),
  });
  return { publisher: publishers.ofac_sdn, as_of: found.as_of, checked_at, entries };
}

function withoutPath(error: unknown): never {
  const code = systemCode(error);
  throw code ? new Error(`The folder of lists cannot be read: ${code}`) : error;
}

type Part = FolderList['parts'] extends ReadonlyMap<infer P, string> ? P : never;

/** Empty when the folder does not have it: OFAC writes comments only for remarks that go on. */
async function partOf(folder: string, { parts }: FolderList, part: Part): Promise<Uint8Array> {
  const name = parts.get(part);
  return name ? readListFile(folder, name) : new Uint8Array();
}
