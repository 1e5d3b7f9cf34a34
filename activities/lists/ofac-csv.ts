import { parse, CsvError } from 'csv-parse/sync';
import type {
  EntryKind,
  Identifier,
  ListAddress,
  ListCode,
  ListEntry,
  ListName,
} from '../../domain/compliance/lists.js';
import { countryOf } from './countries.js';
import { assertSize, corrupt, type ListFileError, type ParsedList } from './list-file-error.js';
import { listName } from './list-name.js';
import { readRemarks } from './ofac-remarks.js';

/**
 * The four files of an OFAC list in the legacy form, as bytes: SDN.CSV, ALT.CSV, ADD.CSV, SDN_COMMENTS.CSV, or CONS_PRIM.CSV,
 * CONS_ALT.CSV, CONS_ADD.CSV, CONS_COMMENTS.CSV of everybody else whom OFAC lists.
 */
export interface OfacFiles {
  sdn: Uint8Array;
  alt: Uint8Array;
  add: Uint8Array;
  comments: Uint8Array;
}

export interface OfacCounts {
  entries: number;
  aliases: number;
  addresses: number;
  comments: number;
  /** Names in the remarks ("a.k.a. 'BNC'"), which the publisher calls weak. */
  weak_aliases: number;
  identifiers: number;
  /** Aliases, addresses and comments whose entry is not in the list. */
  orphans: number;
}

/** The whole SDN list is below 8 MB a file; ten times that is no list of OFAC. */
const maxFileBytes = 80 * 1024 * 1024;

/**
 * Reads an OFAC list from its legacy files: `-0-` is null, the file may end with 0x1A, remarks longer than 1,000
 * characters go on in the comments. Format: OFAC, "SDN data formats: flat file specification".
 * Refuses (ListFileError with file and line) records of another width, ids that are no number or appear twice, and files
 * that do not belong together: halves of two editions are worse than the old edition.
 */
