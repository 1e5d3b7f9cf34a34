import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListCode } from '../../domain/compliance/lists.js';
import { formats, type ListFormat } from './formats.js';
import { assertSize } from './list-file-error.js';

const dateFile = 'as-of.txt';

/** The files of one list, as they lie together in a folder or in one below it. */
export interface FolderList {
  list: ListCode;
  format: ListFormat;
  /** Names below the folder by part of the format. */
  parts: ReadonlyMap<string, string>;
  /** The day that `as-of.txt` beside them says (YYYY-MM-DD), else that of the file itself. */
  as_of: string;
  /** When they were laid down, the oldest of them: whoever keeps a mirror vouched for them then. */
  laidAt: Date;
  bytes: number;
}

export interface FolderContent {
  lists: FolderList[];
  /** Names below the folder that no list is read from. */
  unused: string[];
}

/** More than a folder of lists holds, in all of it. */
const maxFiles = 2_000;

/**
 * Finds the lists in a folder and in the folders directly below it. Of several editions of one list the youngest day
 * counts, then the greater one: a sample beside the whole list is not taken for it.
 */
export async function readFolder(folder: string): Promise<FolderContent> {
  const groups = await groupsOf(folder);
  const found = (await Promise.all(groups.map((group) => listsIn(folder, group)))).flat();
  const lists = [...new Set(found.map(({ list }) => list))].flatMap((list) => {
    const [best] = found.filter((each) => each.list === list).sort(byAge);
    return best ? [best] : [];
  });
  const used = new Set(lists.flatMap(({ parts }) => [...parts.values()]));
  const names = groups.flatMap(({ files }) => [...files.values()]);
  return { lists, unused: names.filter((name) => !used.has(name) && !name.endsWith(dateFile)) };
}

/** A file of the folder by its name below it. Refuses what no publisher would send, before it is in memory. */
export async function readListFile(folder: string, name: string, maxBytes: number): Promise<Uint8Array> {
  const path = join(folder, name);
  assertSize(name, (await stat(path)).size, maxBytes);
  return readFile(path);
}

/** What the file system calls the trouble; its own message names the whole path, which stays out of logs and histories. */
export function systemCode(error: unknown): string | null {
  const isOfSystem = typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
  return isOfSystem ? String(error.code) : null;
}

/** Files that lie together: their names below the folder by their own names in lower case. */
interface Group {
  prefix: string;
  files: Map<string, string>;
}

async function groupsOf(folder: string): Promise<Group[]> {
  const top = await readdir(folder, { withFileTypes: true });
  const folders = top.filter((entry) => entry.isDirectory()).sort(byName);
  const groups = [groupOf('', top)];
  for (const { name } of folders.slice(0, maxFiles)) {
    groups.push(groupOf(`${name}/`, await readdir(join(folder, name), { withFileTypes: true })));
  }
  const size = groups.reduce((sum, { files }) => sum + files.size, 0);
  if (size > maxFiles) throw new Error(`The folder of lists holds more than ${maxFiles} files`);
  return groups;
}

function groupOf(prefix: string, entries: Dirent[]): Group {
  const files = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).sort(byName);
  return { prefix, files: new Map(files.map(({ name }) => [name.toLowerCase(), prefix + name])) };
}

async function listsIn(folder: string, { files }: Group): Promise<FolderList[]> {
  const dateName = files.get(dateFile);
  const whole = formats.flatMap((format) => {
    const parts = partsIn(format, files);
    return parts ? [{ folder, format, parts, dateName }] : [];
  });
  return Promise.all(whole.map(described));
}

/** The files of a format, or null when one that it needs is not there. */
function partsIn({ parts, optional = [] }: ListFormat, files: Group['files']): Map<string, string> | null {
  const found = Object.entries(parts).map(
    ([part, names]) => [part, names.flatMap((name) => files.get(name) ?? [])[0]] as const,
  );
  if (found.some(([part, name]) => name === undefined && !optional.includes(part))) return null;
  return new Map(found.flatMap(([part, name]) => (name === undefined ? [] : [[part, name] as const])));
}

interface Described extends Pick<FolderList, 'format' | 'parts'> {
  folder: string;
  dateName: string | undefined;
}

async function described({ folder, format, parts, dateName }: Described): Promise<FolderList> {
  const facts = await Promise.all([...parts.values()].map((name) => stat(join(folder, name))));
  const laidAt = new Date(Math.round(Math.min(...facts.map(({ mtimeMs }) => mtimeMs))));
  const said = dateName ? await readFile(join(folder, dateName), 'utf8') : '';
  const as_of = /^\d{4}-\d{2}-\d{2}/.exec(said)?.[0] ?? laidAt.toISOString().slice(0, 10);
  return {
    list: format.list,
    format,
    parts,
    as_of,
    laidAt,
    bytes: facts.reduce((sum, { size }) => sum + size, 0),
  };
}

function byAge(left: FolderList, right: FolderList): number {
  if (left.as_of !== right.as_of) return left.as_of < right.as_of ? 1 : -1;
  return right.bytes - left.bytes;
}

function byName(left: Dirent, right: Dirent): number {
  return left.name < right.name ? -1 : 1;
}
