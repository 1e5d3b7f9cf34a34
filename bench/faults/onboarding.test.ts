import { describe, expect, it } from '@jest/globals';
import { companyJourney, personJourney } from '../journey/onboarding.js';
import type { Visitor } from '../journey/visitor.js';
import { companySteps, personSteps } from './schedule.js';

const nobody: Visitor = { call: async () => Promise.reject(new Error('nobody is asked')) };
const desk = { admin: nobody, client: nobody, analyst: nobody, officer: nobody };

describe('the schedule of faults', () => {
  it('knows every step of the journeys, in their order', () => {
    expect(personJourney(desk, 1).steps.map(({ name }) => name)).toEqual([...personSteps]);
    expect(companyJourney(desk, 1).steps.map(({ name }) => name)).toEqual([...companySteps]);
  });
});
