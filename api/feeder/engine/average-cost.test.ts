import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterTrade, averageCost, nothingHeld, type Holding } from './average-cost.js';

const after = (trades: [quantity: bigint, value: bigint][], from: Holding = nothingHeld) =>
  trades.reduce((held, [quantity, value]) => afterTrade(held, quantity, value), from);

describe('a position by average cost', () => {
  it('adds what is bought to its cost', () => {
    expect(after([[2n, 200n], [2n, 260n]])).toEqual({ quantity: 4n, cost: 460n, realized: 0n }); // prettier-ignore
    expect(averageCost(after([[4n, 460n]]), 2)).toBe(11_500n);
  });

  it('takes the share of a sale out of its cost and realises the difference', () => {
    expect(after([[4n, 400n], [-1n, 130n]])).toEqual({ quantity: 3n, cost: 300n, realized: 30n }); // prettier-ignore
  });

  it('is nothing and costs nothing when all of it was sold', () => {
    const held = after([[3n, 100n], [-1n, 40n], [-2n, 50n]]); // prettier-ignore
    expect(held).toEqual({ quantity: 0n, cost: 0n, realized: -10n });
    expect(averageCost(held, 8)).toBeNull();
  });

  it('opens the other way with what a sale goes beyond it', () => {
    expect(after([[2n, 200n], [-6n, 660n]])).toEqual({ quantity: -4n, cost: -440n, realized: 20n }); // prettier-ignore
  });

  it('realises what a short position was sold above what it is bought back for', () => {
    expect(after([[-4n, 440n], [1n, 100n]])).toEqual({ quantity: -3n, cost: -330n, realized: 10n }); // prettier-ignore
  });

  it('realises all that was taken minus all that was given, once nothing is held', () => {
    const trade = fc
      .tuple(fc.bigInt(-50n, 50n), fc.bigInt(0n, 10_000n))
      .filter(([quantity]) => quantity !== 0n);
    fc.assert(
      fc.property(fc.array(trade, { maxLength: 30 }), fc.bigInt(0n, 10_000n), (trades, last) => {
        const held = after(trades);
        const closing: [bigint, bigint][] = held.quantity === 0n ? [] : [[-held.quantity, last]];
        const all = [...trades, ...closing];
        const taken = all.reduce((sum, [quantity, value]) => sum + (quantity < 0n ? value : -value), 0n);
        expect(after(all)).toEqual({ quantity: 0n, cost: 0n, realized: taken });
      }),
    );
  });
});
