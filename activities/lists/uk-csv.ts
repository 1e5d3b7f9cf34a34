import { partialDate } from '../../domain/compliance/dates.js';
import type {
  EntryKind,
  Identifier,
  IdentifierType,
  ListAddress,
  ListEntry,
  ListName,
  NameQuality,
  PartialDate,
} from '../../domain/compliance/lists.js';
import { countryOf } from './countries.js';
import { readCsvTable, type CsvRow } from './csv-table.js';
import { boundedEntry } from './entry-bounds.js';
import { corrupt, type ParsedList } from './list-file-error.js';
import { listName } from './list-name.js';
import { dayFirst, decodeEither, isFact } from './list-text.js';

export interface UkCounts {
  rows: number;
  entries: number;
  persons: number;
  ships: number;
}

export interface UkList extends ParsedList<UkCounts> {
  /** The day that the first line tells, if it does. */
  as_of: string | null;
}

const file = 'UK list';
const maxFileBytes = 80 * 1024 * 1024;

/**
 * Reads the United Kingdom's list in both of its forms: `ConList.csv` of OFSI (2022 format, a line `Last Updated,<day>`
 * above the header), published until January 2026, and `UK-Sanctions-List.csv` of the FCDO (a line `Report Date: <day>`),
 * which took its place. Rows of one group are names and addresses of one entry. Refuses another header, rows of another
 * width, entries without number or name, an unknown kind of party.
 */
export function parseUkCsv(bytes: Uint8Array): UkList {
  const { rows, preamble } = readCsvTable({
    file,
    text: decodeEither(bytes),
    maxBytes: maxFileBytes,
    key: ['Name 6'],
    required: [columns.id, columns.kind, columns.nameType, columns.regime],
  });
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) groups.set(idOf(row), [...(groups.get(idOf(row)) ?? []), row]);
  if (groups.size === 0) throw corrupt(file, {}, 'there is no entry');
  const entries = [...groups].map(([id, group]) => entryFrom(id, group));
  const ofKind = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind).length;
  return {
    as_of: preamble.flatMap((line) => reportDay(line) ?? [])[0] ?? null,
    entries,
    counts: {
      rows: rows.length,
      entries: entries.length,
      persons: ofKind('person'),
      ships: ofKind('vessel'),
    },
  };
}

/** What one form calls so, and what the other. */
const columns = {
  id: ['Unique ID', 'Group ID'],
  kind: ['Designation Type', 'Group Type', 'Individual, Entity, Ship'],
  nameType: ['Name type', 'Alias Type'],
  quality: ['Alias strength', 'Alias Quality'],
  nonLatin: ['Name non-latin script', 'Name Non-Latin Script'],
  born: ['D.O.B', 'DOB'],
  birthTown: ['Town of birth', 'Town of Birth'],
  birthCountry: ['Country of birth', 'Country of Birth'],
  nationality: ['Nationality(/ies)', 'Nationality'],
  passport: ['Passport number', 'Passport Number'],
  nationalId: ['National Identifier number', 'National Identification Number'],
  postcode: ['Address Postal Code', 'Post/Zip Code'],
  country: ['Address Country', 'Country'],
  regime: ['Regime Name', 'Regime'],
  listed: ['Date Designated', 'Listed On'],
} as const;

function idOf(row: CsvRow): string {
  const id = row.get(...columns.id);
  if (!isFact(id)) throw row.refuse('it has no number');
  return id;
}

