import { formProblems } from '../../domain/onboarding/form-rules.js';
import {
  companyData,
  companyDraft,
  personData,
  personDraft,
  type Application,
} from '../../domain/onboarding/schema.js';
import { isoDay } from '../../lib/clock.js';
import { problem } from '../../lib/problem.js';
import { check } from '../validate.js';

const schemas = {
  natural_person: { draft: personDraft, whole: personData },
  legal_entity: { draft: companyDraft, whole: companyData },
} as const;

/**
 * The form with what the client sent: a field replaces the field, null takes it away. Refuses with a pointer a field
 * that the form does not have or that is not right; outside a draft the form has to stay whole.
 */
export function mergedForm(application: Application, patch: Record<string, unknown>, now: Date) {
  const schema = schemas[application.kind];
  const present = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
  const removed = Object.keys(patch).filter((name) => patch[name] === null);
  assertKnown(schema.draft.shape, removed);
  const checked: Record<string, unknown> = check(schema.draft, present, '/data') ?? {};
  const kept = Object.entries(application.data).filter(([name]) => !removed.includes(name));
  const data = { ...Object.fromEntries(kept), ...checked };
  if (application.state !== 'draft') check(schema.whole, data, '/data');
  const errors = formProblems(data, isoDay(now));
  if (errors.length > 0) throw problem('request.invalid', undefined, { errors });
  return { data, display_name: nameOf(data) ?? application.display_name, country: countryOf(data) };
}

function assertKnown(shape: Record<string, unknown>, names: string[]): void {
  const errors = names
    .filter((name) => !Object.hasOwn(shape, name))
    .map((name) => ({
      pointer: `/data/${name}`,
      code: 'unrecognized_keys',
      detail: 'The form has no such field',
    }));
  if (errors.length > 0) throw problem('request.invalid', undefined, { errors });
}

function nameOf(data: Record<string, unknown>): string | null {
  const { legal_name, given_names, family_name } = data;
  const name = [legal_name, given_names, family_name].filter((part) => typeof part === 'string').join(' ');
  return name === '' ? null : name;
}

/** Where a company is registered, where a person lives. */
function countryOf(data: Record<string, unknown>): string | null {
  const { registration_country, address } = data;
  if (typeof registration_country === 'string') return registration_country;
  if (typeof address !== 'object' || address === null || !('country' in address)) return null;
  return typeof address.country === 'string' ? address.country : null;
}
