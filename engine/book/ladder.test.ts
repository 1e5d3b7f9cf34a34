import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ASK, BID, Ladder, WINDOW_TICKS, type Side } from './ladder.js';
import { LevelSlab } from './level-slab.js';
import { NONE } from './order-slab.js';

const highest = 2_147_483_645;
const price = fc.oneof(
  fc.integer({ min: 1, max: 5 * WINDOW_TICKS }),
  fc.integer({ min: 1, max: 30 }).map((index) => index * (WINDOW_TICKS / 4)),
  fc.constantFrom(1, WINDOW_TICKS - 1, WINDOW_TICKS, WINDOW_TICKS + 1, highest - 1, highest),
);

describe('Ladder', () => {
  it.each([BID, ASK])(
    'keeps the levels of side %i as a sorted list does, wherever the window lies',
    (side: Side) => {
      fc.assert(
        fc.property(fc.array(price, { maxLength: 40 }), (steps) => {
          const levels = new LevelSlab(64);
          const ladder = new Ladder(side, levels);
          const naive = new Map<number, number>();
          for (const at of steps) {
            const known = naive.get(at);
            if (known === undefined) naive.set(at, ladder.open(at));
            else ladder.close(known);
            if (known !== undefined) naive.delete(at);
            expect(walk(ladder, levels)).toEqual(
              [...naive.keys()].sort((one, other) => (one - other) * (side === ASK ? 1 : -1)),
            );
            for (const [one, level] of naive) expect(ladder.find(one)).toBe(level);
            expect(ladder.find(at + 1)).toBe(naive.get(at + 1) ?? NONE);
          }
        }),
      );
    },
  );

  it('answers the next worse level for prices at which nobody stands', () => {
    const levels = new LevelSlab(8);
    const bids = new Ladder(BID, levels);
    for (const at of [100, 50, 3 * WINDOW_TICKS]) bids.open(at);
    const next = (from: number) => levels.price[bids.worse(from)];
    expect(next(highest)).toBe(3 * WINDOW_TICKS);
    expect(next(2 * WINDOW_TICKS)).toBe(100);
    expect(next(75)).toBe(50);
    expect(bids.worse(50)).toBe(NONE);
  });

  it('keeps the best price inside the window', () => {
    const levels = new LevelSlab(8);
    const asks = new Ladder(ASK, levels);
    const near = asks.open(4 * WINDOW_TICKS);
    asks.open(9 * WINDOW_TICKS);
    asks.close(near);
    const place = 9 * WINDOW_TICKS - asks.windowBase;
    expect(place >= 0 && place < WINDOW_TICKS).toBe(true);
  });
});

function walk(ladder: Ladder, levels: LevelSlab): number[] {
  const prices: number[] = [];
  for (let level = ladder.best; level !== NONE; level = ladder.worse(levels.price[level]!))
    prices.push(levels.price[level]!);
  return prices;
}
