import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';

/** A desk on which the last price is 100. */
function atHundred(protectionBps = 1_000): Desk {
  const desk = new Desk({ protectionBps });
  desk.reference(100);
  return desk;
}

/** One trade at a price, by people who want nothing else. */
function tradeAt(desk: Desk, at: number): string[] {
  desk.sell('t1', { by: 'eve', lots: 1, at });
  return desk.buy('t2', { by: 'eve', lots: 1, at }).slice(1);
}

describe('a stop', () => {
  it('wakes when the last price reaches it, and not before', () => {
    const desk = atHundred();
    desk.sell('ask', { lots: 9, at: 110 });
    desk.buy('stop', { lots: 2, trigger: 105, kind: 'stop' });
    expect(tradeAt(desk, 104)).toEqual([]);
    expect(tradeAt(desk, 105)).toEqual(['stop wakes at 105', 'stop trades 2@110 with ask']);
  });

  it('goes no further than its protection from the trigger', () => {
    const desk = atHundred(500);
    desk.sell('ask', { lots: 9, at: 111 });
    desk.buy('stop', { lots: 2, trigger: 105, kind: 'stop' });
    expect(tradeAt(desk, 105)).toEqual(['stop wakes at 105', 'stop ends with 2: REST_OF_MARKET']);
  });

  it('with a limit rests at it', () => {
    const desk = atHundred();
    desk.sell('stop', { lots: 2, at: 96, trigger: 95, kind: 'stop_limit' });
    expect(tradeAt(desk, 95)).toEqual(['stop wakes at 95']);
    expect(desk.asks).toEqual(['stop 2@96']);
  });

  it('that is FOK and cannot be filled ends', () => {
    const desk = atHundred();
    desk.sell('limit', { lots: 2, at: 96, trigger: 95, kind: 'stop_limit', tif: 'FOK' });
    desk.sell('market', { lots: 2, trigger: 95, kind: 'stop', tif: 'FOK' });
    expect(tradeAt(desk, 95)).toEqual([
      'limit wakes at 95',
      'limit ends with 2: REST_OF_IOC',
      'market wakes at 95',
      'market ends with 2: REST_OF_MARKET',
    ]);
  });

  it('is refused when the last price has reached it already', () => {
    const desk = atHundred();
    expect(desk.buy('x', { lots: 1, trigger: 100, kind: 'stop' })).toEqual(['WOULD_TRIGGER']);
    expect(desk.sell('x', { lots: 1, trigger: 100, kind: 'stop' })).toEqual(['WOULD_TRIGGER']);
  });

  it('sleeps through a halt and wakes with the first trade after it', () => {
    const desk = atHundred();
    desk.sell('stop', { lots: 1, at: 90, trigger: 95, kind: 'stop_limit' });
    desk.phase('halted');
    expect(desk.passTime(1)).toEqual([]);
    desk.phase('trading');
    expect(tradeAt(desk, 94)).toEqual(['stop wakes at 95']);
  });
});

describe('a stop that takes a profit', () => {
  const wish = { lots: 2, kind: 'stop', isTakeProfit: true } as const;

  it('wakes to sell when the price has risen to its trigger, and to buy when it has fallen to it', () => {
    const desk = atHundred();
    desk.sell('high', { ...wish, trigger: 105 });
    desk.buy('low', { ...wish, trigger: 95 });
    expect([...tradeAt(desk, 104), ...tradeAt(desk, 96)]).toEqual([]);
    expect(desk.sleeping).toEqual(['high@105', 'low@95']);
    desk.buy('bid', { by: 'amy', lots: 2, at: 100 });
    desk.sell('t', { by: 'eve', lots: 1, at: 105 });
    expect(desk.buy('u', { by: 'eve', lots: 1, at: 105 }).slice(1)).toEqual([
      'high wakes at 105',
      'high trades 2@100 with bid',
    ]);
    desk.sell('ask', { by: 'amy', lots: 2, at: 99 });
    desk.buy('v', { by: 'eve', lots: 1, at: 95 });
    expect(desk.sell('w', { by: 'eve', lots: 1, at: 95 }).slice(1)).toEqual([
      'low wakes at 95',
      'low trades 2@99 with ask',
    ]);
  });

  it('goes no further than its protection from the trigger, and with a limit rests at it', () => {
    const desk = atHundred(500);
    desk.sell('market', { ...wish, trigger: 105 });
    desk.sell('limit', { ...wish, kind: 'stop_limit', trigger: 105, at: 106 });
    expect(tradeAt(desk, 105)).toEqual([
      'market wakes at 105',
      'market ends with 2: REST_OF_MARKET',
      'limit wakes at 105',
    ]);
    expect(desk.asks).toEqual(['limit 2@106']);
  });

  it('sleeps among the stops of the other side, the nearest first', () => {
    const desk = atHundred();
    desk.buy('stop', { lots: 1, trigger: 106, at: 90, kind: 'stop_limit' });
    desk.sell('profit', { ...wish, kind: 'stop_limit', trigger: 105, at: 120 });
    desk.sell('loss', { lots: 1, trigger: 99, at: 120, kind: 'stop_limit' });
    expect(tradeAt(desk, 107)).toEqual(['profit wakes at 105', 'stop wakes at 106']);
    expect(desk.sleeping).toEqual(['loss@99']);
  });

  it('is refused when the price is there already, and for what is no stop at a price', () => {
    const desk = atHundred();
    expect(desk.sell('x', { ...wish, trigger: 100 })).toEqual(['WOULD_TRIGGER']);
    expect(desk.buy('x', { ...wish, trigger: 100 })).toEqual(['WOULD_TRIGGER']);
    expect(desk.sell('x', { ...wish, kind: 'trailing_stop', trigger: 5 })).toEqual(['MALFORMED']);
    expect(desk.sell('x', { lots: 1, at: 5, isTakeProfit: true })).toEqual(['MALFORMED']);
  });

  it('is held for at the worst price that it may have when it wakes', () => {
    const desk = atHundred(1_000);
    desk.buy('low', { ...wish, trigger: 90 });
    expect(desk.balance('bob', 2).held).toBe(2 * 99);
    desk.cancel('low');
    expect(desk.balance('bob', 2).held).toBe(0);
  });
});

