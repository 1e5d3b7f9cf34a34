import countries from 'i18n-iso-countries';
import type { ListEntry, Party } from '../domain/compliance/lists.js';
import {
  ownershipValue,
  screeningValue,
  type CountryRole,
  type OwnershipBasis,
  type RiskFacts,
} from '../domain/compliance/risk.js';
import { isExposedBy, weighedState } from '../domain/compliance/rules.js';
import type { MrzFields } from '../domain/onboarding/mrz/schema.js';
import { countryOf } from '../domain/onboarding/mrz/states.js';
import { statedCompany, statedPerson } from '../domain/onboarding/stated.js';

interface Applied {
  kind: 'natural_person' | 'legal_entity';
  display_name: string;
  data: Record<string, unknown>;
  product: string;
  channel: string;
}

interface Gathered {
  application: Applied;
  documents: readonly { state: string; mrz: { fields: Pick<MrzFields, 'nationality'> | null } | null }[];
  hits: readonly { state: string; entry: Pick<ListEntry, 'topics'> }[];
  /** Everybody below a company, through all levels. */
  parties: readonly {
    kind: Applied['kind'];
    countries: readonly string[];
    is_politically_exposed: boolean | null;
    hit_states: readonly string[];
  }[];
  ownership: (OwnershipBasis & { countries: readonly string[] }) | null;
}

/** Whom to look for on the lists, from the form. */
export function screeningPartyOf({ kind, data, display_name }: Applied): Party {
  return kind === 'natural_person' ? personParty(data, display_name) : companyParty(data, display_name);
}

/**
 * The facts of a client that the risk model weighs. What should be known and is not is a value of its own, which the
 * model takes for risky: nothing counts as harmless because it is missing.
 */
export function riskFactsOf(file: Gathered): RiskFacts {
  return file.application.kind === 'natural_person' ? personFacts(file) : companyFacts(file);
}

function personParty(data: Record<string, unknown>, displayName: string): Party {
  const person = statedPerson.parse(data);
  const name = [person.given_names, person.family_name].filter(Boolean).join(' ') || displayName;
  const born = person.date_of_birth;
  return {
    kind: 'person',
    names: [name],
    dates_of_birth: born ? [{ precision: 'day', from: born, to: born, circa: false }] : [],
    countries: [person.nationality, person.address?.country].filter((country) => country !== undefined),
  };
}

function companyParty(data: Record<string, unknown>, displayName: string): Party {
  const company = statedCompany.parse(data);
  const names = [company.legal_name ?? displayName, company.trading_name].filter(
    (name) => name !== undefined,
  );
  const country = company.registration_country;
  const registration = company.registration_number;
  return {
    kind: 'entity',
    names,
    countries: country ? [country] : [],
    identifiers: registration ? [{ type: 'registration_number', value: registration, country }] : [],
  };
}

function personFacts({ application, documents, hits }: Gathered): RiskFacts {
  const person = statedPerson.parse(application.data);
  return {
    countries: countriesOf([
      ['nationality', person.nationality],
      ...documents.map((document) => ['nationality', citizenshipOf(document)] as const),
      ['residence', person.address?.country],
      ...person.tax_residences.map(({ country }) => ['tax_residence', country] as const),
    ]),
    values: {
      ...relationshipOf(application, hits),
      occupation: known(person.occupation),
      pep: [exposure(isExposedBy(hits) || person.is_politically_exposed)],
      source_of_funds: person.source_of_funds.length > 0 ? person.source_of_funds : ['unknown'],
      expected_volume: known(person.expected_volume),
    },
  };
}

function companyFacts({ application, hits, parties, ownership }: Gathered): RiskFacts {
  const company = statedCompany.parse(application.data);
  const persons = parties.filter(({ kind }) => kind === 'natural_person');
  const { countries, ...basis } = ownership ?? { countries: [] };
  const ofOwners = [...parties.flatMap((party) => party.countries), ...countries];
  return {
    countries: countriesOf([
      ['registration', company.registration_country],
      ['residence', company.address?.country],
      ...company.tax_residences.map(({ country }) => ['tax_residence', country] as const),
      ...ofOwners.map((country) => ['owner', country] as const),
    ]),
    values: {
      ...relationshipOf(application, hits),
      industry: known(company.industry),
      ownership: [ownership ? ownershipValue(ownership) : 'unknown'],
      source_of_funds: company.source_of_funds.length > 0 ? company.source_of_funds : ['unknown'],
      expected_volume: known(company.expected_volume),
    },
    owner_values: {
      pep: persons.map((party) => exposure(party.is_politically_exposed)),
      screening: parties.map((party) => screeningValue(party.hit_states)),
    },
    ...('source' in basis ? { ownership: basis } : {}),
  };
}

function relationshipOf({ product, channel }: Applied, hits: Gathered['hits']): RiskFacts['values'] {
  return {
    product: [product],
    channel: [channel],
    screening: [screeningValue(hits.map(weighedState))],
  };
}

/** Whose citizen a document says that somebody is: one who names another country on the form is weighed by both. */
function citizenshipOf({ state, mrz }: Gathered['documents'][number]): string | undefined {
  const isReliable = state === 'verified' || state === 'expired';
  const country = isReliable && mrz?.fields ? countryOf(mrz.fields.nationality) : null;
  return country ? countries.alpha3ToAlpha2(country) : undefined;
}

function countriesOf(pairs: readonly (readonly [CountryRole, string | undefined])[]): RiskFacts['countries'] {
  const stated = pairs.flatMap(([role, country]) => (country ? [{ role, country }] : []));
  return [...new Map(stated.map((each) => [`${each.role} ${each.country}`, each])).values()];
}

const known = (value: string | undefined): string[] => [value ?? 'unknown'];

function exposure(isExposed: boolean | null | undefined): string {
  if (isExposed === true) return 'yes';
  return isExposed === false ? 'no' : 'unknown';
}
