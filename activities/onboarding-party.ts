import type { Party } from '../domain/compliance/lists.js';
import {
  ownershipValue,
  screeningValue,
  type CountryRole,
  type RiskFacts,
} from '../domain/compliance/risk.js';
import { companyDraft, personDraft } from '../domain/onboarding/schema.js';

interface Applied {
  kind: 'natural_person' | 'legal_entity';
  display_name: string;
  data: Record<string, unknown>;
  product: string;
  channel: string;
}

interface Gathered {
  application: Applied;
  hits: readonly { state: string }[];
  owners: readonly { country: string | null; ownership_percent: string | null; kind: string }[];
}

/** Whom to look for on the lists, from the form. */
export function screeningPartyOf({ kind, data, display_name }: Applied): Party {
  return kind === 'natural_person' ? personParty(data, display_name) : companyParty(data, display_name);
}

/** The facts of a client that the risk model weighs. */
export function riskFactsOf({ application, hits, owners }: Gathered): RiskFacts {
  const shared = {
    product: [application.product],
    channel: [application.channel],
    screening: [screeningValue(hits.map((hit) => hit.state))],
  };
  const ownerCountries = owners.flatMap(({ country }) =>
    country ? [{ role: 'owner' as const, country }] : [],
  );
  if (application.kind === 'natural_person') return personFacts(application, shared);
  const facts = companyFacts(application, shared);
  const depth = owners.some((owner) => owner.kind === 'legal_entity') ? 1 : 0;
  const identified = owners.reduce((sum, owner) => sum + Number(owner.ownership_percent ?? 0), 0);
  const ownership = ownershipValue({
    depth,
    has_nominees: false,
    unidentified_percent: Math.max(0, 100 - identified),
  });
  return {
    countries: [...facts.countries, ...ownerCountries],
    values: { ...facts.values, ownership: [ownership] },
  };
}

function personParty(data: Record<string, unknown>, displayName: string): Party {
  const person = personDraft.catch({}).parse(data);
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
  const company = companyDraft.catch({}).parse(data);
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

function personFacts({ data }: Applied, shared: RiskFacts['values']): RiskFacts {
  const person = personDraft.catch({}).parse(data);
  return {
    countries: countriesOf([
      ['nationality', person.nationality],
      ['residence', person.address?.country],
      ...(person.tax_residences ?? []).map(({ country }) => ['tax_residence', country] as const),
    ]),
    values: {
      ...shared,
      occupation: valued(person.occupation),
      pep: [person.is_politically_exposed ? 'yes' : 'no'],
      source_of_funds: person.source_of_funds ?? [],
      expected_volume: valued(person.expected_volume),
    },
  };
}

function companyFacts({ data }: Applied, shared: RiskFacts['values']): RiskFacts {
  const company = companyDraft.catch({}).parse(data);
  return {
    countries: countriesOf([
      ['registration', company.registration_country],
      ['residence', company.address?.country],
      ...(company.tax_residences ?? []).map(({ country }) => ['tax_residence', country] as const),
    ]),
    values: {
      ...shared,
      source_of_funds: company.source_of_funds ?? [],
      expected_volume: valued(company.expected_volume),
    },
  };
}

function countriesOf(pairs: readonly (readonly [CountryRole, string | undefined])[]): RiskFacts['countries'] {
  return pairs.flatMap(([role, country]) => (country ? [{ role, country }] : []));
}

const valued = (value: string | undefined): string[] => (value ? [value] : []);
