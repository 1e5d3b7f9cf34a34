import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BitIndex, NO_BIT } from './bit-index.js';

const size = 32_768;
/** Near the ends of words on all three levels, and anywhere. */
const place = fc.oneof(
  fc.constantFrom(0, 1, 30, 31, 32, 33, 1_023, 1_024, 1_025, 31_743, 31_744, 32_735, 32_736, 32_766, 32_767),
  fc.nat({ max: size - 1 }),
);

describe('BitIndex', () => {
  it('knows the same as a set, with the nearest above and below', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), place), { maxLength: 60 }),
        fc.array(place),
        (steps, asked) => {
          const index = new BitIndex(size);
          const naive = new Set<number>();
          for (const [adds, at] of steps) {
            if (adds) index.add(at);
            else if (naive.has(at)) index.remove(at);
            if (adds) naive.add(at);
            else naive.delete(at);
          }
          const sorted = [...naive].sort((one, other) => one - other);
          for (const at of [...asked, ...sorted, 0, size - 1]) {
            expect(index.has(at)).toBe(naive.has(at));
            expect(index.above(at)).toBe(sorted.find((one) => one >= at) ?? NO_BIT);
            expect(index.below(at)).toBe(sorted.findLast((one) => one <= at) ?? NO_BIT);
          }
        },
      ),
    );
  });

  it('finds every place from every other when all are taken but one', () => {
    const index = new BitIndex(size);
    for (let at = 0; at < size; at++) index.add(at);
    for (let at = 1; at < size - 1; at++) {
      index.remove(at);
      expect(index.above(at) === at + 1 && index.below(at) === at - 1).toBe(true);
      index.add(at);
    }
  });

  it('has nothing beyond its ends and nothing after it was cleared', () => {
    const index = new BitIndex(size);
    index.add(size - 1);
    index.add(0);
    expect(index.above(size)).toBe(NO_BIT);
    expect(index.below(-1)).toBe(NO_BIT);
    index.clear();
    expect(index.above(0)).toBe(NO_BIT);
    expect(index.below(size - 1)).toBe(NO_BIT);
  });

  it('is no larger than its three levels', () => {
    expect(() => new BitIndex(size + 1)).toThrow(RangeError);
  });
});
