import { describe, expect, it } from '@jest/globals';
import { strikesOf, tradingVictims, type Strike } from './kills.js';

function first(seed: number, count: number): Strike[] {
  const strikes = strikesOf(seed);
  return Array.from({ length: count }, () => {
    const { value } = strikes.next();
    if (!value) throw new Error('The strikes have an end');
    return value;
  });
}

describe('strikesOf', () => {
  it('kills every process once before two die at once', () => {
    const strikes = first(5, tradingVictims.length + 1);
    const alone = strikes.slice(0, -1).flatMap(({ victims }) => victims);
    expect([...alone].sort()).toEqual([...tradingVictims].sort());
    expect(new Set(strikes.at(-1)?.victims).size).toBe(2);
  });

  it('is the same for the same seed and another for another', () => {
    expect(first(5, 20)).toEqual(first(5, 20));
    expect(first(5, 20)).not.toEqual(first(6, 20));
  });
});
