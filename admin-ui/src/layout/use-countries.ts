import { useLocaleState } from 'react-admin';
import { isRegion } from '../../../domain/accounts/regions.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countryCodes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isRegion);

interface Countries {
  /** By name. */
  all: { id: string; name: string }[];
  nameOf: (code: string) => string;
}

/** Hundreds of names are sorted once a language: every cell with a country asks for them. */
const known = new Map<string, Countries>();

/** The countries of ISO 3166-1 under their names in the person's language. */
export function useCountries(): Countries {
  const [locale] = useLocaleState();
  const countries = known.get(locale) ?? countriesIn(locale);
  known.set(locale, countries);
  return countries;
}

function countriesIn(locale: string): Countries {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const nameOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
  const { compare } = new Intl.Collator(locale);
  const all = countryCodes
    .map((id) => ({ id, name: nameOf(id) }))
    .sort((one, other) => compare(one.name, other.name));
  return { all, nameOf };
}
