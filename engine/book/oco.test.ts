import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';

/** A sell at 110 or a stop at 90, while the last price is 100. */
function pair(wish: { display?: number; isPostOnly?: boolean; stopAt?: number } = {}): Desk {
  const desk = new Desk();
  desk.reference(100);
  const { stopAt, ...rest } = wish;
  desk.sell('o', { lots: 4, at: 110, oco: { trigger: 90, at: stopAt }, ...rest });
  return desk;
}

function tradeAt(desk: Desk, at: number): string[] {
  desk.sell('t1', { by: 'eve', lots: 1, at });
  return desk.buy('t2', { by: 'eve', lots: 1, at }).slice(1);
}

describe('an OCO', () => {
  it('ends the stop when the limit trades at all', () => {
    const desk = pair();
    expect(desk.buy('b', { lots: 1, at: 110 })).toEqual([
      'b trades 1@110 with o',
      "o' ends with 4: OTHER_LEG",
    ]);
    expect(desk.asks).toEqual(['o 3@110']);
  });

  it('ends the limit when the stop wakes', () => {
    const desk = pair();
    desk.buy('bid', { lots: 9, at: 85 });
    expect(tradeAt(desk, 90)).toEqual([
      "o' wakes at 90",
      'o ends with 4: OTHER_LEG',
      "o' trades 4@85 with bid",
    ]);
  });

  it('ends both when either is cancelled', () => {
    expect(pair().cancel('o')).toEqual(['o ends with 4: BY_CLIENT', "o' ends with 4: OTHER_LEG"]);
    expect(pair().cancel("o'")).toEqual(["o' ends with 4: BY_CLIENT", 'o ends with 4: OTHER_LEG']);
  });

  it('ends the stop after all its trades when the limit trades on arrival', () => {
    const desk = new Desk();
    desk.reference(100);
    desk.buy('b1', { lots: 1, at: 112 });
    desk.buy('b2', { lots: 1, at: 111 });
    expect(desk.sell('o', { lots: 4, at: 110, oco: { trigger: 90 } })).toEqual([
      'o trades 1@112 with b1',
      'o trades 1@111 with b2',
      "o' ends with 4: OTHER_LEG",
    ]);
    expect(desk.asks).toEqual(['o 2@110']);
  });

  it('ends the stop when prevention of self-trade shrinks the limit, after telling of it', () => {
    const desk = pair();
    expect(desk.buy('x', { by: 'amy', lots: 1, at: 110, stp: 'decrement' })).toEqual([
      'x loses 1, keeps 0',
      'o loses 1, keeps 3',
      "o' ends with 4: OTHER_LEG",
    ]);
  });

  it('holds the lots once', () => {
    expect(pair().balance('ann', 1).held).toBe(4);
  });

  it('to buy holds what the dearer leg needs, and less when only the cheaper is left', () => {
    const desk = new Desk();
    desk.reference(100);
    desk.buy('o', { lots: 2, at: 90, oco: { trigger: 110, at: 120 } });
    expect(desk.balance('bob', 2).held).toBe(240);
    expect(desk.balance('bob', 1).arriving).toBe(2);
    desk.sell('s', { lots: 1, at: 90 });
    expect(desk.balance('bob', 2).held).toBe(90);
  });

  it('cannot be amended', () => {
    expect(pair().amend('o', { lots: 1 })).toEqual(['AMEND_INVALID']);
    expect(pair().amend("o'", { lots: 1 })).toEqual(['AMEND_INVALID']);
  });

  it('keeps post-only and display for its limit: the stop takes when it wakes', () => {
    const desk = pair({ isPostOnly: true, display: 1 });
    desk.buy('bid', { lots: 9, at: 85 });
    expect(tradeAt(desk, 90).at(-1)).toBe("o' trades 4@85 with bid");
  });

  it('is refused for a stop that its limit, its price or the last price make pointless', () => {
    const desk = pair();
    const sell = (trigger: number, at?: number) =>
      desk.sell('x', { lots: 1, at: 110, oco: { trigger, at } })[0];
    expect(sell(111)).toBe('TRIGGER_INVALID');
    expect(sell(100)).toBe('WOULD_TRIGGER');
    expect(sell(0, 50)).toBe('TRIGGER_INVALID');
    expect(sell(90, -1)).toBe('PRICE_INVALID');
    expect(desk.asks).toEqual(['o 4@110']);
  });

  it('is held against collar, values and open orders with both legs', () => {
    const desk = new Desk({ collarBps: 2_000, minNotional: 100, maxNotional: 1_000 });
    desk.reference(100);
    const buy = (lots: number, at: number, oco: { trigger: number; at?: number }) =>
      desk.buy('x', { lots, at, oco })[0];
    expect(buy(2, 90, { trigger: 110, at: 121 })).toBe('PRICE_COLLAR');
    expect(buy(9, 90, { trigger: 110, at: 115 })).toBe('MAX_NOTIONAL');
    expect(desk.sell('x', { lots: 1, at: 110, oco: { trigger: 95, at: 90 } })[0]).toBe('NOTIONAL_TOO_SMALL');
    desk.say({ name: 'setLimits', account: 17, maxOpenOrders: 1 });
    expect(buy(2, 90, { trigger: 110 })).toBe('OPEN_ORDERS');
    desk.say({ name: 'setLimits', account: 17, maxOpenOrders: 2 });
    expect(buy(2, 90, { trigger: 110 })).toBeUndefined();
  });

  it('needs the frame that describes its stop', () => {
    const desk = new Desk();
    expect(
      desk.say({ name: 'newOrder', account: 16, symbol: 1, flags: 16, terms: 1, quantity: 1, price: 5 }),
    ).toEqual(['MALFORMED']);
  });
});
