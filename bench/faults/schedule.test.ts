import { describe, expect, it } from '@jest/globals';
import { companySteps, fullSchedule, personSteps, shortSchedule, victims } from './schedule.js';

const killsOf = (rounds: ReturnType<typeof fullSchedule>) =>
  rounds.flatMap(({ kind, kills }) => [...kills].map(([step, { victim }]) => `${kind}/${step}/${victim}`));

describe('fullSchedule', () => {
  it('kills each process once in each step of both journeys', () => {
    const expected = victims.flatMap((victim) => [
      ...personSteps.map((step) => `person/${step}/${victim}`),
      ...companySteps.map((step) => `company/${step}/${victim}`),
    ]);
    expect(killsOf(fullSchedule(7)).sort()).toEqual(expected.sort());
  });

  it('is the same for the same seed and another for another', () => {
    expect(fullSchedule(7)).toEqual(fullSchedule(7));
    expect(fullSchedule(7)).not.toEqual(fullSchedule(8));
  });

  it('kills within 300 ms after a step began', () => {
    const delays = fullSchedule(7).flatMap(({ kills }) => [...kills.values()].map(({ delayMs }) => delayMs));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...delays)).toBeLessThanOrEqual(300);
  });
});

describe('shortSchedule', () => {
  it('kills each process once, each in another step', () => {
    const [round] = shortSchedule(3);
    expect([...(round?.kills.values() ?? [])].map(({ victim }) => victim).sort()).toEqual(
      [...victims].sort(),
    );
    expect([...(round?.kills.keys() ?? [])].every((step) => personSteps.some((each) => each === step))).toBe(
      true,
    );
  });
});
