import { useCountries } from './use-countries.js';

/** A country by its name in the person's language. */
export function CountryName({ code }: { code: string | null | undefined }) {
  const { nameOf } = useCountries();
  return code ? nameOf(code) : '—';
}
