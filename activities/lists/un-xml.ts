import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { dateRange, partialDate } from '../../domain/compliance/dates.js';
import type {
  Identifier,
  ListAddress,
  ListEntry,
  ListName,
  NameQuality,
  PartialDate,
} from '../../domain/compliance/lists.js';
import { countryOf } from './countries.js';
import { assertSize, corrupt, type ParsedList } from './list-file-error.js';
import { listName } from './list-name.js';
import { splitNames } from './un-names.js';
import { children, fields, isNode, text, texts, type XmlNode } from './xml-node.js';

export interface UnCounts {
  individuals: number;
  entities: number;
  aliases: number;
  original_script_names: number;
  documents: number;
}

export interface UnList extends ParsedList<UnCounts> {
  /** The day of `dateGenerated`. */
  as_of: string;
}

const file = 'UN consolidated list';
/** The list is 2 MB; twenty times that is not it. */
const maxFileBytes = 40 * 1024 * 1024;

/**
 * Reads the consolidated list of the United Nations Security Council (schema sc-sanctions.xsd). Entities of XML are not
 * expanded beyond the five of the standard, and a document type is refused. Refuses what is not well-formed (with line and
 * column), another root, records without number or name, numbers that appear twice, an unknown kind of date.
 */
export function parseUnXml(bytes: Uint8Array): UnList {
  assertSize(file, bytes.length, maxFileBytes);
  if (bytes.length === 0) throw corrupt(file, {}, 'the file is empty');
  const root = rootOf(decode(bytes));
  const individuals = children(fields(root, 'INDIVIDUALS')[0], 'INDIVIDUAL').map((node, at) =>
    individualFrom(node, `individual ${at + 1}`),
  );
  const entities = children(fields(root, 'ENTITIES')[0], 'ENTITY').map((node, at) =>
    entityFrom(node, `entity ${at + 1}`),
  );
  const read = [...individuals, ...entities];
  if (read.length === 0) throw corrupt(file, {}, 'there is no entry');
  assertDistinct(read.map(({ entry }) => entry.entry_id));
  const sum = (of: (one: ReadEntry) => number) => read.reduce((total, one) => total + of(one), 0);
  return {
    as_of: asOf(root),
    entries: read.map(({ entry }) => entry),
    counts: {
      individuals: individuals.length,
      entities: entities.length,
      aliases: sum((one) => one.aliases),
      original_script_names: sum((one) => one.originals),
      documents: sum((one) => one.documents),
    },
  };
}

interface ReadEntry {
  entry: ListEntry;
  aliases: number;
  originals: number;
  documents: number;
}

function rootOf(xml: string): XmlNode {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml.slice(0, 10_000)))
    throw corrupt(file, { line: 1 }, 'a document type is not accepted');
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw corrupt(file, { line: valid.err.line, column: valid.err.col }, valid.err.msg);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    processEntities: false,
    htmlEntities: false,
    trimValues: true,
  });
  const document: unknown = parser.parse(xml);
  const root = isNode(document) ? fields(document, 'CONSOLIDATED_LIST')[0] : undefined;
  if (!root) throw corrupt(file, { line: 1 }, 'the root is not CONSOLIDATED_LIST');
  return root;
}

function asOf(root: XmlNode): string {
  const date = partialDate((text(root, '@dateGenerated') ?? '').slice(0, 10));
  if (date?.precision !== 'day') throw corrupt(file, { line: 1 }, 'dateGenerated is not a date');
  return date.from;
}

