import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocation.js';

const shares = (...weights: number[]) =>
  weights.map((weight, index) => ({ portfolio_id: String(index), weight: BigInt(weight) }));
const parts = (total: number, ...weights: number[]) =>
  [...allocate(BigInt(total), shares(...weights)).values()].map(Number);

describe('allocate', () => {
  it('gives what floors leave to the largest remainders', () => {
    // 10 by 1:1:1 is 3 each, and one for the first; by 5:3:1 it is 5.55, 3.33, 1.11.
    expect(parts(10, 1, 1, 1)).toEqual([4, 3, 3]);
    expect(parts(10, 5, 3, 1)).toEqual([6, 3, 1]);
    expect(parts(7, 0, 2)).toEqual([0, 7]);
    expect(() => parts(1, 0, 0)).toThrow(RangeError);
  });

  it('divides exactly, and nobody is a unit away from their part', () => {
    const weights = fc.array(fc.bigInt({ min: 1n, max: 10n ** 20n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), weights, (total, all) => {
        const given = allocate(
          total,
          all.map((weight, index) => ({ portfolio_id: String(index), weight })),
        );
        const sum = all.reduce((so, each) => so + each, 0n);
        expect([...given.values()].reduce((so, each) => so + each, 0n)).toBe(total);
        for (const [index, weight] of all.entries()) {
          const off = (given.get(String(index)) ?? 0n) * sum - total * weight;
          expect(off < sum && off > -sum).toBe(true);
        }
      }),
    );
  });
});
