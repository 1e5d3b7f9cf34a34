import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListCode, ListEntry } from '../../domain/compliance/lists.js';
import { downloadFile } from './download.js';
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
  entries: ListEntry[];
}

const publishers = {
  ofac_sdn: 'US Treasury, OFAC',
  un_consolidated: 'United Nations Security Council',
} as const;
const ofacAddress = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/';
const unAddress = 'https://scsanctions.un.org/resources/xml/en/consolidated.xml';
const ofacFiles = { sdn: 'SDN.CSV', alt: 'ALT.CSV', add: 'ADD.CSV', comments: 'SDN_COMMENTS.CSV' } as const;
const unFile = 'UN_consolidated.xml';
const shipped = 'shipped';
const inFolder = 'folder';

/**
 * The sources in the order of trust: what ships with the project first, so that there is always a list, then the folder,
 * then the official addresses. A later one that is newer supersedes an earlier one.
 */
export function knownSources(setting: { folder: string | null; mayDownload: boolean }): ListSource[] {
  const { folder } = setting;
  const local: ListSource[] = [];
  if (folder && existsSync(join(folder, ofacFiles.sdn.toLowerCase())))
    local.push({ list: 'ofac_sdn', source: inFolder });
  if (folder && existsSync(join(folder, unFile))) local.push({ list: 'un_consolidated', source: inFolder });
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
    return { publisher: manifest.publisher, as_of: manifest.as_of, entries };
  }
  const read = source === inFolder ? fromFolder(folder ?? '') : downloadFile;
  return list === 'un_consolidated' ? readUn(source, read) : readOfac(source, read);
}

type ReadFile = (address: string) => Promise<{ bytes: Uint8Array; modified_on: string }>;

async function readOfac(source: string, read: ReadFile): Promise<ReadList> {
  const at = (name: string) => (source === inFolder ? name.toLowerCase() : source + name);
  const [sdn, alt, add, comments] = await Promise.all([
    read(at(ofacFiles.sdn)),
    read(at(ofacFiles.alt)),
    read(at(ofacFiles.add)),
    read(at(ofacFiles.comments)),
  ]);
  const { entries } = parseOfacCsv({
    sdn: sdn.bytes,
    alt: alt.bytes,
    add: add.bytes,
    comments: comments.bytes,
  });
  return { publisher: publishers.ofac_sdn, as_of: sdn.modified_on, entries };
}

async function readUn(source: string, read: ReadFile): Promise<ReadList> {
  const { bytes } = await read(source === inFolder ? unFile : source);
  const { entries, as_of } = parseUnXml(bytes);
  return { publisher: publishers.un_consolidated, as_of, entries };
}

/** The files carry no date of their own: the folder's `as-of.txt` (YYYY-MM-DD) says it, else the file's own time does. */
function fromFolder(folder: string): ReadFile {
  return async (name) => {
    const path = join(folder, name);
    const { mtime } = await stat(path);
    const said = await readFile(join(folder, 'as-of.txt'), 'utf8').catch(() => '');
    const modified_on = /^\d{4}-\d{2}-\d{2}/.exec(said)?.[0] ?? mtime.toISOString().slice(0, 10);
    return { bytes: await readFile(path), modified_on };
  };
}