function individualFrom(node: XmlNode, element: string): ReadEntry {
  const documents = children(node, 'INDIVIDUAL_DOCUMENT').flatMap(identifierFrom);
  const births = children(node, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap((date) => birthFrom(date, element));
  const places = children(node, 'INDIVIDUAL_PLACE_OF_BIRTH')
    .map(placeOf)
    .filter((place) => place !== '');
  const nationalities = children(node, 'NATIONALITY')
    .flatMap((value) => values(value))
    .filter(isFact)
    .map(countryOf);
  const base = commonFrom(node, element, 'INDIVIDUAL');
  const entry: ListEntry = {
    ...base.entry,
    kind: 'person',
    dates_of_birth: births,
    nationalities: [...new Set(nationalities)],
    places_of_birth: places,
    identifiers: documents,
  };
  return { ...base, entry, documents: documents.length };
}

function entityFrom(node: XmlNode, element: string): ReadEntry {
  return commonFrom(node, element, 'ENTITY');
}

function commonFrom(node: XmlNode, element: string, prefix: 'INDIVIDUAL' | 'ENTITY'): ReadEntry {
  const entry_id = text(node, 'REFERENCE_NUMBER') ?? text(node, 'DATAID');
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']
    .flatMap((part) => text(node, part) ?? [])
    .filter(isFact);
  if (!entry_id || parts.length === 0) throw corrupt(file, { element }, 'it has no number or no name');
  const primary = splitNames(parts.join(' '), prefix === 'ENTITY').map((name) => listName(name, 'primary'));
  const published = children(node, `${prefix}_ALIAS`).filter((alias) =>
    isFact(text(alias, 'ALIAS_NAME') ?? ''),
  );
  const original = text(node, 'NAME_ORIGINAL_SCRIPT');
  const names = [
    ...primary,
    ...(original ? [listName(original, 'primary')] : []),
    ...published.flatMap((alias) => aliasesFrom(alias, prefix === 'ENTITY')),
  ];
  const listType = text(node, 'UN_LIST_TYPE');
  const entry: ListEntry = {
    list: 'un_consolidated',
    entry_id,
    kind: 'entity',
    names: distinct(names),
    dates_of_birth: [],
    nationalities: [],
    places_of_birth: [],
    programmes: listType ? [listType] : [],
    identifiers: [],
    addresses: children(node, `${prefix}_ADDRESS`).flatMap(addressFrom),
    remarks: [text(node, 'COMMENTS1'), ...children(node, 'DESIGNATION').flatMap(values)]
      .filter(Boolean)
      .join('; '),
    listed_on: partialDate((text(node, 'LISTED_ON') ?? '').slice(0, 10))?.from ?? null,
  };
  return { entry, aliases: published.length, originals: original ? 1 : 0, documents: 0 };
}

function aliasesFrom(alias: XmlNode, isEntity: boolean): ListName[] {
  const quality = qualityOf(text(alias, 'QUALITY') ?? '');
  return splitNames(text(alias, 'ALIAS_NAME') ?? '', isEntity).map((name) => listName(name, quality));
}

function qualityOf(word: string): NameQuality {
  if (word === 'Low') return 'weak';
  return word === 'f.k.a.' ? 'former' : 'strong';
}

function birthFrom(node: XmlNode, element: string): PartialDate[] {
  const kind = text(node, 'TYPE_OF_DATE');
  if (!kind) return [];
  if (kind !== 'EXACT' && kind !== 'APPROXIMATELY' && kind !== 'BETWEEN')
    throw corrupt(file, { element }, `unknown kind of date ${kind}`);
  const isCirca = kind === 'APPROXIMATELY';
  const [from, to] = [partialDate(text(node, 'FROM_YEAR') ?? ''), partialDate(text(node, 'TO_YEAR') ?? '')];
  if (from && to) return [dateRange(from, to)];
  const one = partialDate((text(node, 'DATE') ?? text(node, 'YEAR') ?? '').slice(0, 10), isCirca);
  return one ? [one] : [];
}

function identifierFrom(node: XmlNode): Identifier[] {
  const number = text(node, 'NUMBER');
  if (!number || !isFact(number)) return [];
  const kind = text(node, 'TYPE_OF_DOCUMENT') ?? '';
  const type = /pas+[ae]?port/i.test(kind) ? 'passport' : /identi/i.test(kind) ? 'national_id' : 'other';
  const country = text(node, 'ISSUING_COUNTRY') ?? text(node, 'COUNTRY_OF_ISSUE');
  const value = number.slice(0, 300);
  return [country ? { type, value, country: countryOf(country) } : { type, value }];
}

function addressFrom(node: XmlNode): ListAddress[] {
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'NOTE']
    .flatMap((part) => text(node, part) ?? [])
    .filter(isFact);
  const country = text(node, 'COUNTRY');
  if (parts.length === 0 && !country) return [];
  return [country ? { text: parts.join(', '), country: countryOf(country) } : { text: parts.join(', ') }];
}

function placeOf(node: XmlNode): string {
  return ['CITY', 'STATE_PROVINCE', 'COUNTRY']
    .flatMap((part) => text(node, part) ?? [])
    .filter(isFact)
    .join(', ');
}

function values(node: XmlNode): string[] {
  return texts(node, 'VALUE');
}

/** `na` stands for "nothing known" in every field. */
function isFact(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value) && !/^(na|n\/a)$/i.test(value.trim());
}

function distinct(names: readonly ListName[]): ListName[] {
  return [
    ...new Map(names.filter(({ text: name }) => name !== '').map((name) => [name.text, name])).values(),
  ];
}

function assertDistinct(ids: readonly string[]): void {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) throw corrupt(file, {}, `entry ${twice} appears twice`);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw corrupt(file, {}, 'it is not UTF-8');
  }
}