describe('a cascade', () => {
  it('wakes one after the other, each at the price that the one before made', () => {
    const desk = atHundred(10_000);
    for (const at of [101, 102, 103]) desk.sell(`ask${at}`, { lots: 1, at });
    desk.buy('third', { lots: 1, trigger: 103, kind: 'stop' });
    desk.buy('second', { lots: 1, trigger: 102, kind: 'stop' });
    desk.buy('first', { lots: 1, trigger: 101, kind: 'stop' });
    expect(desk.buy('b', { by: 'eve', lots: 1, at: 101 })).toEqual([
      'b trades 1@101 with ask101',
      'first wakes at 101',
      'first trades 1@102 with ask102',
      'second wakes at 102',
      'second trades 1@103 with ask103',
      'third wakes at 103',
      'third ends with 1: REST_OF_MARKET',
    ]);
  });

  it('wakes the older first of equal triggers, and of the two sides', () => {
    const desk = atHundred();
    desk.buy('buy1', { lots: 1, at: 1, trigger: 105, kind: 'stop_limit' });
    desk.buy('buy2', { lots: 1, at: 1, trigger: 105, kind: 'stop_limit' });
    desk.reference(106);
    desk.sell('sell', { lots: 1, at: 200, trigger: 105, kind: 'stop_limit' });
    expect(tradeAt(desk, 105)).toEqual(['buy1 wakes at 105', 'buy2 wakes at 105', 'sell wakes at 105']);
  });

  it('wakes a sell that is older before a buy', () => {
    const desk = atHundred();
    desk.reference(106);
    desk.sell('sell', { lots: 1, at: 200, trigger: 105, kind: 'stop_limit' });
    desk.reference(100);
    desk.buy('buy', { lots: 1, at: 1, trigger: 105, kind: 'stop_limit' });
    expect(tradeAt(desk, 105)).toEqual(['sell wakes at 105', 'buy wakes at 105']);
  });

  it('of more than a thousand goes on with the next command of time', () => {
    const desk = atHundred();
    desk.isHurried = true;
    for (let stop = 0; stop < 1_500; stop++)
      desk.buy(`s${stop}`, { lots: 1, at: 1, trigger: 105, kind: 'stop_limit' });
    desk.isHurried = false;
    expect(tradeAt(desk, 105)).toHaveLength(1_000);
    expect(desk.passTime(1)).toHaveLength(500);
    expect(desk.passTime(1)).toEqual([]);
  });

  it('of more than two thousand wakes a thousand with each command of time, though they trade', () => {
    const desk = atHundred();
    desk.isHurried = true;
    desk.sell('ask', { lots: 5_000, at: 105 });
    for (let stop = 0; stop < 2_500; stop++) desk.buy(`s${stop}`, { lots: 1, trigger: 105, kind: 'stop' });
    desk.buy('b', { lots: 1, at: 105 });
    desk.passTime(1);
    const woken = desk.events.filter(({ type }) => type === 'triggered');
    expect(woken).toHaveLength(1_000);
    expect(desk.sleeping).toHaveLength(500);
  });
});

describe('a trailing stop', () => {
  it('follows the last price in its favour only', () => {
    const desk = atHundred();
    desk.sell('trail', { lots: 1, trigger: 5, kind: 'trailing_stop' });
    expect(desk.sleeping).toEqual(['trail@95']);
    tradeAt(desk, 108);
    expect(desk.sleeping).toEqual(['trail@103']);
    tradeAt(desk, 104);
    expect(desk.sleeping).toEqual(['trail@103']);
    expect(tradeAt(desk, 103)[0]).toBe('trail wakes at 103');
  });

  it('to buy follows downwards, and tells the price that it has when it wakes', () => {
    const desk = atHundred();
    desk.buy('trail', { lots: 1, trigger: 10, kind: 'trailing_stop' });
    tradeAt(desk, 80);
    expect(desk.sleeping).toEqual(['trail@90']);
    tradeAt(desk, 90);
    expect(desk.events.find(({ type }) => type === 'triggered')).toMatchObject({ trigger: 90, price: 99 });
  });

  it('needs a last price, and a trigger within the prices of the instrument', () => {
    const desk = new Desk();
    expect(desk.sell('x', { lots: 1, trigger: 5, kind: 'trailing_stop' })).toEqual(['NO_LIQUIDITY']);
    desk.reference(5);
    expect(desk.sell('x', { lots: 1, trigger: 5, kind: 'trailing_stop' })).toEqual(['TRIGGER_INVALID']);
    expect(desk.sell('x', { lots: 1, trigger: 4, kind: 'trailing_stop' })).toEqual([]);
  });
});