function entryFrom(entry_id: string, rows: readonly CsvRow[]): ListEntry {
  const [first] = rows;
  const kind = kinds.get(first?.get(...columns.kind).toLowerCase() ?? '');
  const names = rows.flatMap(namesFrom);
  if (!first || !kind)
    throw first?.refuse(`entry ${entry_id} is of an unknown kind`) ?? corrupt(file, {}, entry_id);
  if (!names.some(({ quality }) => quality === 'primary'))
    throw first.refuse(`entry ${entry_id} has no primary name`);
  const each = (of: (row: CsvRow) => string) => rows.map(of).filter(isFact);
  const days = rows.flatMap((row) => partialDate(dayFirst(row.get(...columns.listed)) ?? '')?.from ?? []);
  return boundedEntry({
    list: 'uk_ofsi',
    entry_id,
    kind,
    names,
    dates_of_birth: rows.flatMap((row) => numbered(row.get(...columns.born)).flatMap(birthFrom)),
    nationalities: [...columns.nationality, 'Current believed flag of ship']
      .flatMap((column) => rows.flatMap((row) => numbered(row.get(column))))
      .map(countryOf),
    places_of_birth: each((row) =>
      [row.get(...columns.birthTown), row.get(...columns.birthCountry)].filter(isFact).join(', '),
    ),
    programmes: each((row) => row.get(...columns.regime)),
    identifiers: rows.flatMap(identifiersFrom),
    addresses: rows.flatMap(addressFrom),
    remarks: [
      ...new Set(['Title', 'Position', 'Other Information'].flatMap((name) => each((row) => row.get(name)))),
    ].join('; '),
    listed_on: days.sort()[0] ?? null,
  });
}

const kinds = new Map<string, EntryKind>([
  ['individual', 'person'],
  ['entity', 'entity'],
  ['ship', 'vessel'],
]);

/** The family name stands in the sixth column; of an entity or a ship it is the whole name. */
function namesFrom(row: CsvRow): ListName[] {
  const given = [1, 2, 3, 4, 5].map((part) => row.get(`Name ${part}`)).filter(isFact);
  const whole = [row.get('Name 6'), given.join(' ')].filter(isFact).join(', ');
  const quality = qualityOf(row);
  const original = row.get(...columns.nonLatin);
  return [whole, original].filter(isFact).map((text) => listName(text, quality));
}

function qualityOf(row: CsvRow): NameQuality {
  const type = row.get(...columns.nameType).toLowerCase();
  if (type === 'primary name') return 'primary';
  if (/^f\.?k\.?a|former/.test(type)) return 'former';
  return /low/i.test(row.get(...columns.quality)) ? 'weak' : 'strong';
}

function birthFrom(text: string): PartialDate[] {
  const date = partialDate(dayFirst(text) ?? text);
  return date ? [date] : [];
}

const identifierColumns: readonly [readonly string[], IdentifierType][] = [
  [columns.passport, 'passport'],
  [columns.nationalId, 'national_id'],
  [['Business registration number (s)'], 'registration_number'],
  [['IMO number'], 'imo'],
  [['Email address'], 'email'],
  [['Phone number'], 'phone'],
  [['Website'], 'website'],
];

function identifiersFrom(row: CsvRow): Identifier[] {
  return identifierColumns.flatMap(([names, type]) =>
    numbered(row.get(...names)).map((value): Identifier => ({ type, value })),
  );
}

function addressFrom(row: CsvRow): ListAddress[] {
  const parts = [1, 2, 3, 4, 5, 6].map((part) => row.get(`Address Line ${part}`, `Address ${part}`));
  const text = [...parts, row.get(...columns.postcode)].filter(isFact).join(', ');
  const country = row.get(...columns.country);
  if (text === '' && !isFact(country)) return [];
  return [isFact(country) ? { text, country: countryOf(country) } : { text }];
}

/** `(1) Russia. (2) Cyprus` is two facts of one field. */
function numbered(text: string): string[] {
  return text
    .split(/\(\d{1,2}\)/)
    .map((part) => part.replace(/[\s.;,]+$/, '').trim())
    .filter(isFact);
}

/** `Last Updated,10/02/2026`, `Report Date: 13-Feb-2026`. */
function reportDay(line: string): string | null {
  const [, day = '', month = '', year = ''] = /(\d{1,2})-([A-Z][a-z]{2})-(\d{4})/.exec(line) ?? [];
  const number = months.indexOf(month) + 1;
  const text = number > 0 ? `${year}-${number}-${day}` : dayFirst(line.replace(/^[^\d]*/, ''));
  const date = partialDate(text ?? '');
  return date?.precision === 'day' ? date.from : null;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
