import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';

const bob = 17;

describe('the collar', () => {
  it('keeps limit prices near the reference on both sides, to the tick', () => {
    const desk = new Desk({ collarBps: 1_000 });
    desk.buy('early', { lots: 1, at: 1 });
    desk.reference(105);
    expect(desk.buy('x', { lots: 1, at: 116 })).toEqual(['PRICE_COLLAR']);
    expect(desk.buy('x', { lots: 1, at: 94 })).toEqual(['PRICE_COLLAR']);
    expect(desk.sell('high', { lots: 1, at: 115 })).toEqual([]);
    expect(desk.buy('low', { lots: 1, at: 95 })).toEqual([]);
    expect(desk.buy('x', { lots: 1, at: 120, trigger: 110, kind: 'stop_limit' })).toEqual(['PRICE_COLLAR']);
    expect(desk.amend('low', { at: 90 })).toEqual(['PRICE_COLLAR']);
  });
});

describe('the rate', () => {
  it('lets a burst through and then as many as the time brings; cancels always pass', () => {
    const desk = new Desk();
    desk.say({ name: 'setLimits', account: bob, ordersPerSecond: 10, burst: 2 });
    desk.buy('b1', { lots: 2, at: 1 });
    desk.buy('b2', { lots: 2, at: 1 });
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['RATE']);
    expect(desk.amend('b1', { lots: 3 })).toEqual(['RATE']);
    expect(desk.amend('b1', { lots: 1 })).toEqual(['b1 is 1@1 in its place']);
    expect(desk.cancel('b1')).toHaveLength(1);
    desk.timeUs += 99_999;
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['RATE']);
    desk.timeUs += 1;
    expect(desk.buy('b3', { lots: 1, at: 1 })).toEqual([]);
  });

  it('is taken by an order that is refused for something else', () => {
    const desk = new Desk();
    desk.say({ name: 'setLimits', account: bob, ordersPerSecond: 1, burst: 1 });
    expect(desk.buy('x', { lots: 0, at: 1 })).toEqual(['QUANTITY_INVALID']);
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['RATE']);
  });
});

describe('a position limit', () => {
  it('counts what is owned, what arrives and what is asked for', () => {
    const desk = new Desk();
    const limit = 1_000_000_000 + 10;
    desk.say({ name: 'setPositionLimit', account: bob, asset: 1, amount: limit });
    desk.sell('s', { lots: 4, at: 100 });
    desk.buy('b', { lots: 4, at: 100 });
    desk.buy('open', { lots: 4, at: 90 });
    expect(desk.buy('x', { lots: 3, at: 90 })).toEqual(['POSITION_LIMIT']);
    expect(desk.amend('open', { lots: 7 })).toEqual(['POSITION_LIMIT']);
    expect(desk.amend('open', { lots: 6 })).toHaveLength(1);
    desk.cancel('open');
    expect(desk.buy('y', { lots: 6, at: 90 })).toEqual([]);
    expect(desk.sell('z', { by: 'bob', lots: 100, at: 200 })).toEqual([]);
  });
});

describe('a bound on the quantity of an order', () => {
  const bound = { name: 'setPositionLimit', account: bob, asset: 1 } as const;

  it('holds for both sides, for every kind, and for the whole order when it is amended', () => {
    const desk = new Desk({ basePerLot: 10 });
    desk.say({ ...bound, maxQuantity: 50 });
    expect(desk.buy('x', { lots: 6, at: 100 })).toEqual(['MAX_QUANTITY']);
    expect(desk.sell('x', { by: 'bob', lots: 6, at: 100 })).toEqual(['MAX_QUANTITY']);
    expect(desk.buy('x', { lots: 6, trigger: 120, kind: 'stop' })).toEqual(['MAX_QUANTITY']);
    expect(desk.buy('x', { lots: 6, at: 90, oco: { trigger: 120 } })).toEqual(['MAX_QUANTITY']);
    expect(desk.buy('b', { lots: 5, at: 100 })).toEqual([]);
    desk.sell('s', { lots: 3, at: 100 });
    expect(desk.amend('b', { lots: 6 })).toEqual(['MAX_QUANTITY']);
    expect(desk.amend('b', { lots: 5, at: 99 })).toEqual(['b is 2@99']);
    expect(desk.sell('hers', { lots: 6, at: 110 })).toEqual([]);
  });

  it('binds nobody any more once it is zero, and is no number below', () => {
    const desk = new Desk();
    desk.say({ ...bound, maxQuantity: 1 });
    expect(desk.say({ ...bound, maxQuantity: -1 })).toEqual(['MALFORMED']);
    expect(desk.buy('x', { lots: 2, at: 100 })).toEqual(['MAX_QUANTITY']);
    desk.say({ ...bound, asset: 2, maxQuantity: 1 });
    desk.say(bound);
    expect(desk.buy('b', { lots: 2, at: 100 })).toEqual([]);
  });
});

