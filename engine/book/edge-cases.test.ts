import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';

/** Where 87 of 247 surveyed engines gave wrong reports: the cases of flash1's conformance check, and neighbours. */
describe('cancelling', () => {
  it('skips an order that was cancelled in the middle of its queue when the level is swept', () => {
    const desk = new Desk();
    for (const name of ['s1', 's2', 's3']) desk.sell(name, { lots: 5, at: 100 });
    desk.cancel('s2');
    expect(desk.buy('b', { lots: 10, at: 100 })).toEqual([
      'b trades 5@100 with s1',
      'b trades 5@100 with s3',
    ]);
    expect(desk.asks).toEqual([]);
  });

  it('goes on with the second when the head of the queue was cancelled', () => {
    const desk = new Desk();
    for (const name of ['s1', 's2']) desk.sell(name, { lots: 5, at: 100 });
    desk.cancel('s1');
    expect(desk.buy('b', { lots: 5, at: 100 })).toEqual(['b trades 5@100 with s2']);
  });

  it('keeps the queue whole when its tail was cancelled and another comes', () => {
    const desk = new Desk();
    for (const name of ['s1', 's2']) desk.sell(name, { lots: 5, at: 100 });
    desk.cancel('s2');
    desk.sell('s3', { lots: 5, at: 100 });
    expect(desk.asks).toEqual(['s1 5@100', 's3 5@100']);
  });

  it('leaves no phantom level when the only order of the best price is cancelled', () => {
    const desk = new Desk();
    desk.buy('b1', { lots: 5, at: 100 });
    desk.buy('b2', { lots: 5, at: 99 });
    desk.cancel('b1');
    expect(desk.sell('s', { lots: 5, at: 100 })).toEqual([]);
    expect(desk.asks).toEqual(['s 5@100']);
    expect(desk.bids).toEqual(['b2 5@99']);
  });

  it('of two levels of sells leaves the third as the best', () => {
    const desk = new Desk();
    for (const at of [100, 101, 102]) desk.sell(`s${at}`, { lots: 1, at });
    desk.cancel('s100');
    desk.cancel('s101');
    expect(desk.buy('b', { lots: 2, at: 102 })).toEqual(['b trades 1@102 with s102']);
    expect(desk.bids).toEqual(['b 1@102']);
  });

  it('is refused for an order that was filled, cancelled, never was, or is somebody else’s', () => {
    const desk = new Desk();
    desk.sell('filled', { lots: 1, at: 100 });
    desk.buy('b', { lots: 1, at: 100 });
    desk.sell('gone', { lots: 1, at: 100 });
    desk.cancel('gone');
    desk.sell('hers', { lots: 1, at: 100 });
    for (const name of ['filled', 'gone', 'nobody']) expect(desk.cancel(name)).toEqual(['UNKNOWN_ORDER']);
    expect(desk.say({ name: 'cancel', account: 17, orderId: desk.idOf('hers') })).toEqual(['UNKNOWN_ORDER']);
    expect(desk.asks).toEqual(['hers 1@100']);
  });
});

describe('an id', () => {
  it('never finds the order that has its slot now', () => {
    const desk = new Desk();
    desk.sell('old', { lots: 1, at: 100 });
    desk.cancel('old');
    desk.sell('new', { lots: 1, at: 100 });
    expect(desk.idOf('new') % 2 ** 24).toBe(desk.idOf('old') % 2 ** 24);
    expect(desk.cancel('old')).toEqual(['UNKNOWN_ORDER']);
    expect(desk.amend('old', { lots: 5 })).toEqual(['UNKNOWN_ORDER']);
    expect(desk.asks).toEqual(['new 1@100']);
  });

  it('is not used up by orders that are refused', () => {
    const desk = new Desk();
    desk.sell('first', { lots: 1, at: 100 });
    desk.cancel('first');
    for (let time = 0; time < 3; time++)
      expect(desk.sell('x', { lots: 1, tif: 'FOK' })).toEqual(['NO_LIQUIDITY']);
    desk.sell('second', { lots: 1, at: 100 });
    expect(desk.idOf('second') - desk.idOf('first')).toBe(2 ** 24);
  });
});

