import { partialDate } from '../../domain/compliance/dates.js';
import {
  entryTopics,
  type EntryKind,
  type EntryTopic,
  type Identifier,
  type IdentifierType,
  type ListAddress,
  type ListEntry,
  type ListName,
} from '../../domain/compliance/lists.js';
import { countryOf } from './countries.js';
import { textsOf, type FtmEntity } from './ftm-entity.js';
import { entriesOfKinds, kindsOfName } from './kinds-of-name.js';
import { listName } from './list-name.js';
import { isFact } from './list-text.js';

const kindsOfSchema = new Map<string, readonly EntryKind[]>([
  ['Person', ['person']],
  ['Company', ['entity']],
  ['Organization', ['entity']],
  ['PublicBody', ['entity']],
  ['Vessel', ['vessel']],
  ['Airplane', ['aircraft']],
  ['CryptoWallet', ['entity']],
]);

/** True for a party that may be listed; a bare `LegalEntity` may be a person or an organisation. */
export function isParty({ schema }: FtmEntity): boolean {
  return schema === 'LegalEntity' || kindsOfSchema.has(schema);
}

/** OpenSanctions' topics, the whole one or what stands before its dot, as those of screening. */
const topicsOfPublisher: readonly [RegExp, EntryTopic][] = [
  [/^(sanction|sanction\.linked|asset\.frozen|export\.control|export\.control\.linked)$/, 'sanction'],
  [/^role\.(pep|rca|pol|spy|judge)(\.|$)/, 'pep'],
  [/^(crime|wanted)(\.|$)/, 'crime'],
  [/^(sanction\.counter|debarment|poi|reg|export\.risk|mare|corp\.disqual)(\.|$)/, 'adverse'],
];

/** Why a party is listed, in the order of screening's topics; none when it is only mentioned. */
export function topicsIn(entity: FtmEntity): EntryTopic[] {
  const found = textsOf(entity, 'topics').flatMap(
    (topic) => topicsOfPublisher.find(([pattern]) => pattern.test(topic))?.[1] ?? [],
  );
  return entryTopics.filter((topic) => found.includes(topic));
}

/** A listed party as an entry, or as two when it may be a person or an organisation; none without a name. */
export function entriesFrom(entity: FtmEntity): ListEntry[] {
  const names = namesOf(entity);
  const [first] = names;
  if (!first) return [];
  const topics = topicsIn(entity);
  const entry = {
    list: 'opensanctions' as const,
    entry_id: entity.id,
    names,
    dates_of_birth: textsOf(entity, 'birthDate').flatMap((text) => partialDate(text.slice(0, 10)) ?? []),
    nationalities: textsOf(entity, 'nationality', 'citizenship', 'jurisdiction', 'mainCountry', 'flag').map(
      countryOf,
    ),
    places_of_birth: textsOf(entity, 'birthPlace'),
    programmes: textsOf(entity, 'programId', 'program'),
    identifiers: identifiersOf(entity),
    addresses: textsOf(entity, 'address').map((text): ListAddress => ({ text })),
    remarks: textsOf(entity, 'title', 'position', 'notes', 'summary').join('; '),
    listed_on: null,
    ...(topics.length === 1 && topics[0] === 'sanction' ? {} : { topics }),
  };
  return entriesOfKinds(entry, kindsOfSchema.get(entity.schema) ?? kindsOfName(first.text));
}

function namesOf(entity: FtmEntity): ListName[] {
  const [first, ...others] = textsOf(entity, 'name');
  const primary = [first, ...textsOf(entity, 'publicKey'), entity.caption].find(
    (text) => text && isFact(text),
  );
  return [
    ...(primary ? [listName(primary, 'primary')] : []),
    ...[...others, ...textsOf(entity, 'alias')].map((text) => listName(text, 'strong')),
    ...textsOf(entity, 'previousName').map((text) => listName(text, 'former')),
    ...textsOf(entity, 'weakAlias').map((text) => listName(text, 'weak')),
  ].filter(({ text }) => isFact(text));
}

