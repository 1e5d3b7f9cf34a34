import { occupations, sourcesOfFunds, volumeBands } from '../../onboarding/schema.js';

/** What the application form offers, by the factor that weighs it. */
export const expectedValues = {
  occupation: occupations,
  source_of_funds: sourcesOfFunds,
  expected_volume: volumeBands,
  pep: ['yes', 'no'],
} as const;
