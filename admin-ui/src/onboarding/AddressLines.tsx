import { CountryName } from '../layout/CountryName.js';
import type { Address } from '../../../domain/onboarding/schema.js';

/** An address in the order in which it is read aloud. */
export function AddressLines({ address }: { address: Partial<Address> }) {
  const { street, postcode, city, region, country } = address;
  return (
    <>
      {street}
      <br />
      {[postcode, city].filter(Boolean).join(' ')}
      {region && `, ${region}`}
      <br />
      <CountryName code={country} />
    </>
  );
}
