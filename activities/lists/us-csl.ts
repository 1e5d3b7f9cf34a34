import { createHash } from 'node:crypto';
import { partialDate } from '../../domain/compliance/dates.js';
import type { EntryKind, Identifier, ListAddress, ListEntry } from '../../domain/compliance/lists.js';
import { countryOf } from './countries.js';
import { readCsvTable, type CsvRow } from './csv-table.js';
import { boundedEntry } from './entry-bounds.js';
import { entriesOfKinds, kindsOfName } from './kinds-of-name.js';
import { corrupt, type ParsedList } from './list-file-error.js';
import { listName } from './list-name.js';
import { decodeEither, isFact } from './list-text.js';
import { identifierIn, readRemarks } from './ofac-remarks.js';

export interface CslCounts {
  rows: number;
  aliases: number;
}

const file = 'consolidated screening list';
const maxFileBytes = 80 * 1024 * 1024;

/**
 * Reads the consolidated screening list of the US International Trade Administration (`consolidated.csv`): a row a party
 * of one of the lists of Treasury, Commerce and State, several facts of a column with semicolons between. Refuses another
 * header, rows of another width and rows without a name.
 */
export function parseScreeningList(bytes: Uint8Array): ParsedList<CslCounts> {
  const { rows } = readCsvTable({
    file,
    text: decodeEither(bytes),
    maxBytes: maxFileBytes,
    key: ['source'],
    required: [['name'], ['type'], ['programs'], ['alt_names'], ['addresses']],
  });
  const entries = new Map<string, ListEntry>();
  for (const row of rows) for (const entry of entriesFrom(row)) entries.set(entry.entry_id, entry);
  if (entries.size === 0) throw corrupt(file, {}, 'there is no entry');
  const aliases = rows.reduce((sum, row) => sum + partsOf(row.get('alt_names')).length, 0);
  return { entries: [...entries.values()], counts: { rows: rows.length, aliases } };
}

function entriesFrom(row: CsvRow): ListEntry[] {
  const name = listName(row.get('name'), 'primary');
  if (!isFact(name.text)) throw row.refuse('it has no name');
  const dates = partsOf(row.get('dates_of_birth')).flatMap(
    (text) => readRemarks(`DOB ${text}`).dates_of_birth,
  );
  const countries = [row.get('citizenships'), row.get('nationalities'), row.get('vessel_flag')].flatMap(
    partsOf,
  );
  const entry = {
    list: 'us_csl' as const,
    entry_id: idOf(row, name.text),
    names: [name, ...partsOf(row.get('alt_names')).map((alias) => listName(alias, 'strong'))],
    dates_of_birth: dates,
    nationalities: countries.map(countryOf),
    places_of_birth: partsOf(row.get('places_of_birth')),
    programmes: [row.get('source'), ...partsOf(row.get('programs'))],
    identifiers: identifiersFrom(row),
    addresses: partsOf(row.get('addresses')).map(addressFrom),
    remarks: ['title', 'remarks', 'federal_register_notice', 'license_requirement', 'license_policy']
      .map((column) => row.get(column))
      .filter(isFact)
      .join('; '),
    listed_on: partialDate(row.get('start_date'))?.from ?? null,
  };
  return entriesOfKinds(entry, kindsFrom(row, name.text)).map(boundedEntry);
}

function kindsFrom(row: CsvRow, name: string): readonly EntryKind[] {
  const kind = kinds.get(row.get('type').toLowerCase());
  return kind ? [kind] : kindsOfName(name);
}

const kinds = new Map<string, EntryKind>([
  ['individual', 'person'],
  ['entity', 'entity'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
]);

/** OFAC's number where there is one; other lists have none: made of what stays the same over editions. */
function idOf(row: CsvRow, name: string): string {
  const number = row.get('entity_number');
  if (number !== '') return `CSL-${number}`;
  const key = [row.get('source'), name.toUpperCase(), row.get('start_date'), row.get('addresses')].join('|');
  return `CSL-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

/** `US, 80-0890696, Tax ID No.; CO, 1978075, Matricula Mercantil No`: country, number, type. */
function identifiersFrom(row: CsvRow): Identifier[] {
  const sign = row.get('call_sign');
  const listed = partsOf(row.get('ids')).flatMap((text): Identifier[] => {
    const parts = text.split(/\s*,\s*/);
    const country = /^[A-Z]{2}$/.test(parts[0] ?? '') ? parts.shift() : undefined;
    const [number = '', ...type] = parts;
    const [known] = type.length > 0 && isFact(number) ? identifierIn(`${type.join(', ')} ${number}`) : [];
    return known ? [country ? { ...known, country } : known] : [];
  });
  return isFact(sign) ? [{ type: 'call_sign', value: sign }, ...listed] : listed;
}

/** The last part of an address is the code of its country, where there is one. */
function addressFrom(text: string): ListAddress {
  const [, rest = '', code = ''] = /^(?:(.*),\s*)?([A-Z]{2})$/.exec(text) ?? [];
  const country = code === '' ? code : countryOf(code);
  return country === '' ? { text } : { text: rest, country };
}

function partsOf(text: string): string[] {
  return text
    .split(/\s*;\s*/)
    .map((part) => part.trim())
    .filter(isFact);
}
