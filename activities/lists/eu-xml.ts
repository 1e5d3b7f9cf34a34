import { dateRange, partialDate } from '../../domain/compliance/dates.js';
import type {
  EntryKind,
  Identifier,
  IdentifierType,
  ListAddress,
  ListEntry,
  ListName,
  PartialDate,
} from '../../domain/compliance/lists.js';
import { countryOf } from './countries.js';
import { boundedEntry } from './entry-bounds.js';
import { assertSize, corrupt, type ParsedList } from './list-file-error.js';
import { listName } from './list-name.js';
import { isFact } from './list-text.js';
import { fields, text, type XmlNode } from './xml-node.js';
import { readXmlRecords, type XmlRecord } from './xml-records.js';

export interface EuCounts {
  persons: number;
  entities: number;
  names: number;
  identifications: number;
}

export interface EuList extends ParsedList<EuCounts> {
  /** The day of `generationDate`. */
  as_of: string;
}

const file = 'EU consolidated list';
/** The file is 25 MB; ten times that is not it. */
const maxFileBytes = 256 * 1024 * 1024;

/**
 * Reads the consolidated financial sanctions list of the European Union (`xmlFullSanctionsList_1_1`, namespace
 * http://eu.europa.ec/fpi/fsd/export): one `sanctionEntity` an entry, whose facts are attributes. Refuses what is not
 * well-formed, another root, entries without number or name, numbers that appear twice, an unknown kind of subject.
 */
export async function parseEuXml(bytes: Uint8Array): Promise<EuList> {
  assertSize(file, bytes.length, maxFileBytes);
  const entries = new Map<string, ListEntry>();
  const counts: EuCounts = { persons: 0, entities: 0, names: 0, identifications: 0 };
  const take = (record: XmlRecord) => {
    const entry = entryFrom(record);
    if (entries.has(entry.entry_id)) throw record.refuse(`entry ${entry.entry_id} appears twice`);
    entries.set(entry.entry_id, entry);
    counts.persons += entry.kind === 'person' ? 1 : 0;
    counts.entities += entry.kind === 'person' ? 0 : 1;
    counts.names += fields(record.node, 'nameAlias').length;
    counts.identifications += fields(record.node, 'identification').length;
  };
  const root = await readXmlRecords({ file, bytes, root: 'export', records: ['sanctionEntity'], take });
  if (entries.size === 0) throw corrupt(file, {}, 'there is no entry');
  const generated = partialDate((text(root, '@generationDate') ?? '').slice(0, 10));
  if (generated?.precision !== 'day') throw corrupt(file, { line: 1 }, 'generationDate is not a date');
  return { as_of: generated.from, entries: [...entries.values()], counts };
}

function entryFrom({ node, refuse }: XmlRecord): ListEntry {
  const entry_id = text(node, '@euReferenceNumber') ?? text(node, '@logicalId');
  const names = fields(node, 'nameAlias').flatMap(nameFrom);
  const kind = kindOf(fields(node, 'subjectType')[0]);
  if (!entry_id || names.length === 0) throw refuse(`entry ${entry_id ?? ''} has no number or no name`);
  if (!kind) throw refuse(`entry ${entry_id} is of an unknown kind`);
  const regulations = fields(node, 'regulation');
  return boundedEntry({
    list: 'eu_consolidated',
    entry_id,
    kind,
    names: names.map((name, at) => (at === 0 ? { ...name, quality: 'primary' } : name)),
    dates_of_birth: fields(node, 'birthdate').flatMap(birthFrom),
    nationalities: fields(node, 'citizenship').flatMap(countryIn),
    places_of_birth: fields(node, 'birthdate').map(placeOf).filter(isFact),
    programmes: regulations.flatMap((regulation) => text(regulation, '@programme') ?? []),
    identifiers: fields(node, 'identification').flatMap(identifierFrom),
    addresses: fields(node, 'address').flatMap(addressFrom),
    remarks: remarksOf(node),
    listed_on: regulations.flatMap((regulation) => dayIn(regulation)).sort()[0] ?? null,
  });
}

function kindOf(subject: XmlNode | undefined): EntryKind | null {
  const code = subject ? (text(subject, '@code') ?? text(subject, '@classificationCode') ?? '') : '';
  return kinds.get(code.toLowerCase()) ?? null;
}