describe('limits of an account', () => {
  it('bound open orders, values, and buying at all', () => {
    const desk = new Desk({ limitPerQuote: 2 });
    desk.say({ name: 'setLimits', account: bob, maxOpenOrders: 1, maxNotional: 400 });
    expect(desk.buy('x', { lots: 3, at: 70 })).toEqual(['MAX_NOTIONAL']);
    desk.buy('b', { lots: 2, at: 100 });
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['OPEN_ORDERS']);
    desk.say({ name: 'setLimits', account: bob, isReducing: 1 });
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['REDUCING_ONLY']);
    expect(desk.amend('b', { lots: 3 })).toEqual(['REDUCING_ONLY']);
    expect(desk.sell('s', { by: 'bob', lots: 1, at: 200 })).toEqual([]);
  });
});

describe('holding an account back', () => {
  const command = { name: 'kill', scope: 4, account: bob } as const;

  it('cancels what it buys and lets it only sell', () => {
    const desk = new Desk();
    desk.buy('b', { lots: 4, at: 1 });
    desk.buy('stop', { lots: 1, trigger: 20, kind: 'stop' });
    desk.sell('s', { by: 'bob', lots: 1, at: 9 });
    expect(desk.say({ ...command, isOn: 1, cancels: 1 })).toEqual([
      'killSet',
      'stop ends with 1: KILLED',
      'b ends with 4: KILLED',
    ]);
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['REDUCING_ONLY']);
    expect(desk.sell('s2', { by: 'bob', lots: 1, at: 9 })).toEqual([]);
    expect(desk.buy('hers', { by: 'ann', lots: 1, at: 1 })).toEqual([]);
    desk.say({ ...command, isOn: 0 });
    expect(desk.buy('b2', { lots: 1, at: 1 })).toEqual([]);
  });

  it('is not lifted by telling its limits, and lifts nothing that its limits say', () => {
    const desk = new Desk();
    desk.say({ ...command, isOn: 1 });
    desk.say({ name: 'setLimits', account: bob, maxOpenOrders: 5 });
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['REDUCING_ONLY']);
    desk.say({ name: 'setLimits', account: bob, isReducing: 1 });
    desk.say({ ...command, isOn: 0 });
    expect(desk.buy('x', { lots: 1, at: 1 })).toEqual(['REDUCING_ONLY']);
    desk.say({ name: 'setLimits', account: bob });
    expect(desk.buy('b', { lots: 1, at: 1 })).toEqual([]);
    expect(desk.say({ ...command, account: 999, isOn: 1 })).toEqual(['UNKNOWN_ACCOUNT']);
  });
});

describe('the dead-man switch', () => {
  it('ends all of the account when its time comes, the newest first, once', () => {
    const desk = new Desk();
    desk.buy('b1', { lots: 1, at: 1 });
    desk.buy('b2', { lots: 1, at: 2 });
    desk.sell('hers', { lots: 1, at: 9 });
    desk.say({ name: 'deadMan', account: bob, atUs: desk.timeUs + 1_000 });
    expect(desk.passTime(999)).toEqual([]);
    expect(desk.passTime(1)).toEqual(['b2 ends with 1: DEAD_MAN', 'b1 ends with 1: DEAD_MAN']);
    desk.buy('b3', { lots: 1, at: 1 });
    expect(desk.passTime(1_000)).toEqual([]);
  });

  it('waits again when it is told another time, and for ever with none', () => {
    const desk = new Desk();
    desk.buy('b', { lots: 1, at: 1 });
    desk.say({ name: 'deadMan', account: bob, atUs: desk.timeUs + 10 });
    desk.say({ name: 'deadMan', account: bob, atUs: desk.timeUs + 20 });
    expect(desk.passTime(19)).toEqual([]);
    desk.say({ name: 'deadMan', account: bob, atUs: 0 });
    expect(desk.passTime(19)).toEqual([]);
    expect(desk.say({ name: 'deadMan', account: bob, atUs: NaN })).toEqual(['MALFORMED']);
  });
});

