import type { ListEntry, ListName } from '../../domain/compliance/lists.js';

/** What a stored entry may hold (domain/compliance/schema.ts). */
const most = {
  names: 300,
  dates: 60,
  nationalities: 30,
  places: 60,
  programmes: 60,
  identifiers: 500,
  addresses: 300,
  remarks: 40_000,
  text: 2_000,
  programme: 100,
  identifier: 300,
  country: 100,
} as const;

/**
 * An entry within the bounds of its shape, each fact once. Of too many names the weak ones go first: sources that gather
 * from many publishers repeat some people hundreds of times.
 */
export function boundedEntry(entry: ListEntry): ListEntry {
  return {
    ...entry,
    names: distinctNames(entry.names),
    dates_of_birth: distinct(entry.dates_of_birth, ({ from, to }) => `${from}/${to}`).slice(0, most.dates),
    nationalities: distinct(entry.nationalities.map((text) => text.slice(0, most.country))).slice(
      0,
      most.nationalities,
    ),
    places_of_birth: distinct(entry.places_of_birth.map(cut)).slice(0, most.places),
    programmes: distinct(entry.programmes.map((text) => text.slice(0, most.programme))).slice(
      0,
      most.programmes,
    ),
    identifiers: distinct(
      entry.identifiers
        .filter(({ value }) => value !== '')
        .map((identifier) => ({ ...identifier, value: identifier.value.slice(0, most.identifier) })),
      ({ type, value, country, currency }) => [type, value, country, currency].join('|'),
    ).slice(0, most.identifiers),
    addresses: distinct(
      entry.addresses.map((address) => ({ ...address, text: cut(address.text) })),
      ({ text, country }) => `${text}|${country}`,
    ).slice(0, most.addresses),
    remarks: entry.remarks.slice(0, most.remarks),
  };
}

/** Each text once, with the best quality that it is given. */
export function distinctNames(names: readonly ListName[]): ListName[] {
  const best = new Map<string, ListName>();
  for (const name of names) {
    const known = best.get(name.text);
    if (name.text !== '' && (!known || rankOf(name) < rankOf(known)))
      best.set(name.text, { ...name, text: cut(name.text) });
  }
  const all = [...best.values()];
  return all.length <= most.names
    ? all
    : all.sort((one, other) => rankOf(one) - rankOf(other)).slice(0, most.names);
}

function rankOf({ quality }: ListName): number {
  return ['primary', 'strong', 'former', 'weak'].indexOf(quality);
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string = String): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function cut(text: string): string {
  return text.slice(0, most.text);
}
