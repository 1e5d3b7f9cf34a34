import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Pattern, tableDistance } from './distance.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 12 });

describe('Pattern.distance', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(new Pattern().set('kahdem').distance('khadem')).toBe(1);
    expect(new Pattern().set('awlijan').distance('walijan')).toBe(1);
  });

  it('gives what the table gives for any two words', () => {
    const pattern = new Pattern();
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(pattern.set(left).distance(right)).toBe(tableDistance([...left], [...right]));
      }),
      { numRuns: 2000 },
    );
  });

  it('stops early only when the distance is above the bound', () => {
    const pattern = new Pattern();
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (left, right, most) => {
        const truth = tableDistance([...left], [...right]);
        const found = pattern.set(left).distance(right, most);
        expect(truth <= most ? found === truth : found > most).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds at the longest word that fits', () => {
    const long = 'abcdefghijklmnopqrstuvwxyzabcd';
    expect(new Pattern().set(long).distance(long)).toBe(0);
    expect(new Pattern().set(long).distance(`${long.slice(1)}a`)).toBe(2);
  });
});