describe('what ends many orders', () => {
  it('takes those of a connection when it is gone, and no others', () => {
    const desk = new Desk();
    desk.buy('b1', { lots: 1, at: 1, session: 3 });
    desk.sell('s1', { lots: 1, at: 9, session: 3 });
    desk.buy('b2', { lots: 1, at: 1, session: 4 });
    expect(desk.say({ name: 'sessionEnd', session: 3 })).toEqual([
      'b1 ends with 1: SESSION_ENDED',
      's1 ends with 1: SESSION_ENDED',
    ]);
    expect(desk.bids).toEqual(['b2 1@1']);
  });

  it('takes not what another connection has left under its number before it came', () => {
    const desk = new Desk();
    const clientId = 'ab'.repeat(16);
    desk.buy('left', { lots: 1, at: 1, session: 3 });
    desk.say({ name: 'sessionBegin', session: 3, clientId });
    desk.buy('own', { lots: 1, at: 1, session: 3 });
    // It has come back to another leader.
    desk.say({ name: 'sessionBegin', session: 3, clientId });
    expect(desk.say({ name: 'sessionEnd', session: 3 })).toEqual(['own ends with 1: SESSION_ENDED']);
    expect(desk.bids).toEqual(['left 1@1']);
  });

  it('takes those of an account, of one side or both, newest first and both legs of an OCO', () => {
    const desk = new Desk();
    desk.buy('b', { lots: 1, at: 1 });
    desk.sell('s', { by: 'bob', lots: 1, at: 9 });
    desk.buy('o', { lots: 1, at: 2, oco: { trigger: 12 } });
    expect(desk.say({ name: 'massCancel', account: bob, flags: 4 })).toEqual([
      "o' ends with 1: MASS_CANCEL",
      'o ends with 1: OTHER_LEG',
      'b ends with 1: MASS_CANCEL',
    ]);
    expect(desk.say({ name: 'massCancel', account: bob })).toEqual(['s ends with 1: MASS_CANCEL']);
  });

  it('takes what has expired at its time, the earliest first', () => {
    const desk = new Desk();
    desk.buy('late', { lots: 1, at: 1, expiresAtUs: desk.timeUs + 20 });
    desk.buy('early', { lots: 1, at: 1, expiresAtUs: desk.timeUs + 10 });
    desk.sell('stop', { lots: 1, trigger: 1, kind: 'stop', tif: 'GTD', expiresAtUs: desk.timeUs + 20 });
    expect(desk.passTime(9)).toEqual([]);
    expect(desk.passTime(11)).toEqual([
      'early ends with 1: EXPIRED',
      'late ends with 1: EXPIRED',
      'stop ends with 1: EXPIRED',
    ]);
    expect(desk.buy('x', { lots: 1, at: 1, tif: 'GTD', expiresAtUs: desk.timeUs })).toEqual([
      'EXPIRY_INVALID',
    ]);
  });

  it('is the kill switch, for all, an instrument, an account or a connection', () => {
    const desk = new Desk();
    for (const [scope, answer] of [
      'KILLED_ALL',
      'KILLED_SYMBOL',
      'KILLED_ACCOUNT',
      'KILLED_SESSION',
    ].entries()) {
      desk.buy('b', { lots: 1, at: 1, session: 3 });
      const command = { name: 'kill', scope, symbol: 1, account: bob, targetSession: 3 } as const;
      expect(desk.say({ ...command, isOn: 1, cancels: 1 })).toEqual(['killSet', 'b ends with 1: KILLED']);
      expect(desk.buy('x', { lots: 1, at: 1, session: 3 })).toEqual([answer]);
      desk.say({ ...command, isOn: 0 });
    }
    expect(desk.buy('y', { lots: 1, at: 1, session: 3 })).toEqual([]);
  });
});

describe('a client id', () => {
  const id = 'ab'.repeat(16);

  it('answers a retry with the order it was for, also while everything is stopped', () => {
    const desk = new Desk();
    desk.buy('b', { lots: 1, at: 5, clientId: id });
    desk.say({ name: 'kill', scope: 0, isOn: 1 });
    expect(desk.buy('x', { lots: 1, at: 5, clientId: id })).toEqual(['DUPLICATE']);
    expect(desk.events[0]).toMatchObject({ orderId: desk.idOf('b'), clientId: id });
    expect(desk.buy('x', { lots: 2, at: 5, clientId: id })).toEqual(['CLIENT_ID_REUSED']);
    expect(desk.buy('x', { lots: 1, at: 5, clientId: id, oco: { trigger: 9 } })).toEqual([
      'CLIENT_ID_REUSED',
    ]);
    expect(desk.buy('x', { lots: 1, at: 5, clientId: id, display: 0 })).toEqual(['DUPLICATE']);
  });

  it('is not used up by an order that was refused', () => {
    const desk = new Desk();
    expect(desk.buy('x', { lots: 0, at: 5, clientId: id })).toEqual(['QUANTITY_INVALID']);
    expect(desk.buy('b', { lots: 1, at: 5, clientId: id })).toEqual([]);
  });

  it('names the order for a cancel of its own account', () => {
    const desk = new Desk();
    desk.buy('b', { lots: 1, at: 5, clientId: id });
    expect(desk.say({ name: 'cancel', account: 16, clientId: id, flags: 2 })).toEqual(['UNKNOWN_ORDER']);
    expect(desk.say({ name: 'cancel', account: bob, clientId: id, flags: 2 })).toEqual([
      'b ends with 1: BY_CLIENT',
    ]);
  });
});
