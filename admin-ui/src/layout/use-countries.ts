import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { isRegion } from '../../../domain/accounts/regions.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countryCodes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isRegion);

/** The countries of ISO 3166-1 under their names in the person's language. */
export function useCountries() {
  const [locale] = useLocaleState();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    const nameOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
    const all = countryCodes
      .map((id) => ({ id, name: nameOf(id) }))
      .sort((a, b) => a.name.localeCompare(b.name, locale));
    return { all, nameOf };
  }, [locale]);
}
