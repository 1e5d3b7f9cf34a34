import { describe, expect, it } from '@jest/globals';
import { binomialAtMost, trafficLight } from './traffic-light.js';

describe('trafficLight', () => {
  it('changes at 5 and at 10 breaches of 250 days at 99 %, as the table of Basel says', () => {
    const lights = Array.from({ length: 12 }, (_, breaches) =>
      trafficLight({ breaches, observations: 250, level: 0.99 }),
    );
    expect(lights.lastIndexOf('green')).toBe(4);
    expect(lights.lastIndexOf('yellow')).toBe(9);
    expect(lights.slice(10)).toEqual(['red', 'red']);
  });
});

describe('binomialAtMost', () => {
  it('gives the cumulative probabilities that Basel prints', () => {
    const printed = [8.11, 28.58, 54.32, 75.81, 89.22, 95.88, 98.63, 99.6, 99.89, 99.97];
    const ours = printed.map((_, count) => 100 * binomialAtMost(count, 250, 0.01));
    ours.forEach((each, count) => expect(each).toBeCloseTo(printed[count] ?? NaN, 2));
  });

  it('is certain for as many as there are trials', () => {
    expect(binomialAtMost(5, 5, 0.5)).toBeCloseTo(1, 12);
    expect(binomialAtMost(9, 5, 0.5)).toBeCloseTo(1, 12);
  });
});