describe('the price of a trade', () => {
  it('is that of the order that stood, whoever arrives', () => {
    const desk = new Desk();
    desk.sell('s', { lots: 1, at: 100 });
    expect(desk.buy('b', { lots: 1, at: 105 })).toEqual(['b trades 1@100 with s']);
    desk.buy('c', { lots: 1, at: 95 });
    expect(desk.sell('t', { lots: 1, at: 90 })).toEqual(['t trades 1@95 with c']);
  });

  it('stops a limit order at its own price and not one tick beyond', () => {
    const desk = new Desk();
    for (const at of [99, 100, 101]) desk.sell(`s${at}`, { lots: 1, at });
    expect(desk.buy('b', { lots: 3, at: 100 })).toEqual([
      'b trades 1@99 with s99',
      'b trades 1@100 with s100',
    ]);
    expect(desk.bids).toEqual(['b 1@100']);
    expect(desk.asks).toEqual(['s101 1@101']);
  });
});

describe('a sweep', () => {
  it('leaves nothing of an IOC in the book, over many levels', () => {
    const desk = new Desk();
    for (const at of [100, 101, 102]) desk.sell(`s${at}`, { lots: 2, at });
    expect(desk.buy('b', { lots: 10, at: 101, tif: 'IOC' })).toEqual([
      'b trades 2@100 with s100',
      'b trades 2@101 with s101',
      'b ends with 6: REST_OF_IOC',
    ]);
    expect(desk.bids).toEqual([]);
  });

  it('ends exactly where its lots and those of the levels are equal', () => {
    const desk = new Desk();
    for (const at of [100, 101, 102]) desk.sell(`s${at}`, { lots: 2, at });
    desk.buy('b', { lots: 4, at: 102 });
    expect(desk.asks).toEqual(['s102 2@102']);
    expect(desk.bids).toEqual([]);
  });

  it('makes the rest of the order the best price of its side', () => {
    const desk = new Desk();
    desk.buy('low', { lots: 1, at: 90 });
    desk.sell('s', { lots: 2, at: 100 });
    desk.buy('b', { lots: 5, at: 100 });
    expect(desk.bids).toEqual(['b 3@100', 'low 1@90']);
    expect(desk.sell('t', { lots: 4, at: 90 })).toEqual(['t trades 3@100 with b', 't trades 1@90 with low']);
  });

  it('fills five thousand orders in the order in which they came', () => {
    const desk = new Desk();
    desk.isHurried = true;
    for (let order = 0; order < 5_000; order++) desk.sell(`s${order}`, { lots: 1, at: 100 });
    desk.isHurried = false;
    desk.buy('b', { lots: 5_000, at: 100 });
    const makers = desk.events.flatMap((event) => (event.type === 'traded' ? [event.makerId] : []));
    expect(makers).toHaveLength(5_000);
    expect(makers).toEqual([...makers].sort((one, other) => one - other));
    expect(desk.asks).toEqual([]);
  });

  it('keeps the order of a deep queue with scattered cancels', () => {
    const desk = new Desk();
    for (let order = 0; order < 60; order++) desk.sell(`s${order}`, { lots: 1, at: 100 });
    for (let order = 0; order < 60; order += 3) desk.cancel(`s${order}`);
    const left = Array.from({ length: 60 }, (_, order) => order).filter((order) => order % 3 !== 0);
    expect(desk.buy('b', { lots: 40, at: 100 })).toEqual(
      left.map((order) => `b trades 1@100 with s${order}`),
    );
  });
});