const identifierProperties: readonly [string, IdentifierType][] = [
  ['passportNumber', 'passport'],
  ['idNumber', 'national_id'],
  ['socialSecurityNumber', 'national_id'],
  ['taxNumber', 'tax_id'],
  ['innCode', 'tax_id'],
  ['vatCode', 'tax_id'],
  ['ogrnCode', 'registration_number'],
  ['okpoCode', 'registration_number'],
  ['uscCode', 'registration_number'],
  ['leiCode', 'lei'],
  ['swiftBic', 'bic'],
  ['imoNumber', 'imo'],
  ['mmsi', 'mmsi'],
  ['callSign', 'call_sign'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['website', 'website'],
];

/** A register's number means the tail of an aircraft, and its serial number the airframe's. */
const aircraftProperties: readonly [string, IdentifierType][] = [
  ['registrationNumber', 'tail_number'],
  ['serialNumber', 'aircraft_serial'],
];

function identifiersOf(entity: FtmEntity): Identifier[] {
  const special: readonly [string, IdentifierType][] =
    entity.schema === 'Airplane' ? aircraftProperties : [['registrationNumber', 'registration_number']];
  const found = [...identifierProperties, ...special].flatMap(([property, type]) =>
    textsOf(entity, property).map((value): Identifier => ({ type, value })),
  );
  return [...found, ...walletOf(entity)];
}

function walletOf(entity: FtmEntity): Identifier[] {
  const [currency] = textsOf(entity, 'currency');
  return textsOf(entity, 'publicKey').map((value): Identifier => {
    const wallet = { type: 'crypto_address' as const, value };
    return currency ? { ...wallet, currency } : wallet;
  });
}

/** What an entity of its own says of a party. */
export interface Attachment {
  identifiers: Identifier[];
  addresses: ListAddress[];
  programmes: string[];
  /** Days on which it was listed. */
  days: string[];
}

/** Ids of the parties that a paper, sanction or wallet belongs to; parties name their addresses themselves. */
export function ownersOf(entity: FtmEntity): string[] {
  if (entity.schema === 'Sanction') return textsOf(entity, 'entity');
  return isPaper(entity) || entity.schema === 'CryptoWallet' ? textsOf(entity, 'holder') : [];
}

function isPaper({ schema }: FtmEntity): boolean {
  return schema === 'Passport' || schema === 'Identification';
}

/** The facts of a paper, address, sanction or wallet; null for any other entity. */
export function attachmentFrom(entity: FtmEntity): Attachment | null {
  const nothing: Attachment = { identifiers: [], addresses: [], programmes: [], days: [] };
  if (isPaper(entity)) return { ...nothing, identifiers: paperFrom(entity) };
  if (entity.schema === 'CryptoWallet') return { ...nothing, identifiers: walletOf(entity) };
  if (entity.schema === 'Address') return { ...nothing, addresses: addressFrom(entity) };
  if (entity.schema !== 'Sanction') return null;
  const days = textsOf(entity, 'listingDate', 'startDate').flatMap(
    (text) => partialDate(text.slice(0, 10)) ?? [],
  );
  return {
    ...nothing,
    programmes: textsOf(entity, 'programId', 'program'),
    days: days.filter(({ precision }) => precision === 'day').map(({ from }) => from),
  };
}

function paperFrom(entity: FtmEntity): Identifier[] {
  const [country] = textsOf(entity, 'country').map(countryOf);
  const kind = textsOf(entity, 'type').join(' ');
  const isPassport = entity.schema === 'Passport' || /passport/i.test(kind);
  const type = isPassport ? 'passport' : /tax|inn|vat/i.test(kind) ? 'tax_id' : 'national_id';
  return textsOf(entity, 'number', 'passportNumber').map((value): Identifier =>
    country ? { type, value, country } : { type, value },
  );
}

function addressFrom(entity: FtmEntity): ListAddress[] {
  const [country] = textsOf(entity, 'country').map(countryOf);
  const [full] = textsOf(entity, 'full');
  const text = full ?? textsOf(entity, 'street', 'street2', 'postalCode', 'city', 'region').join(', ');
  if (text === '' && !country) return [];
  return [country ? { text, country } : { text }];
}

export function attach(
  entry: ListEntry,
  { identifiers, addresses, programmes, days }: Attachment,
): ListEntry {
  const [first] = [...(entry.listed_on ? [entry.listed_on] : []), ...days].sort();
  return {
    ...entry,
    identifiers: [...entry.identifiers, ...identifiers],
    addresses: [...entry.addresses, ...addresses],
    programmes: [...entry.programmes, ...programmes],
    listed_on: first ?? null,
  };
}
