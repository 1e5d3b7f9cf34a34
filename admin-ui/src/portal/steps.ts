import type { ZodObject } from 'zod';
import {
  companyData,
  industries,
  occupations,
  personData,
  purposes,
  sourcesOfFunds,
  volumeBands,
  type Application,
} from '../../../domain/onboarding/schema.js';
import type { MessageKey } from '../providers/i18n-provider.js';

export type FieldKind = 'text' | 'long' | 'day' | 'country' | 'choice' | 'several' | 'check';

/** A field of the form: how it is asked; its rules are those of the schema. */
export interface StepField {
  name: string;
  kind: FieldKind;
  label: MessageKey;
  help?: MessageKey;
  /** For choices: the values, and the place of their texts. */
  values?: readonly string[];
  texts?: string;
  optional?: boolean;
}

/** One question group a page. */
export interface Step {
  id: string;
  title: MessageKey;
  schema: ZodObject;
  fields: StepField[];
}

const home: StepField[] = [
  { name: 'address.street', kind: 'text', label: 'portal.street' },
  { name: 'address.city', kind: 'text', label: 'portal.city' },
  { name: 'address.postcode', kind: 'text', label: 'portal.postcode' },
  { name: 'address.region', kind: 'text', label: 'portal.region', optional: true },
  { name: 'address.country', kind: 'country', label: 'portal.country' },
  { name: 'tax_residences.0.country', kind: 'country', label: 'portal.tax_country', help: 'portal.tax_help' },
  { name: 'tax_residences.0.tax_number', kind: 'text', label: 'portal.tax_number' },
];

const funds: StepField[] = [
  {
    name: 'source_of_funds',
    kind: 'several',
    label: 'onboarding.source_of_funds_label',
    values: sourcesOfFunds,
    texts: 'onboarding.source_of_funds',
  },
  { name: 'source_of_funds_detail', kind: 'long', label: 'portal.funds_detail', optional: true },
  {
    name: 'purpose',
    kind: 'choice',
    label: 'onboarding.purpose',
    values: purposes,
    texts: 'onboarding.purposes',
  },
  {
    name: 'expected_volume',
    kind: 'choice',
    label: 'onboarding.expected_volume',
    values: volumeBands,
    texts: 'onboarding.volumes',
  },
];

const personSteps: Step[] = [
  {
    id: 'you',
    title: 'portal.steps.you',
    schema: personData.pick({
      given_names: true,
      family_name: true,
      date_of_birth: true,
      place_of_birth: true,
      nationality: true,
    }),
    fields: [
      { name: 'given_names', kind: 'text', label: 'onboarding.given_names', help: 'portal.names_help' },
      { name: 'family_name', kind: 'text', label: 'onboarding.family_name' },
      { name: 'date_of_birth', kind: 'day', label: 'onboarding.date_of_birth' },
      { name: 'place_of_birth', kind: 'text', label: 'onboarding.place_of_birth', optional: true },
      { name: 'nationality', kind: 'country', label: 'onboarding.nationality' },
    ],
  },
  {
    id: 'home',
    title: 'portal.steps.home',
    schema: personData.pick({ address: true, tax_residences: true }),
    fields: home,
  },
  {
    id: 'funds',
    title: 'portal.steps.work',
    schema: personData.pick({
      occupation: true,
      is_politically_exposed: true,
      source_of_funds: true,
      source_of_funds_detail: true,
      purpose: true,
      expected_volume: true,
    }),
    fields: [
      {
        name: 'occupation',
        kind: 'choice',
        label: 'onboarding.occupation',
        values: occupations,
        texts: 'onboarding.occupations',
      },
      { name: 'is_politically_exposed', kind: 'check', label: 'portal.exposed', help: 'portal.exposed_help' },
      ...funds,
    ],
  },
];

const companySteps: Step[] = [
  {
    id: 'company',
    title: 'portal.steps.company',
    schema: companyData.omit({
      address: true,
      tax_residences: true,
      source_of_funds: true,
      source_of_funds_detail: true,
      purpose: true,
      expected_volume: true,
      is_widely_held: true,
      lei: true,
      institution_type: true,
    }),
    fields: [
      { name: 'legal_name', kind: 'text', label: 'onboarding.legal_name' },
      { name: 'trading_name', kind: 'text', label: 'onboarding.trading_name', optional: true },
      { name: 'legal_form', kind: 'text', label: 'onboarding.legal_form' },
      { name: 'registration_number', kind: 'text', label: 'onboarding.registration_number' },
      { name: 'registration_country', kind: 'country', label: 'onboarding.registration_country' },
      { name: 'incorporated_on', kind: 'day', label: 'onboarding.incorporated_on' },
      {
        name: 'industry',
        kind: 'choice',
        label: 'onboarding.industry',
        values: industries,
        texts: 'onboarding.industries',
      },
      { name: 'industry_detail', kind: 'text', label: 'portal.industry_detail', optional: true },
      { name: 'has_nominees', kind: 'check', label: 'portal.nominees' },
    ],
  },
  {
    id: 'home',
    title: 'portal.steps.seat',
    schema: companyData.pick({ address: true, tax_residences: true }),
    fields: home,
  },
  {
    id: 'funds',
    title: 'portal.steps.funds',
    schema: companyData.pick({
      source_of_funds: true,
      source_of_funds_detail: true,
      purpose: true,
      expected_volume: true,
    }),
    fields: funds,
  },
];

/** The question groups of an application, in the order they are asked. */
export function stepsOf(kind: Application['kind']): Step[] {
  return kind === 'natural_person' ? personSteps : companySteps;
}

/** Every page of an application, the groups of questions and what follows them. */
export function pagesOf(kind: Application['kind']): string[] {
  const owners = kind === 'legal_entity' ? ['owners'] : [];
  return [...stepsOf(kind).map((step) => step.id), ...owners, 'documents', 'send'];
}

/** The page on which a missing part is mended. */
export function pageOfPart(kind: Application['kind'], pointer: string): string {
  const [, area = '', name = ''] = pointer.split('/');
  if (area === 'documents') return 'documents';
  if (area !== 'data') return 'owners';
  const step = stepsOf(kind).find(({ fields }) => fields.some((field) => field.name.split('.')[0] === name));
  return step?.id ?? (name === 'is_widely_held' ? 'owners' : 'send');
}
