import type { ListCode, ListEntry } from '../../domain/compliance/lists.js';
import { formatAt } from './addresses.js';
import { downloadFile } from './download.js';
import { readFolder, readListFile, systemCode, type FolderContent } from './folder.js';
import { publishers } from './formats.js';
import { loadShippedOfac } from './shipped.js';

/** One place where one list may be had. */
export interface ListSource {
  list: ListCode;
  /** `shipped`, `folder` (its path stays out of records and histories), `house` or the official address. */
  source: string;
}

export interface ReadList {
  publisher: string;
  as_of: string;
  /** When the publisher was asked, or the files were laid down; null for the list that ships. */
  checked_at: Date | null;
  entries: ListEntry[];
}

const shipped = 'shipped';
const inFolder = 'folder';
/** The house's own list: the book of record has it, and is only asked to end what is over. */
export const ofHouse = 'house';

/**
 * The sources in the order of trust: what ships with the project first, so that there is always a list, then the folder,
 * then the official addresses. A later one that is newer supersedes an earlier one.
 */
export function knownSources(setting: {
  folder: FolderContent | null;
  addresses: ReadonlyMap<ListCode, string>;
}): ListSource[] {
  const local = (setting.folder?.lists ?? []).map(({ list }) => ({ list, source: inFolder }));
  const official = [...setting.addresses].map(([list, source]) => ({ list, source }));
  return [{ list: 'ofac_sdn', source: shipped }, ...local, ...official, { list: 'own', source: ofHouse }];
}

/** Reads a list whole from its source. Errors: `ListFileError`, or that of the file or the address. */
export async function readSource({ list, source }: ListSource, folder: string | null): Promise<ReadList> {
  if (source === shipped) {
    const { manifest, entries } = await loadShippedOfac();
    return { publisher: manifest.publisher, as_of: manifest.as_of, checked_at: null, entries };
  }
  return source === inFolder ? fromFolder(list, folder).catch(withoutPath) : fromAddress(list, source);
}

async function fromAddress(list: ListCode, address: string): Promise<ReadList> {
  const checked_at = new Date();
  const { remote, maxBytes, isJson, parts, read } = formatAt(list, address);
  const names = remote ?? Object.fromEntries(Object.keys(parts).map((part) => [part, '']));
  const files = await Promise.all(
    Object.entries(names).map(
      async ([part, name]) =>
        [part, await downloadFile(`${address}${name}`, { bytes: maxBytes, isJson })] as const,
    ),
  );
  const found = new Map(files);
  const { entries, as_of } = await read((part) => found.get(part)?.bytes ?? new Uint8Array());
  const modified_on = files[0]?.[1].modified_on ?? checked_at.toISOString().slice(0, 10);
  return { publisher: publishers[list], as_of: as_of ?? modified_on, checked_at, entries };
}

/** Files without a day of their own are of the day that lies beside them. */
async function fromFolder(list: ListCode, folder: string | null): Promise<ReadList> {
  const found = folder ? (await readFolder(folder)).lists.find((each) => each.list === list) : undefined;
  if (!folder || !found) throw new Error(`The folder of lists does not hold ${list} any more`);
  const { format, parts, laidAt: checked_at } = found;
  const files = await Promise.all(
    [...parts].map(
      async ([part, name]) => [part, await readListFile(folder, name, format.maxBytes)] as const,
    ),
  );
  const bytes = new Map<string, Uint8Array>(files);
  const { entries, as_of } = await format.read((part) => bytes.get(part) ?? new Uint8Array());
  return { publisher: publishers[list], as_of: as_of ?? found.as_of, checked_at, entries };
}

function withoutPath(error: unknown): never {
  const code = systemCode(error);
  throw code ? new Error(`The folder of lists cannot be read: ${code}`) : error;
}
