import { dateCodes } from './dates.js';
import { identifierCodes } from './identifiers.js';
import { countryOdds } from './score-model.js';

/** How names can stand to each other. */
export const nameCodes = [
  'same',
  'order_differs',
  'spelling_differs',
  'legal_form_differs',
  'words_missing',
  'words_missing_and_spelling',
  'words_contradict',
] as const;
export type NameCode = (typeof nameCodes)[number];

const unknown = ['party_unknown', 'list_unknown'];

/** Every `explanation_code` that evidence can have: user interfaces hold a text for each in every language. */
export const explanationCodes: readonly string[] = [
  ...nameCodes.map((code) => `screening.name.${code}`),
  ...[...dateCodes, ...unknown].map((code) => `screening.date_of_birth.${code}`),
  ...[...Object.keys(countryOdds), ...unknown].map((code) => `screening.country.${code}`),
  ...identifierCodes.map((code) => `screening.identifier.${code}`),
];
