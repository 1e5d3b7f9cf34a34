import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';

const sides = [
  { side: 'buy', other: 'sell' },
  { side: 'sell', other: 'buy' },
] as const;

/** ann and amy are of one group; bob is not. Own orders stand between two of bob's. */
describe.each(sides)('an order to $side that meets its own group', ({ side, other }) => {
  const stand = (lots: number, display?: number) => {
    const desk = new Desk();
    desk[other]('b1', { by: 'bob', lots: 2, at: 100 });
    desk[other]('own', { by: 'amy', lots, at: 100, display });
    desk[other]('b2', { by: 'bob', lots: 2, at: 100 });
    return desk;
  };
  const mine = { by: 'ann', at: 100 } as const;

  it('trades with it when nothing else is wished', () => {
    expect(stand(3)[side]('x', { ...mine, lots: 7 })).toEqual([
      'x trades 2@100 with b1',
      'x trades 3@100 with own',
      'x trades 2@100 with b2',
    ]);
  });

  it('ends itself as the newest', () => {
    const desk = stand(3);
    expect(desk[side]('x', { ...mine, lots: 7, stp: 'cancel_newest' })).toEqual([
      'x trades 2@100 with b1',
      'x ends with 5: SELF_TRADE',
    ]);
    expect([...desk.bids, ...desk.asks]).toEqual(['own 3@100', 'b2 2@100']);
  });

  it('ends the oldest and goes on', () => {
    expect(stand(3)[side]('x', { ...mine, lots: 7, stp: 'cancel_oldest' })).toEqual([
      'x trades 2@100 with b1',
      'own ends with 3: SELF_TRADE',
      'x trades 2@100 with b2',
    ]);
  });

  it('ends both, the one that stood first', () => {
    const desk = stand(3);
    expect(desk[side]('x', { ...mine, lots: 7, stp: 'cancel_both' })).toEqual([
      'x trades 2@100 with b1',
      'own ends with 3: SELF_TRADE',
      'x ends with 5: SELF_TRADE',
    ]);
    expect([...desk.bids, ...desk.asks]).toEqual(['b2 2@100']);
  });

  it('takes the smaller from both and goes on when it is the larger', () => {
    expect(stand(3)[side]('x', { ...mine, lots: 7, stp: 'decrement' })).toEqual([
      'x trades 2@100 with b1',
      'x loses 3, keeps 2',
      'own loses 3, keeps 0',
      'x trades 2@100 with b2',
    ]);
  });

  it('takes the smaller from both and is over when it is the smaller', () => {
    const desk = stand(9);
    expect(desk[side]('x', { ...mine, lots: 7, stp: 'decrement' })).toEqual([
      'x trades 2@100 with b1',
      'x loses 5, keeps 0',
      'own loses 5, keeps 4',
    ]);
    expect([...desk.bids, ...desk.asks]).toEqual(['own 4@100', 'b2 2@100']);
  });

  it('takes from an iceberg what is visible, so that others come before what is hidden', () => {
    expect(stand(9, 1)[side]('x', { ...mine, lots: 7, stp: 'decrement' })).toEqual([
      'x trades 2@100 with b1',
      'x loses 1, keeps 4',
      'own loses 1, keeps 8',
      'own shows 1 of 8',
      'x trades 2@100 with b2',
      'x loses 1, keeps 1',
      'own loses 1, keeps 7',
      'own shows 1 of 7',
      'x loses 1, keeps 0',
      'own loses 1, keeps 6',
      'own shows 1 of 6',
    ]);
  });

  it.each(['cancel_newest', 'cancel_both', 'decrement'] as const)(
    'as a FOK counts only what is before it under %s',
    (stp) => {
      expect(stand(3)[side]('x', { ...mine, lots: 3, tif: 'FOK', stp })).toEqual(['FOK_NOT_FILLABLE']);
      expect(stand(3)[side]('x', { ...mine, lots: 2, tif: 'FOK', stp })).toEqual(['x trades 2@100 with b1']);
    },
  );

  it('as a FOK leaves its own out when the oldest ends', () => {
    expect(stand(3)[side]('x', { ...mine, lots: 5, tif: 'FOK', stp: 'cancel_oldest' })).toEqual([
      'FOK_NOT_FILLABLE',
    ]);
    expect(stand(3)[side]('x', { ...mine, lots: 4, tif: 'FOK', stp: 'cancel_oldest' })).toHaveLength(3);
  });

  it('as a FOK does not count what an iceberg hides behind its own', () => {
    const desk = new Desk();
    desk[other]('ice', { by: 'bob', lots: 9, at: 100, display: 2 });
    desk[other]('own', { by: 'amy', lots: 1, at: 100 });
    expect(desk[side]('x', { ...mine, lots: 3, tif: 'FOK', stp: 'cancel_newest' })).toEqual([
      'FOK_NOT_FILLABLE',
    ]);
  });

  it('is not of one group with somebody whose account has the number of the group', () => {
    const desk = new Desk();
    desk.say({ name: 'defineAccount', account: 18, group: 17 });
    desk[other]('bobs', { by: 'bob', lots: 1, at: 100 });
    expect(desk[side]('x', { by: 'eve', at: 100, lots: 1, stp: 'cancel_newest' })).toEqual([
      'x trades 1@100 with bobs',
    ]);
  });
});
