import {
  channels,
  industries,
  occupations,
  products,
  sourcesOfFunds,
  volumeBands,
} from '../../onboarding/schema.js';

/** What the application form offers, by the factor that weighs it. */
export const expectedValues = {
  channel: channels,
  industry: industries,
  occupation: occupations,
  product: products,
  source_of_funds: sourcesOfFunds,
  expected_volume: volumeBands,
  pep: ['yes', 'no'],
} as const;
