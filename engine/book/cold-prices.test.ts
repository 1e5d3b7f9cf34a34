import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ColdPrices } from './cold-prices.js';
import { NONE } from './order-slab.js';

const price = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 2_147_483_645));

describe('ColdPrices', () => {
  it('knows the same as a map, with the nearest above and below', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(price, fc.integer({ min: 1, max: 9 }))), (steps) => {
        const cold = new ColdPrices(64);
        const naive = new Map<number, number>();
        for (const [at, level] of steps) {
          if (naive.has(at)) cold.remove(at);
          else cold.insert(at, level);
          if (!naive.delete(at)) naive.set(at, level);
          const sorted = [...naive].sort(([one], [other]) => one - other);
          for (const asked of [at, at - 1, at + 1, 20, 0]) {
            expect(cold.find(asked)).toBe(naive.get(asked) ?? NONE);
            expect(cold.above(asked)).toBe(sorted.find(([one]) => one >= asked)?.[1] ?? NONE);
            expect(cold.below(asked)).toBe(sorted.findLast(([one]) => one <= asked)?.[1] ?? NONE);
          }
        }
      }),
    );
  });
});
