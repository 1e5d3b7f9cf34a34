import { describe, expect, it } from '@jest/globals';
import { creditNeeded, creditUse, freeCredit } from './credit-use.js';

describe('the use of a credit line', () => {
  it.each([
    ['nothing while own money covers all', { total: 20, held: 20, credit: 50 }, [0, 0, 50, 0, 'within']],
    ['what is owed', { total: -30, held: 0, credit: 50 }, [30, 0, 20, 0.6, 'within']],
    ['what orders hold beyond own money', { total: 20, held: 30, credit: 50 }, [0, 10, 40, 0.2, 'within']],
    ['both, and warns from its share on', { total: -30, held: 10, credit: 50 }, [30, 10, 10, 0.8, 'soft']],
    ['all of it', { total: -50, held: 0, credit: 50 }, [50, 0, 0, 1, 'hard']],
    ['nothing of no line', { total: 5, held: 0, credit: 0 }, [0, 0, 0, null, 'within']],
  ] as const)('is %s', (_what, balance, expected) => {
    const { used, held, free, share, level } = creditUse(balance, 0.8);
    expect([used, held, free, share, level]).toEqual(expected);
  });

  it('is the whole line together with what is free, whatever is owned and held', () => {
    for (const total of [-50, -49, -1, 0, 1, 80])
      for (let held = 0; held <= total + 50; held += 7) {
        const { used, held: onCredit, free } = creditUse({ total, held, credit: 50 }, 0.8);
        expect(used + onCredit + free).toBe(50);
      }
  });

  it('leaves free what can be taken away while everything that is held stays covered', () => {
    expect(freeCredit({ total: -30, held: 10, credit: 50 })).toBe(10);
    expect(freeCredit({ total: 100, held: 0, credit: 50 })).toBe(50);
  });

  it('is a warning from the share on that was agreed', () => {
    const level = (softShare: number) => creditUse({ total: -30, held: 0, credit: 50 }, softShare).level;
    expect([0.5, 0.6, 0.61, 1].map(level)).toEqual(['soft', 'soft', 'within', 'within']);
  });

  it('is needed by an order for what own money does not cover', () => {
    expect(creditNeeded({ total: 20, held: 5, credit: 50 }, 15)).toBe(0);
    expect(creditNeeded({ total: 20, held: 5, credit: 50 }, 18)).toBe(3);
    expect(creditNeeded({ total: -30, held: 0, credit: 50 }, 18)).toBe(18);
  });
});
