import { topicsOf, type ListEntry, type Party } from './lists.js';

/**
 * What of a party and an entry is compared, and why the entry is listed: a review of the pair holds as long as this is the
 * same. The order in which a publisher lists names or countries says nothing, and neither do remarks, programmes or the
 * text of an address.
 */
export function comparedPair(party: Party, entry: ListEntry) {
  return {
    party: {
      kind: party.kind,
      names: sorted(party.names),
      dates_of_birth: sorted(party.dates_of_birth ?? []),
      countries: sorted(party.countries ?? []),
      identifiers: sorted(party.identifiers ?? []),
    },
    entry: {
      kind: entry.kind,
      names: sorted(entry.names),
      dates_of_birth: sorted(entry.dates_of_birth),
      countries: sorted(entry.nationalities),
      address_countries: sorted(entry.addresses.flatMap(({ country }) => country ?? [])),
      identifiers: sorted(entry.identifiers),
      topics: sorted(topicsOf(entry)),
    },
  };
}

export type ComparedPair = ReturnType<typeof comparedPair>;

/** Everything that is compared, by the side on which it stands. */
export const comparedFields = [
  'party.kind',
  'party.names',
  'party.dates_of_birth',
  'party.countries',
  'party.identifiers',
  'entry.kind',
  'entry.names',
  'entry.dates_of_birth',
  'entry.countries',
  'entry.address_countries',
  'entry.identifiers',
  'entry.topics',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** What of a pair is another than it was: nothing as long as a review of it holds. */
export function changedFields(before: ComparedPair, after: ComparedPair): ComparedField[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  return comparedFields.filter((field) => old.get(field) !== now.get(field));
}

/** By the names of `comparedFields`. */
export function textsOf({ party, entry }: ComparedPair): Map<string, string> {
  const of = (side: string, fields: object) =>
    Object.entries(fields).map(([field, value]) => [`${side}.${field}`, JSON.stringify(value)] as const);
  return new Map([...of('party', party), ...of('entry', entry)]);
}

/** As texts, each once, in one order: what was read from a database has its fields in another. */
function sorted(values: readonly unknown[]): string[] {
  return [...new Set(values.map((value) => JSON.stringify(ordered(value))))].sort();
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
