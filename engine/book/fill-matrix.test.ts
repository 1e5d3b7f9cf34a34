import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';

/** liquibook's matrix: IOC and FOK, against nothing, a part, exactly enough and several orders, on both sides. */
const sides = [
  { side: 'buy', other: 'sell', better: 100, worse: 101, beyond: 102 },
  { side: 'sell', other: 'buy', better: 101, worse: 100, beyond: 99 },
] as const;

describe.each(sides)('an order to $side at once', ({ side, other, better, worse, beyond }) => {
  const arrive = (desk: Desk, tif: 'IOC' | 'FOK', lots: number) => desk[side]('x', { lots, at: worse, tif });

  it('ends as an IOC and is refused as a FOK where nothing is in reach', () => {
    const desk = new Desk();
    desk[other]('far', { lots: 9, at: beyond });
    expect(arrive(desk, 'IOC', 5)).toEqual(['x ends with 5: REST_OF_IOC']);
    expect(arrive(desk, 'FOK', 5)).toEqual(['FOK_NOT_FILLABLE']);
  });

  it('takes a part as an IOC and nothing as a FOK', () => {
    const desk = new Desk();
    desk[other]('m', { lots: 3, at: better });
    expect(arrive(desk, 'FOK', 5)).toEqual(['FOK_NOT_FILLABLE']);
    expect(arrive(desk, 'IOC', 5)).toEqual([`x trades 3@${better} with m`, 'x ends with 2: REST_OF_IOC']);
  });

  it.each(['IOC', 'FOK'] as const)('is filled by exactly enough as %s', (tif) => {
    const desk = new Desk();
    desk[other]('m', { lots: 5, at: worse });
    expect(arrive(desk, tif, 5)).toEqual([`x trades 5@${worse} with m`]);
    expect([...desk.bids, ...desk.asks]).toEqual([]);
  });

  it.each(['IOC', 'FOK'] as const)('is filled by several orders at several prices as %s', (tif) => {
    const desk = new Desk();
    desk[other]('m3', { lots: 9, at: worse });
    desk[other]('m1', { lots: 2, at: better });
    desk[other]('m2', { lots: 2, at: better });
    expect(arrive(desk, tif, 5)).toEqual([
      `x trades 2@${better} with m1`,
      `x trades 2@${better} with m2`,
      `x trades 1@${worse} with m3`,
    ]);
  });

  it('counts what icebergs hide for a FOK', () => {
    const desk = new Desk();
    desk[other]('m', { lots: 5, at: worse, display: 1 });
    expect(arrive(desk, 'FOK', 6)).toEqual(['FOK_NOT_FILLABLE']);
    expect(arrive(desk, 'FOK', 5)).toHaveLength(5 + 4);
  });

  it('goes as a market order as far as the protection from the best price', () => {
    const desk = new Desk({ protectionBps: 100 });
    desk[other]('m1', { lots: 1, at: better });
    desk[other]('m2', { lots: 1, at: side === 'buy' ? 101 : 100 });
    desk[other]('m3', { lots: 1, at: side === 'buy' ? 102 : 99 });
    expect(desk[side]('x', { lots: 3 }).at(-1)).toBe('x ends with 1: REST_OF_MARKET');
    expect([...desk.bids, ...desk.asks]).toEqual([`m3 1@${beyond}`]);
  });

  it('is refused as a market order where nobody stands', () => {
    expect(new Desk()[side]('x', { lots: 1 })).toEqual(['NO_LIQUIDITY']);
  });

  it('is refused as post-only where it would trade, and rests where it would not', () => {
    const desk = new Desk();
    desk[other]('m', { lots: 1, at: worse });
    expect(desk[side]('x', { lots: 1, at: worse, isPostOnly: true })).toEqual(['POST_ONLY_WOULD_TAKE']);
    expect(desk[side]('y', { lots: 1, at: side === 'buy' ? 99 : 102, isPostOnly: true })).toEqual([]);
  });
});
