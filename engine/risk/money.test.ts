import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';
import { FEE_ACCOUNT, ROUNDING_ACCOUNT } from './accounts.js';

const ten = 10_000_000_000_000;

describe('fees', () => {
  /** Makers pay a tenth of a percent, takers two. */
  function withFees(): Desk {
    const desk = new Desk();
    for (const account of [16, 17])
      desk.say({ name: 'setFees', account, makerRate: 10_000, takerRate: 20_000 });
    return desk;
  }

  it('go to the fee account from both sides, each by its rate', () => {
    const desk = withFees();
    desk.sell('s', { lots: 10, at: 1_000 });
    desk.buy('b', { lots: 10, at: 1_000 });
    expect(desk.balance(FEE_ACCOUNT, 2).total).toBe(10 + 20);
    expect(desk.balance('bob', 2)).toMatchObject({ total: ten - 10_000 - 20, held: 0 });
    expect(desk.balance('ann', 2).total).toBe(ten + 10_000 - 10);
  });

  it('below a unit are carried from fill to fill, and what is left at the end costs one unit', () => {
    const desk = withFees();
    desk.sell('s', { lots: 15, at: 100 });
    for (let fill = 0; fill < 14; fill++) desk.buy(`b${fill}`, { by: 'eve', lots: 1, at: 100 });
    expect(desk.balance(FEE_ACCOUNT, 2).total).toBe(1);
    expect(desk.buy('last', { by: 'eve', lots: 1, at: 100 })).toEqual([
      'last trades 1@100 with s',
      's pays 1 for rounding',
    ]);
    expect(desk.balance(FEE_ACCOUNT, 2).total).toBe(1);
    expect(desk.balance(ROUNDING_ACCOUNT, 2).total).toBe(1);
  });

  it('are held at the higher rate until an order trades, and never exceed what was held', () => {
    const desk = withFees();
    desk.buy('b', { lots: 3, at: 333 });
    expect(desk.balance('bob', 2).held).toBe(999 + 2);
    desk.sell('s', { lots: 1, at: 333 });
    expect(desk.balance('bob', 2)).toMatchObject({ total: ten - 333, held: 666 + 2 });
    desk.cancel('b');
    expect(desk.balance('bob', 2)).toMatchObject({ total: ten - 333 - 1, held: 0 });
  });

  it('stay as they were when the order came', () => {
    const desk = withFees();
    desk.sell('s', { lots: 10, at: 1_000 });
    desk.say({ name: 'setFees', account: 16, makerRate: 900_000, takerRate: 900_000 });
    desk.buy('b', { by: 'eve', lots: 10, at: 1_000 });
    expect(desk.balance(FEE_ACCOUNT, 2).total).toBe(10);
  });
});

describe('funds', () => {
  const move = (desk: Desk, amount: number, transfer: number, terms = 0) =>
    desk.say({ name: 'moveFunds', account: 17, asset: 2, amount, transfer, terms })[0];

  it('that are held cannot be taken out', () => {
    const desk = new Desk();
    desk.buy('b', { lots: 1, at: 1_000 });
    expect(move(desk, -ten, 10)).toBe('INSUFFICIENT_FUNDS');
    expect(move(desk, -(ten - 1_000), 10)).toBe('fundsMoved');
    expect(desk.buy('c', { lots: 1, at: 1 })).toEqual(['INSUFFICIENT_FUNDS']);
  });

  it('move once for a number, which must be one', () => {
    const desk = new Desk();
    expect(move(desk, 5, 10)).toBe('fundsMoved');
    expect(move(desk, 5, 10)).toBe('DUPLICATE');
    expect(move(desk, 5, 9)).toBe('DUPLICATE');
    for (const wrong of [NaN, 10.5, 0, -1, Infinity]) expect(move(desk, 5, wrong)).toBe('MALFORMED');
    for (const wrong of [NaN, 0.5, 0, Infinity]) expect(move(desk, wrong, 11)).toBe('MALFORMED');
    expect(move(desk, 5, 11)).toBe('fundsMoved');
  });

  it('of an asset never add up to more than is exact, whoever owns them', () => {
    const desk = new Desk();
    expect(move(desk, Number.MAX_SAFE_INTEGER - 4 * ten, 10)).toBe('fundsMoved');
    expect(move(desk, 1, 11)).toBe('MALFORMED');
    expect(move(desk, 1, 11, 1)).toBe('MALFORMED');
    expect(desk.say({ name: 'moveFunds', account: 18, asset: 2, amount: 1, transfer: 10 })).toEqual([
      'MALFORMED',
    ]);
  });

  it('may be owed as far as the credit line goes, which cannot be taken away while it is used', () => {
    const desk = new Desk();
    move(desk, -ten, 10);
    expect(move(desk, 100, 11, 1)).toBe('fundsMoved');
    desk.sell('s', { lots: 1, at: 100 });
    expect(desk.buy('b', { lots: 1, at: 100 })).toEqual(['b trades 1@100 with s']);
    expect(desk.balance('bob', 2).total).toBe(-100);
    expect(move(desk, -1, 12, 1)).toBe('INSUFFICIENT_FUNDS');
    expect(move(desk, 1_000, 12)).toBe('fundsMoved');
    expect(move(desk, -101, 13, 1)).toBe('MALFORMED');
  });

  it('leave the engine as far as they are owned, never out of a credit line', () => {
    const desk = new Desk();
    expect(move(desk, 500, 10, 1)).toBe('fundsMoved');
    desk.buy('b', { lots: 1, at: 1_000 });
    expect(move(desk, -(ten - 999), 11)).toBe('INSUFFICIENT_FUNDS');
    expect(move(desk, -(ten - 1_000), 11)).toBe('fundsMoved');
    expect(move(desk, -1, 12)).toBe('INSUFFICIENT_FUNDS');
    expect(move(desk, -500, 12, 1)).toBe('fundsMoved');
  });
});
