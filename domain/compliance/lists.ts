/** The lists that parties are screened against, in one shape whatever the publisher's format. No zod: hot code and workflows import this. */
export const listCodes = [
  'ofac_sdn',
  'ofac_non_sdn',
  'un_consolidated',
  'eu_consolidated',
  'uk_ofsi',
  'bis_denied_persons',
  'us_csl',
  'opensanctions',
  'own',
] as const;
export type ListCode = (typeof listCodes)[number];

export const entryKinds = ['person', 'entity', 'vessel', 'aircraft'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Why a party is listed, the gravest first. */
export const entryTopics = ['sanction', 'pep', 'crime', 'adverse'] as const;
export type EntryTopic = (typeof entryTopics)[number];

export const nameQualities = ['primary', 'strong', 'weak', 'former'] as const;
export type NameQuality = (typeof nameQualities)[number];

export const datePrecisions = ['day', 'month', 'year', 'range'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export const identifierTypes = [
  'passport',
  'national_id',
  'tax_id',
  'registration_number',
  'lei',
  'bic',
  'imo',
  'mmsi',
  'call_sign',
  'aircraft_serial',
  'tail_number',
  'crypto_address',
  'email',
  'phone',
  'website',
  'driving_licence',
  'other',
] as const;
export type IdentifierType = (typeof identifierTypes)[number];

export interface ListName {
  /** As published: the family name may stand first with a comma. */
  text: string;
  quality: NameQuality;
  /** ISO 15924 in lower case (arab, cyrl, hani ...) when the name is not in Latin letters. */
  script?: string;
}

/**
 * A date that may be known only in part: it lies in the closed interval `from` .. `to` (ISO days);
 * `circa` says that even the interval is an estimate.
 */
export interface PartialDate {
  precision: DatePrecision;
  from: string;
  to: string;
  circa: boolean;
}

export interface Identifier {
  type: IdentifierType;
  value: string;
  /** ISO 3166-1 alpha-2 of the issuer where it can be resolved, else the publisher's words. */
  country?: string;
  /** Of a crypto address: the publisher's ticker (XBT, ETH ...). */
  currency?: string;
}

export interface ListAddress {
  text: string;
  /** ISO 3166-1 alpha-2 where it can be resolved, else the publisher's words. */
  country?: string;
}

export interface ListEntry {
  list: ListCode;
  entry_id: string;
  kind: EntryKind;
  names: ListName[];
  dates_of_birth: PartialDate[];
  /** ISO 3166-1 alpha-2 where they can be resolved, else the publisher's words. */
  nationalities: string[];
  places_of_birth: string[];
  programmes: string[];
  identifiers: Identifier[];
  addresses: ListAddress[];
  remarks: string;
  listed_on: string | null;
  /** Why it is listed; without it for sanctions, as every entry of a publisher of sanctions is. */
  topics?: EntryTopic[];
}

/** Why an entry is listed: entries that say nothing, those of sanctions lists, are sanctioned. */
export function topicsOf({ topics }: Pick<ListEntry, 'topics'>): readonly EntryTopic[] {
  return topics && topics.length > 0 ? topics : ['sanction'];
}

/** One immutable edition of a list, as screenings name it. */
export interface ListVersion {
  list: ListCode;
  /** The day up to which the publisher's changes are in it. */
  as_of: string;
  content_hash: string;
  entry_count: number;
}

/** An edition with the time at which it was last fetched and found to be the publisher's newest, if ever. */
export interface CheckedListVersion extends ListVersion {
  checked_at?: Date | null;
}

/** Whom we screen. Dates and countries sharpen the score; names alone are enough. */
export interface Party {
  kind: EntryKind;
  names: string[];
  dates_of_birth?: PartialDate[];
  /** Nationalities of a person, registration country of an entity: ISO 3166-1 alpha-2. */
  countries?: string[];
  identifiers?: Identifier[];
}
