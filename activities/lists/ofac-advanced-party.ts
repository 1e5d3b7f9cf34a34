import type {
  EntryKind,
  Identifier,
  ListAddress,
  ListCode,
  ListEntry,
  ListName,
  NameQuality,
} from '../../domain/compliance/lists.js';
import { listName } from './list-name.js';
import { isFact } from './list-text.js';
import { periodOf } from './ofac-advanced-dates.js';
import type { ReferenceValues } from './ofac-advanced-values.js';
import { identifierIn } from './ofac-remarks.js';
import { children, fields, text, texts, type XmlNode } from './xml-node.js';

export interface Place {
  text: string;
  country: string | null;
}

/** What a party's numbers point at, read before it. */
export interface AdvancedParts {
  list: ListCode;
  values: ReferenceValues;
  places: ReadonlyMap<string, Place>;
  /** Papers by the identity that they belong to. */
  documents: Map<string, Identifier[]>;
}

export function locationFrom(node: XmlNode, values: ReferenceValues): Place {
  const country = fields(node, 'LocationCountry')
    .map((each) => values.country(text(each, '@CountryID')))
    .find((each) => each !== null);
  const parts = fields(node, 'LocationPart').flatMap((part) =>
    fields(part, 'LocationPartValue').flatMap((value) => texts(value, 'Value')),
  );
  return { text: parts.filter(isFact).join(', '), country: country ?? null };
}

/** A paper or a register's number: `Passport`, `Tax ID No.`, `Vessel Registration Identification` ... */
export function documentFrom(node: XmlNode, values: ReferenceValues): Identifier[] {
  const number = text(node, 'IDRegistrationNo') ?? '';
  if (!isFact(number)) return [];
  const type = values.of('IDRegDocTypeValues', text(node, '@IDRegDocTypeID'));
  const country = values.country(text(node, '@IssuedBy-CountryID'));
  const [known] = identifierIn(`${type} ${number}`);
  const found: Identifier = known ?? { type: 'other', value: number };
  return [country ? { ...found, country } : found];
}

/** A party as an entry without its programmes, with the number of its profile; or why it cannot be read. */
export function partyFrom(
  node: XmlNode,
  parts: AdvancedParts,
): { profile: string; entry: ListEntry } | string {
  const entry_id = text(node, '@FixedRef');
  const profile = fields(node, 'Profile')[0];
  if (!entry_id || !profile) return 'a party has no number or no profile';
  const kind = kinds.get(parts.values.partyKind(text(profile, '@PartySubTypeID')));
  if (!kind) return `entry ${entry_id} is of an unknown kind`;
  const identities = fields(profile, 'Identity');
  const names = identities.flatMap((identity) => namesOf(identity, kind, parts.values));
  if (names.length === 0) return `entry ${entry_id} has no name`;
  const documents = identities.flatMap((identity) => parts.documents.get(text(identity, '@ID') ?? '') ?? []);
  const facts = factsOf(fields(profile, 'Feature'), parts);
  const entry: ListEntry = {
    list: parts.list,
    entry_id,
    kind,
    names,
    dates_of_birth: facts.dates_of_birth,
    nationalities: facts.nationalities,
    places_of_birth: facts.places_of_birth,
    programmes: [],
    identifiers: [...facts.identifiers, ...documents],
    addresses: facts.addresses,
    remarks: facts.remarks.join('; '),
    listed_on: null,
  };
  return { profile: text(profile, '@ID') ?? entry_id, entry };
}

const kinds = new Map<string, EntryKind>([
  ['Individual', 'person'],
  ['Entity', 'entity'],
  ['Vessel', 'vessel'],
  ['Aircraft', 'aircraft'],
]);

function namesOf(identity: XmlNode, kind: EntryKind, values: ReferenceValues): ListName[] {
  const families = new Set(
    children(fields(identity, 'NamePartGroups')[0], 'MasterNamePartGroup')
      .flatMap((master) => fields(master, 'NamePartGroup'))
      .filter((group) => values.of('NamePartTypeValues', text(group, '@NamePartTypeID')) === 'Last Name')
      .flatMap((group) => text(group, '@ID') ?? []),
  );
  return fields(identity, 'Alias').flatMap((alias) => {
    const quality = qualityOf(alias, values);
    return fields(alias, 'DocumentedName').flatMap((documented) => {
      const name = listName(writtenName(documented, kind, families), quality);
      return isFact(name.text) ? [name] : [];
    });
  });
}