const kinds = new Map<string, EntryKind>([
  ['person', 'person'],
  ['p', 'person'],
  ['enterprise', 'entity'],
  ['entity', 'entity'],
  ['e', 'entity'],
  ['vessel', 'vessel'],
  ['v', 'vessel'],
]);

function nameFrom(node: XmlNode): ListName[] {
  const parts = ['@firstName', '@middleName', '@lastName'].flatMap((part) => text(node, part) ?? []);
  const whole = text(node, '@wholeName') ?? parts.join(' ');
  return isFact(whole) ? [listName(whole, text(node, '@strong') === 'false' ? 'weak' : 'strong')] : [];
}

function birthFrom(node: XmlNode): PartialDate[] {
  const calendar = text(node, '@calendarType');
  if (calendar !== undefined && calendar !== 'GREGORIAN') return [];
  const isCirca = text(node, '@circa') === 'true';
  const [from, to] = [
    partialDate(text(node, '@yearRangeFrom') ?? ''),
    partialDate(text(node, '@yearRangeTo') ?? ''),
  ];
  if (from && to) return [{ ...dateRange(from, to), circa: isCirca }];
  const parts = [text(node, '@year'), text(node, '@monthOfYear'), text(node, '@dayOfMonth')];
  const known = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : parts.length);
  const one =
    partialDate(text(node, '@birthdate') ?? '', isCirca) ??
    partialDate(known.join('-'), isCirca) ??
    partialDate(text(node, '@year') ?? '', isCirca);
  return one ? [one] : [];
}

function identifierFrom(node: XmlNode): Identifier[] {
  const value = text(node, '@number') ?? text(node, '@latinNumber') ?? '';
  if (!isFact(value)) return [];
  const type = identifierTypes.get((text(node, '@identificationTypeCode') ?? '').toLowerCase()) ?? 'other';
  const [country] = countryIn(node);
  return [country ? { type, value, country } : { type, value }];
}

const identifierTypes = new Map<string, IdentifierType>([
  ['passport', 'passport'],
  ['id', 'national_id'],
  ['ssn', 'national_id'],
  ['residentperm', 'national_id'],
  ['electoral', 'national_id'],
  ['birthcert', 'national_id'],
  ['fiscalcode', 'tax_id'],
  ['taxid', 'tax_id'],
  ['regnumber', 'registration_number'],
  ['tradelic', 'registration_number'],
  ['drivinglicence', 'driving_licence'],
  ['swiftbic', 'bic'],
  ['imo', 'imo'],
]);

function addressFrom(node: XmlNode): ListAddress[] {
  const parts = ['@street', '@poBox', '@zipCode', '@city', '@region', '@place'].flatMap(
    (part) => text(node, part) ?? [],
  );
  const whole = [...new Set(parts)].filter(isFact).join(', ');
  const [country] = countryIn(node);
  if (whole === '' && !country) return [];
  return [country ? { text: whole, country } : { text: whole }];
}

/** `00` with the words UNKNOWN stands for no country. */
function countryIn(node: XmlNode): string[] {
  const code = text(node, '@countryIso2Code') ?? '';
  if (/^[A-Z]{2}$/.test(code)) return [code];
  const words = text(node, '@countryDescription') ?? '';
  return isFact(words) ? [countryOf(words)] : [];
}

function placeOf(node: XmlNode): string {
  const country = text(node, '@countryDescription') ?? '';
  const parts = [text(node, '@place'), text(node, '@city'), text(node, '@region'), country];
  return [...new Set(parts.flatMap((part) => (part && isFact(part) ? [part] : [])))].join(', ');
}

function remarksOf(node: XmlNode): string {
  const functions = fields(node, 'nameAlias').flatMap((name) => text(name, '@function') ?? []);
  const remark = text(node, 'remark');
  const designation = text(node, '@designationDetails');
  return [...new Set([designation, ...functions, remark])].filter(Boolean).join('; ');
}

function dayIn(regulation: XmlNode): string[] {
  const day = text(regulation, '@entryIntoForceDate') ?? text(regulation, '@publicationDate') ?? '';
  const date = partialDate(day.slice(0, 10));
  return date?.precision === 'day' ? [date.from] : [];
}
