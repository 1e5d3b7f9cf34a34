import countries from 'i18n-iso-countries';

/** Somebody who does not exist, as their documents show them. */
export interface SpecimenPerson {
  given_names: string;
  family_name: string;
  date_of_birth: string;
  place_of_birth?: string;
  sex: 'female' | 'male' | 'unspecified';
  /** ISO 3166-1 alpha-2 or alpha-3, or a code of ICAO Doc 9303 as UTO. */
  nationality: string;
  /** The nationality when it is not given. */
  issuing_state?: string;
  document_number: string;
  personal_number?: string;
  issued_on?: string;
  expires_on: string;
  address?: SpecimenAddress;
}

export interface SpecimenAddress {
  street: string;
  city: string;
  postcode: string;
  country: string;
}

export interface SpecimenCompany {
  legal_name: string;
  legal_form: string;
  registration_number: string;
  registration_country: string;
  incorporated_on: string;
  address: SpecimenAddress;
  directors: string[];
  owners: { name: string; percent: string }[];
}

const VALIDITY_YEARS = 10;

export function issuerOf(person: SpecimenPerson): string {
  return zoneCode(person.issuing_state ?? person.nationality);
}

/** The code that a machine-readable zone states: Germany is D there. */
export function zoneCode(code: string): string {
  const alpha3 = code.length === 2 ? (countries.alpha2ToAlpha3(code) ?? code) : code;
  return alpha3 === 'DEU' ? 'D' : alpha3;
}

/** The English name of a state, in capitals as documents print it. */
export function stateName(code: string): string {
  const zone = zoneCode(code);
  if (zone === 'UTO') return 'UTOPIA';
  return (countries.getName(zone === 'D' ? 'DEU' : zone, 'en') ?? zone).toUpperCase();
}

/** Ten years before it expires, a day later, when nothing is said. */
export function issuedOn({ issued_on, expires_on }: SpecimenPerson): string {
  if (issued_on) return issued_on;
  const [year = '2030', ...rest] = expires_on.split('-');
  const date = new Date(`${Number(year) - VALIDITY_YEARS}-${rest.join('-')}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** `12 AUG 1974`. */
export function printedDate(date: string): string {
  const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
  const [year, month, day] = date.split('-');
  return `${day} ${months[Number(month) - 1]} ${year}`;
}

export function sexLetter(sex: SpecimenPerson['sex']): string {
  return { female: 'F', male: 'M', unspecified: 'X' }[sex];
}