function qualityOf(alias: XmlNode, values: ReferenceValues): NameQuality {
  if (text(alias, '@Primary') === 'true') return 'primary';
  if (text(alias, '@LowQuality') === 'true') return 'weak';
  return /^f\.?k\.?a/i.test(values.of('AliasTypeValues', text(alias, '@AliasTypeID'))) ? 'former' : 'strong';
}

/** As the legacy files write it: the family name first with a comma, so that the order is never guessed. */
function writtenName(documented: XmlNode, kind: EntryKind, families: ReadonlySet<string>): string {
  const parts = fields(documented, 'DocumentedNamePart').flatMap((part) =>
    partValues(part).map(({ value, group }) => ({ value, isFamily: families.has(group) })),
  );
  const [family, given] = [parts.filter((part) => part.isFamily), parts.filter((part) => !part.isFamily)];
  const join = (some: { value: string }[]) => some.map(({ value }) => value).join(' ');
  if (kind !== 'person' || family.length === 0 || given.length === 0) return join(parts);
  return `${join(family)}, ${join(given)}`;
}

/** A name part without attributes is a text of its own. */
function partValues(part: XmlNode): { value: string; group: string }[] {
  const plain = texts(part, 'NamePartValue').map((value) => ({ value, group: '' }));
  const grouped = fields(part, 'NamePartValue').map((node) => ({
    value: text(node, '#text') ?? '',
    group: text(node, '@NamePartGroupID') ?? '',
  }));
  return [...plain, ...grouped].filter(({ value }) => value !== '');
}

type Facts = Pick<
  ListEntry,
  'dates_of_birth' | 'nationalities' | 'places_of_birth' | 'identifiers' | 'addresses'
> & { remarks: string[] };

function factsOf(features: readonly XmlNode[], parts: AdvancedParts): Facts {
  const facts: Facts = {
    dates_of_birth: [],
    nationalities: [],
    places_of_birth: [],
    identifiers: [],
    addresses: [],
    remarks: [],
  };
  for (const feature of features) {
    const type = parts.values.of('FeatureTypeValues', text(feature, '@FeatureTypeID'));
    for (const version of fields(feature, 'FeatureVersion')) readFeature(type, version, parts, facts);
  }
  return facts;
}

function readFeature(type: string, version: XmlNode, { values, places }: AdvancedParts, facts: Facts): void {
  const located = fields(version, 'VersionLocation').flatMap(
    (node) => places.get(text(node, '@LocationID') ?? '') ?? [],
  );
  const details = detailsOf(version, values);
  if (type === 'Birthdate') facts.dates_of_birth.push(...fields(version, 'DatePeriod').flatMap(periodOf));
  else if (type === 'Place of Birth')
    facts.places_of_birth.push(...[...details, ...located.map(wordsOf)].filter(isFact));
  else if (/^(Nationality|Citizenship|Vessel Flag)/.test(type))
    facts.nationalities.push(...located.map(({ country, text: words }) => country ?? words).filter(isFact));
  else if (type === 'Location') facts.addresses.push(...located.map(addressOf));
  else readDetails(type, details, facts);
}

/** Everything else is one of OFAC's phrases: `Digital Currency Address - XBT`, `Website`, `Vessel Call Sign` ... */
function readDetails(type: string, details: readonly string[], facts: Facts): void {
  for (const detail of details) {
    const identifiers: Identifier[] = /^(Other )?Vessel Call Sign$/.test(type)
      ? [{ type: 'call_sign', value: detail }]
      : identifierIn(`${type} ${detail}`);
    facts.identifiers.push(...identifiers);
    if (identifiers.length === 0) facts.remarks.push(`${type} ${detail}`.trim());
  }
}

function detailsOf(version: XmlNode, values: ReferenceValues): string[] {
  const plain = texts(version, 'VersionDetail');
  const referred = fields(version, 'VersionDetail').map(
    (detail) =>
      text(detail, '#text') ?? values.of('DetailReferenceValues', text(detail, '@DetailReferenceID')),
  );
  return [...plain, ...referred].filter(isFact);
}

function wordsOf({ text: words, country }: Place): string {
  return [words, country ?? ''].filter((part) => part !== '').join(', ');
}

function addressOf({ text: words, country }: Place): ListAddress {
  return country ? { text: words, country } : { text: words };
}
