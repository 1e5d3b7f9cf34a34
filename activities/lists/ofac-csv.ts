import { parse, CsvError } from 'csv-parse/sync';
import type { EntryKind, Identifier, ListAddress, ListCode, ListEntry, ListName } from '../../domain/compliance/lists.js';
import { countryOf } from './countries.js';
import { assertSize, corrupt, type ParsedList } from './list-file-error.js';
import { listName } from './list-name.js';
import { readRemarks } from './ofac-remarks.js';

/** The four files of an OFAC list in the legacy form (SDN.CSV, ALT.CSV, ADD.CSV, SDN_COMMENTS.CSV), as bytes. */
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
}

/** The whole SDN list is below 8 MB a file; ten times that is no list of OFAC. */
const maxFileBytes = 80 * 1024 * 1024;

/**
 * Reads an OFAC list from its legacy files: `-0-` is null, the file may end with 0x1A, remarks longer than 1,000
 * characters go on in the comments. Format: OFAC, "SDN data formats: flat file specification".
 * Refuses (ListFileError with file and line) records of another width, ids that are no number or appear twice, aliases and
 * addresses of entries that do not exist: halves of two editions are worse than the old edition.
 */
export function parseOfacCsv(files: OfacFiles, list: ListCode = 'ofac_sdn'): ParsedList<OfacCounts> {
  const comments = byEntry(readFile('sdn_comments.csv', files.comments, 2));
  const aliases = byEntry(readFile('alt.csv', files.alt, 5));
  const addresses = byEntry(readFile('add.csv', files.add, 6));
  const records = readFile('sdn.csv', files.sdn, 12);
  if (records.length === 0) throw corrupt('sdn.csv', {}, 'there is no entry');
  const known = idsOf(records);
  for (const [file, rows] of [['alt.csv', aliases], ['add.csv', addresses], ['sdn_comments.csv', comments]] as const) assertKnown(file, rows, known);
  const entries = records.map((record) => entryFrom(record, list, { aliases, addresses, comments }));
  const sum = (of: (entry: ListEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  return {
    entries,
    counts: {
      entries: entries.length,
      aliases: countOf(aliases),
      addresses: countOf(addresses),
      comments: countOf(comments),
      weak_aliases: sum((entry) => entry.names.filter((name) => name.quality === 'weak').length),
      identifiers: sum((entry) => entry.identifiers.length),
    },
  };
}

interface CsvRecord {
  line: number;
  fields: (string | null)[];
}

type ByEntry = ReadonlyMap<string, CsvRecord[]>;

function entryFrom({ fields }: CsvRecord, list: ListCode, more: { aliases: ByEntry; addresses: ByEntry; comments: ByEntry }): ListEntry {
  const [id, name, type, programmes, title, callSign, , , , flag, , remarks] = fields;
  const entry_id = id ?? '';
  const continued = (more.comments.get(entry_id) ?? []).map((comment) => comment.fields[1] ?? '').join('');
  const whole = `${remarks ?? ''}${continued}`;
  const facts = readRemarks(whole);
  const names = [listName(name ?? '', 'primary'), ...(more.aliases.get(entry_id) ?? []).map(aliasFrom), ...facts.names];
  return {
    list,
    entry_id,
    kind: kindOf(type ?? null),
    names: distinct(names),
    dates_of_birth: facts.dates_of_birth,
    nationalities: [...new Set([...facts.nationalities, ...(flag ? [countryOf(flag)] : [])])],
    places_of_birth: facts.places_of_birth,
    programmes: (programmes ?? '').split('] [').map((code) => code.trim()).filter((code) => code !== ''),
    identifiers: callSign ? [{ type: 'call_sign', value: callSign } satisfies Identifier, ...facts.identifiers] : facts.identifiers,
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

function readFile(file: string, bytes: Uint8Array, width: number): CsvRecord[] {
  assertSize(file, bytes.length, maxFileBytes);
  return parseCsv(file, textOf(bytes)).map(({ record, line }) => {
    if (record.length !== width) throw corrupt(file, { line }, `${record.length} fields instead of ${width}`);
    if (!/^\d{1,9}$/.test(record[0]?.trim() ?? '')) throw corrupt(file, { line, column: 1 }, 'the entry number is not a number');
    return { line, fields: record.map(fieldFrom) };
  });
}

function parseCsv(file: string, text: string): { record: string[]; line: number }[] {
  const lines: number[] = [];
  try {
    const records = parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
      on_record: (record: string[], { lines: line }) => {
        lines.push(line);
        return record;
      },
    });
    return records.map((record, at) => ({ record, line: lines[at] ?? 0 }));
  } catch (error) {
    if (error instanceof CsvError) throw corrupt(file, { line: Number(error['lines'] ?? 0) }, error.code);
    throw error;
  }
}

/** The files were Latin-1 once and are UTF-8 now; what is no UTF-8 is read as the former. */
function textOf(bytes: Uint8Array): string {
  const whole = decode(bytes);
  return whole.replace(/^\ufeff/, '').replace(/\u001a\s*$/, '');
}

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

function byEntry(records: readonly CsvRecord[]): ByEntry {
  const groups = new Map<string, CsvRecord[]>();
  for (const record of records) {
    const id = record.fields[0] ?? '';
    const group = groups.get(id);
    if (group) group.push(record);
    else groups.set(id, [record]);
  }
  return groups;
}

function idsOf(records: readonly CsvRecord[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { fields, line } of records) {
    const id = fields[0] ?? '';
    if (ids.has(id)) throw corrupt('sdn.csv', { line }, `entry ${id} appears twice`);
    if (!fields[1]) throw corrupt('sdn.csv', { line }, `entry ${id} has no name`);
    ids.add(id);
  }
  return ids;
}

function assertKnown(file: string, rows: ByEntry, known: ReadonlySet<string>): void {
  for (const [id, [first]] of rows) {
    if (!known.has(id)) throw corrupt(file, { line: first?.line }, `entry ${id} is not in sdn.csv: the files are of different editions`);
  }
}

function countOf(rows: ByEntry): number {
  return [...rows.values()].reduce((sum, group) => sum + group.length, 0);
}
