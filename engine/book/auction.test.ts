import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';

/** Buys and sells as [lots, price] gather in an auction; what opening makes of them. */
function open(
  buys: [number, number][],
  sells: [number, number][],
  reference = 0,
): { said: string[]; desk: Desk } {
  const desk = new Desk();
  desk.phase('auction');
  if (reference > 0) desk.reference(reference);
  for (const [index, [lots, at]] of buys.entries()) desk.buy(`b${index}`, { lots, at });
  for (const [index, [lots, at]] of sells.entries()) desk.sell(`s${index}`, { lots, at });
  return { said: desk.phase('trading'), desk };
}

describe('an auction', () => {
  it('gathers without trading and crosses at one price, by price and then time', () => {
    const { said, desk } = open(
      [
        [5, 102],
        [5, 103],
      ],
      [
        [4, 99],
        [4, 98],
      ],
      102,
    );
    expect(said).toEqual([
      'crosses 8@102, 2 over',
      's1 trades 4@102 with b1',
      's0 trades 1@102 with b1',
      's0 trades 3@102 with b0',
    ]);
    expect(desk.bids).toEqual(['b0 2@102']);
  });

  it('takes the price with the largest volume', () => {
    expect(
      open(
        [
          [9, 105],
          [9, 101],
        ],
        [
          [3, 100],
          [9, 101],
        ],
      ).said[0],
    ).toBe('crosses 12@101, 6 over');
  });

  it('then the smallest imbalance', () => {
    expect(
      open(
        [
          [5, 105],
          [1, 102],
        ],
        [[5, 100]],
        1,
      ).said[0],
    ).toBe('crosses 5@105, 0 over');
  });

  it('then the price nearest to the reference', () => {
    const both = [[[5, 105]], [[5, 100]]] as [[number, number][], [number, number][]];
    expect(open(...both, 104).said[0]).toBe('crosses 5@105, 0 over');
    expect(open(...both, 101).said[0]).toBe('crosses 5@100, 0 over');
  });

  it('then the lowest', () => {
    expect(open([[5, 104]], [[5, 100]], 102).said[0]).toBe('crosses 5@100, 0 over');
  });

  it('does nothing where nothing crosses', () => {
    const { said, desk } = open([[5, 100]], [[5, 101]]);
    expect(said).toEqual([]);
    expect([desk.bids, desk.asks]).toEqual([['b0 5@100'], ['s0 5@101']]);
  });

  it('takes in no orders that could not wait', () => {
    const desk = new Desk();
    desk.phase('auction');
    expect(desk.buy('x', { lots: 1, at: 1, tif: 'IOC' })).toEqual(['NOT_IN_AUCTION']);
    expect(desk.buy('x', { lots: 1, at: 1, tif: 'FOK' })).toEqual(['NOT_IN_AUCTION']);
    expect(desk.buy('x', { lots: 1, at: 1, isPostOnly: true })).toEqual(['NOT_IN_AUCTION']);
    expect(desk.buy('x', { lots: 1 })).toEqual(['NOT_IN_AUCTION']);
  });

  it('counts what icebergs hide and lets them trade part by part', () => {
    const desk = new Desk();
    desk.phase('auction');
    desk.sell('ice', { lots: 5, at: 100, display: 2 });
    desk.sell('s', { lots: 2, at: 100 });
    desk.buy('b', { lots: 6, at: 100 });
    expect(desk.phase('trading')).toEqual([
      'crosses 6@100, -1 over',
      'b trades 2@100 with ice',
      'ice shows 2 of 3',
      'b trades 2@100 with s',
      'ice trades 2@100 with b',
      'ice shows 1 of 1',
    ]);
  });

  it('gives a buyer back what the one price is better than his own', () => {
    const { desk } = open([[5, 110]], [[5, 100]], 100);
    expect(desk.balance('bob', 2)).toMatchObject({ total: 10_000_000_000_000 - 500, held: 0 });
  });

  it('lets people of one group trade', () => {
    const desk = new Desk();
    desk.phase('auction');
    desk.sell('s', { lots: 1, at: 100, stp: 'cancel_both' });
    desk.buy('b', { by: 'amy', lots: 1, at: 100, stp: 'cancel_both' });
    expect(desk.phase('trading')).toEqual(['crosses 1@100, 0 over', 'b trades 1@100 with s']);
  });

  it('wakes what its price has reached', () => {
    const desk = new Desk();
    desk.reference(100);
    desk.phase('auction');
    desk.buy('stop', { lots: 1, at: 1, trigger: 105, kind: 'stop_limit' });
    desk.buy('b', { lots: 1, at: 106 });
    desk.sell('s', { lots: 1, at: 106 });
    expect(desk.phase('trading').at(-1)).toBe('stop wakes at 105');
  });
});

describe('a phase', () => {
  it('that halts takes nothing new, lets orders shrink and end, and crosses later what an auction left', () => {
    const desk = new Desk();
    desk.phase('auction');
    desk.sell('s', { lots: 5, at: 100 });
    desk.buy('b', { lots: 5, at: 101 });
    expect(desk.phase('halted')).toEqual([]);
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['HALTED']);
    expect(desk.amend('b', { at: 102 })).toEqual(['HALTED']);
    expect(desk.amend('b', { lots: 4 })).toEqual(['b is 4@101 in its place']);
    expect(desk.phase('trading')[0]).toBe('crosses 4@100, -1 over');
    desk.phase('halted');
    expect(desk.cancel('s')).toEqual(['s ends with 1: BY_CLIENT']);
  });

  it('that closes after an auction crosses, then ends the orders of the day', () => {
    const desk = new Desk();
    desk.buy('day', { lots: 2, at: 100, tif: 'DAY' });
    desk.buy('gtc', { lots: 2, at: 90 });
    desk.phase('auction');
    desk.sell('s', { lots: 1, at: 100 });
    expect(desk.phase('closed')).toEqual([
      'crosses 1@100, 1 over',
      's trades 1@100 with day',
      'day ends with 1: DAY_ENDED',
    ]);
    expect(desk.bids).toEqual(['gtc 2@90']);
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['CLOSED']);
  });
});
