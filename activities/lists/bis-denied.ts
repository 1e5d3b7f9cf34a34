import { createHash } from 'node:crypto';
import { partialDate } from '../../domain/compliance/dates.js';
import type { ListAddress, ListEntry } from '../../domain/compliance/lists.js';
import { countryOf } from './countries.js';
import { readCsvTable, type CsvRow } from './csv-table.js';
import { boundedEntry } from './entry-bounds.js';
import { entriesOfKinds, kindsOfName } from './kinds-of-name.js';
import { corrupt, type ParsedList } from './list-file-error.js';
import { listName } from './list-name.js';
import { decodeEither } from './list-text.js';

export interface DeniedCounts {
  rows: number;
  /** Parties under an order of one day; a party has a row for each of its addresses. */
  parties: number;
}

const file = 'dpl.txt';
const maxFileBytes = 10 * 1024 * 1024;

/**
 * Reads the denied persons list of the Bureau of Industry and Security (`dpl.txt`: columns with tabs between, a header,
 * days as MM/DD/YYYY). Rows have no number: the entry's is made of name and day of the order, so that it stays the same
 * over editions. Refuses another header, rows of another width, rows without a name or a day.
 */
export function parseDeniedPersons(bytes: Uint8Array): ParsedList<DeniedCounts> {
  const { rows } = readCsvTable({
    file,
    text: decodeEither(bytes),
    maxBytes: maxFileBytes,
    delimiter: '\t',
    key: ['Name'],
    required: [['Effective_Date'], ['Country'], ['FR_Citation']],
  });
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  if (groups.size === 0) throw corrupt(file, {}, 'there is no entry');
  const entries = [...groups].flatMap(([key, group]) => entriesFrom(key, group));
  return { entries, counts: { rows: rows.length, parties: groups.size } };
}

function keyOf(row: CsvRow): string {
  const name = row.get('Name').replace(/\s+/g, ' ');
  const day = dayIn(row.get('Effective_Date'));
  if (!/[\p{L}\p{N}]/u.test(name) || !day) throw row.refuse('it has no name or no day of the order');
  return `${name.toUpperCase()}|${day}`;
}

function entriesFrom(key: string, rows: readonly CsvRow[]): ListEntry[] {
  const [first] = rows;
  if (!first) return [];
  const name = listName(first.get('Name'), 'primary');
  const remarks = rows.flatMap((row) => [row.get('Action'), row.get('FR_Citation'), untilOf(row)]);
  const entry = {
    list: 'bis_denied_persons' as const,
    entry_id: `DPL-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`,
    names: [name],
    dates_of_birth: [],
    nationalities: [],
    places_of_birth: [],
    programmes: ['BIS DPL'],
    identifiers: [],
    addresses: rows.flatMap(addressFrom),
    remarks: [...new Set(remarks)].filter((part) => part !== '').join('; '),
    listed_on: dayIn(first.get('Effective_Date')),
  };
  return entriesOfKinds(entry, kindsOfName(name.text)).map(boundedEntry);
}

function untilOf(row: CsvRow): string {
  const until = dayIn(row.get('Expiration_Date'));
  return until ? `Denied until ${until}` : '';
}

function addressFrom(row: CsvRow): ListAddress[] {
  const text = ['Street_Address', 'City', 'State', 'Postal_Code']
    .map((column) => row.get(column))
    .filter((part) => part !== '')
    .join(', ');
  const country = row.get('Country');
  if (text === '' && country === '') return [];
  return [country === '' ? { text } : { text, country: countryOf(country) }];
}

function dayIn(text: string): string | null {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return partialDate(`${year}-${month}-${day}`)?.from ?? null;
}