export function parseOfacCsv(files: OfacFiles, list: ListCode = 'ofac_sdn'): ParsedList<OfacCounts> {
  const names = list === 'ofac_non_sdn' ? consolidatedNames : sdnNames;
  const sdn = readFile(names.sdn, files.sdn, 12);
  if (sdn.records.length === 0) throw corrupt(names.sdn, {}, 'there is no entry');
  const known = idsOf(sdn);
  const read = (file: string, bytes: Uint8Array, width: number) =>
    partsOf(readFile(file, bytes, width), known, names.sdn);
  const [alt, add, more] = [
    read(names.alt, files.alt, 5),
    read(names.add, files.add, 6),
    read(names.comments, files.comments, 2),
  ];
  const parts = { aliases: alt.byEntry, addresses: add.byEntry, comments: more.byEntry };
  const entries = sdn.records.map((record) => entryFrom(record, list, parts));
  const sum = (of: (entry: ListEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  return {
    entries,
    counts: {
      entries: entries.length,
      aliases: alt.count,
      addresses: add.count,
      comments: more.count,
      weak_aliases: sum((entry) => entry.names.filter((name) => name.quality === 'weak').length),
      identifiers: sum((entry) => entry.identifiers.length),
      orphans: alt.orphans + add.orphans + more.orphans,
    },
  };
}

const sdnNames = { sdn: 'sdn.csv', alt: 'alt.csv', add: 'add.csv', comments: 'sdn_comments.csv' } as const;
const consolidatedNames = {
  sdn: 'cons_prim.csv',
  alt: 'cons_alt.csv',
  add: 'cons_add.csv',
  comments: 'cons_comments.csv',
} as const;

interface CsvRecord {
  /** Place of the record in its file, from 0; the line is looked up when there is something to say about it. */
  at: number;
  fields: (string | null)[];
  /** The last field with its blanks: remarks are cut anywhere, between two words too. */
  tail: string;
}

type ByEntry = ReadonlyMap<string, CsvRecord[]>;

function entryFrom(
  { fields, tail }: CsvRecord,
  list: ListCode,
  more: { aliases: ByEntry; addresses: ByEntry; comments: ByEntry },
): ListEntry {
  const [id, name, type, programmes, title, callSign, , , , flag] = fields;
  const entry_id = id ?? '';
  const whole = [tail, ...(more.comments.get(entry_id) ?? []).map((comment) => comment.tail)].join('').trim();
  const facts = readRemarks(whole);
  const names = [
    listName(name ?? '', 'primary'),
    ...(more.aliases.get(entry_id) ?? []).map(aliasFrom),
    ...facts.names,
  ];
  return {
    list,
    entry_id,
    kind: kindOf(type ?? null),
    names: distinct(names),
    dates_of_birth: facts.dates_of_birth,
    nationalities: [...new Set([...facts.nationalities, ...(flag ? [countryOf(flag)] : [])])],
    places_of_birth: facts.places_of_birth,
    programmes: (programmes ?? '')
      .split('] [')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
    identifiers: callSign
      ? [{ type: 'call_sign', value: callSign } satisfies Identifier, ...facts.identifiers]
      : facts.identifiers,
    addresses: (more.addresses.get(entry_id) ?? []).flatMap(addressFrom),
    remarks: title ? `Title: ${title}; ${whole}` : whole,
    listed_on: null,
  };
}

function aliasFrom({ fields }: CsvRecord): ListName {
  return listName(fields[3] ?? '', fields[2] === 'fka' ? 'former' : 'strong');
}

function addressFrom({ fields }: CsvRecord): ListAddress[] {
  const [, , street, city, country] = fields;
  const text = [street, city].filter((part) => part).join(', ');
  if (!text && !country) return [];
  return [country ? { text, country: countryOf(country) } : { text }];
}

function kindOf(type: string | null): EntryKind {
  if (type === 'individual') return 'person';
  return type === 'vessel' || type === 'aircraft' ? type : 'entity';
}

/** An alias that only repeats a name in another column says nothing new. */
function distinct(names: readonly ListName[]): ListName[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const isNew = text !== '' && !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function readFile(file: string, bytes: Uint8Array, width: number): CsvFile {
  assertSize(file, bytes.length, maxFileBytes);
  const text = textOf(bytes);
  const refuse = (at: number, reason: string) => corrupt(file, { line: lineOf(text, at) }, reason);
  const records = parseCsv(file, text).map((record, at): CsvRecord => {
    if (record.length !== width) throw refuse(at, `${record.length} fields instead of ${width}`);
    if (!/^\d{1,9}$/.test(record[0]?.trim() ?? '')) throw refuse(at, 'the entry number is not a number');
    return {
      at,
      fields: record.map(fieldFrom),
      tail: fieldFrom(record.at(-1) ?? '') === null ? '' : (record.at(-1) ?? ''),
    };
  });
  return { records, refuse };
}

interface CsvFile {
  records: CsvRecord[];
  refuse: (at: number, reason: string) => ListFileError;
}

const csvOptions = { relax_column_count: true, skip_empty_lines: true, max_record_size: 200_000 } as const;

function parseCsv(file: string, text: string): string[][] {
  try {
    return parse(text, csvOptions);
  } catch (error) {
    if (error instanceof CsvError) throw corrupt(file, { line: Number(error['lines'] ?? 0) }, error.code);
    throw error;
  }
}

/** The line that a record ends on; read again only for a refusal, because keeping lines doubles the time of a load. */
function lineOf(text: string, at: number): number {
  const lines: number[] = [];
  parse(text, {
    ...csvOptions,
    to: at + 1,
    on_record: (record: string[], { lines: line }) => (lines.push(line), record),
  });
  return lines[at] ?? 0;
}

/** The files were Latin-1 once and are UTF-8 now; what is no UTF-8 is read as the former. */
function textOf(bytes: Uint8Array): string {
  const whole = decode(bytes)
    .replace(/^\ufeff/, '')
    .trimEnd();
  return whole.endsWith(endOfFile) ? whole.slice(0, -endOfFile.length) : whole;
}

/** The mark of DOS that the files still end with. */
const endOfFile = '\u001a';

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function fieldFrom(field: string): string | null {
  const value = field.trim();
  return value === '-0-' || value === '' ? null : value;
}

/**
 * Rows by the entry that they belong to. Rows of entries that are not there are left out and counted; many of them mean
 * that the files do not belong together.
 */
function partsOf(
  { records, refuse }: CsvFile,
  known: ReadonlySet<string>,
  main: string,
): { byEntry: ByEntry; count: number; orphans: number } {
  const groups = new Map<string, CsvRecord[]>();
  const strays = records.filter((record) => !known.has(idOf(record)));
  if (strays.length > Math.max(maxStrays, records.length * maxStrayShare)) {
    throw refuse(
      strays[0]?.at ?? 0,
      `${strays.length} rows belong to no entry of ${main}: the files are of different editions`,
    );
  }
  for (const record of records) {
    const group = groups.get(idOf(record));
    if (group) group.push(record);
    else groups.set(idOf(record), [record]);
  }
  return { byEntry: groups, count: records.length, orphans: strays.length };
}

/** Extracts that people make keep a few; a whole list of one edition has none. */
const maxStrays = 20;
const maxStrayShare = 0.001;

function idsOf({ records, refuse }: CsvFile): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const record of records) {
    const id = idOf(record);
    if (ids.has(id)) throw refuse(record.at, `entry ${id} appears twice`);
    if (!record.fields[1]) throw refuse(record.at, `entry ${id} has no name`);
    ids.add(id);
  }
  return ids;
}

function idOf({ fields }: CsvRecord): string {
  return fields[0] ?? '';
}
