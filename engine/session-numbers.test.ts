import { describe, expect, it } from '@jest/globals';
import type { GuardedSession } from './guarded-sessions.js';
import { SessionNumbers } from './session-numbers.js';

const [ann, bob] = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
] as const;
const nameless = [0, 0, 0, 0] as const;
const numbersOf = (awaited: GuardedSession[], killed: number[] = []) =>
  new SessionNumbers({ most: 6, awaited, isKilled: (session) => killed.includes(session) });

describe('the numbers of connections', () => {
  it('are lent to one at a time, those of stopped ones to nobody', () => {
    const numbers = numbersOf([], [2]);
    expect([1, 2, 3, 4, 5].map(() => numbers.take())).toEqual([1, 3, 4, 5, null]);
    numbers.give(3);
    expect(numbers.take()).toBe(3);
  });

  it('wait for who had them with the leader before, and for nobody else', () => {
    const numbers = numbersOf([
      [1, ...ann],
      [2, ...bob],
    ]);
    expect(numbers.take()).toBe(3);
    expect(numbers.claim(ann, 3)).toBe(1);
    expect(numbers.claim(ann, 4)).toBeNull();
    expect(numbers.giveUp()).toEqual([2]);
    expect(numbers.claim(bob, 4)).toBeNull();
    expect(numbers.giveUp()).toEqual([]);
  });

  it('are claimed by no one who has no name', () => {
    const numbers = numbersOf([[1, ...nameless]]);
    expect(numbers.claim(nameless, 2)).toBeNull();
    expect(numbers.giveUp()).toEqual([1]);
  });
});