describe('amending', () => {
  it('to a price that crosses trades at once, at the price of what stands', () => {
    const desk = new Desk();
    desk.sell('s', { lots: 3, at: 100 });
    desk.buy('b', { lots: 5, at: 95 });
    expect(desk.amend('b', { at: 101 })).toEqual(['b is 5@101', 'b trades 3@100 with s']);
    expect(desk.bids).toEqual(['b 2@101']);
  });

  it('is refused for an order that was filled in the meantime', () => {
    const desk = new Desk();
    desk.sell('s', { lots: 3, at: 100 });
    desk.buy('b', { lots: 3, at: 100 });
    expect(desk.amend('s', { lots: 5 })).toEqual(['UNKNOWN_ORDER']);
  });

  it('to fewer lots keeps the place in the queue, to more loses it', () => {
    const desk = new Desk();
    for (const name of ['s1', 's2', 's3']) desk.sell(name, { lots: 5, at: 100 });
    expect(desk.amend('s1', { lots: 2 })).toEqual(['s1 is 2@100 in its place']);
    expect(desk.amend('s2', { lots: 6 })).toEqual(['s2 is 6@100']);
    expect(desk.asks).toEqual(['s1 2@100', 's3 5@100', 's2 6@100']);
  });

  it('to another price goes to the end of the queue there, and back again to the end here', () => {
    const desk = new Desk();
    for (const name of ['s1', 's2']) desk.sell(name, { lots: 5, at: 100 });
    desk.sell('s3', { lots: 5, at: 101 });
    desk.amend('s1', { at: 101 });
    expect(desk.asks).toEqual(['s2 5@100', 's3 5@101', 's1 5@101']);
    desk.amend('s1', { at: 100 });
    expect(desk.asks).toEqual(['s2 5@100', 's1 5@100', 's3 5@101']);
  });

  it('counts what was filled: a total below it ends the order, one above leaves the difference', () => {
    const desk = new Desk();
    desk.sell('s', { lots: 10, at: 100 });
    desk.buy('b', { lots: 4, at: 100 });
    expect(desk.amend('s', { lots: 7 })).toEqual(['s is 3@100 in its place']);
    expect(desk.amend('s', { lots: 4 })).toEqual(['s ends with 3: BY_CLIENT']);
  });

  it('takes neither fractions nor negative lots for a wish to end', () => {
    const desk = new Desk();
    desk.sell('s', { lots: 10, at: 100 });
    desk.buy('b', { lots: 4, at: 100 });
    for (const lots of [-1, 3.5, 2 ** 60]) expect(desk.amend('s', { lots })).toEqual(['QUANTITY_INVALID']);
    expect(desk.asks).toEqual(['s 6@100']);
  });

  it('of a level’s only order closes the level and opens the other', () => {
    const desk = new Desk({ capacity: { book: { levels: 1, triggers: 1 } } });
    desk.sell('s', { lots: 1, at: 100 });
    expect(desk.amend('s', { at: 101 })).toEqual(['s is 1@101']);
    expect(desk.asks).toEqual(['s 1@101']);
  });

  it('without any change keeps everything', () => {
    const desk = new Desk();
    for (const name of ['s1', 's2']) desk.sell(name, { lots: 1, at: 100 });
    desk.amend('s1', {});
    expect(desk.asks).toEqual(['s1 1@100', 's2 1@100']);
  });
});

describe('a book without room', () => {
  it('ends what finds no level, and refuses what finds no slot', () => {
    const desk = new Desk({ capacity: { orders: 3, book: { levels: 2, triggers: 1 } } });
    desk.sell('s1', { lots: 1, at: 100 });
    desk.sell('s2', { lots: 1, at: 101 });
    expect(desk.sell('s3', { lots: 1, at: 102 })).toEqual(['s3 ends with 1: BOOK_FULL']);
    desk.sell('s4', { lots: 1, at: 101 });
    expect(desk.sell('s5', { lots: 1, at: 101 })).toEqual(['ORDERS_FULL']);
  });
});

describe('terms', () => {
  it('with bits of the engine itself are refused', () => {
    const desk = new Desk();
    expect(
      desk.say({ name: 'newOrder', account: 17, symbol: 1, terms: 1 << 11, quantity: 1, price: 5 }),
    ).toEqual(['MALFORMED']);
  });
});
