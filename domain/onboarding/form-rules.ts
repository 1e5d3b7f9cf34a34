import { isRegion } from '../accounts/regions.js';
import { inspectText } from './names/inspect-text.js';
import { minimumAgeYears } from './rules.js';

/** A field that is wrong: a JSON pointer into the form and what is wrong, as a code. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

const greatestAgeYears = 120;

/** What no schema sees: dates against the calendar of today, text that hides something. `data` has passed its schema. */
export function formProblems(data: Record<string, unknown>, today: string): FieldProblem[] {
  return [
    ...birthProblems(data['date_of_birth'], today),
    ...foundingProblems(data['incorporated_on'], today),
    ...fieldProblems(data, '/data'),
  ];
}

/** Whole years from one ISO date to another. */
export function ageInYears(bornOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

function birthProblems(bornOn: unknown, today: string): FieldProblem[] {
  if (typeof bornOn !== 'string') return [];
  const pointer = '/data/date_of_birth';
  if (bornOn > today) return [{ pointer, code: 'in_future', detail: 'The date lies in the future' }];
  const age = ageInYears(bornOn, today);
  if (age < minimumAgeYears)
    return [{ pointer, code: 'under_age', detail: `At least ${minimumAgeYears} years of age are needed` }];
  if (age > greatestAgeYears)
    return [{ pointer, code: 'implausible', detail: `More than ${greatestAgeYears} years ago` }];
  return [];
}

function foundingProblems(foundedOn: unknown, today: string): FieldProblem[] {
  if (typeof foundedOn !== 'string' || foundedOn <= today) return [];
  return [{ pointer: '/data/incorporated_on', code: 'in_future', detail: 'The date lies in the future' }];
}

/** Walks the whole form: every text, every country. */
function fieldProblems(value: unknown, pointer: string): FieldProblem[] {
  if (typeof value === 'string') return [...textProblems(value, pointer), ...countryProblems(value, pointer)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => fieldProblems(member, `${pointer}/${name}`));
}

function textProblems(value: string, pointer: string): FieldProblem[] {
  return inspectText(value, { field: pointer })
    .filter((finding) => finding.severity === 'refuse')
    .map((finding) => ({
      pointer,
      code: finding.code,
      detail: 'The text holds something that cannot be seen or read',
    }));
}

/** Kosovo has no code of ISO 3166-1; banks and passports of the region use this one. */
const kosovo = 'XK';

function countryProblems(value: string, pointer: string): FieldProblem[] {
  if (!/\/(registration_)?country$|\/nationality$/.test(pointer) || value === kosovo || isRegion(value))
    return [];
  return [{ pointer, code: 'unknown_country', detail: 'No country has this code' }];
}
