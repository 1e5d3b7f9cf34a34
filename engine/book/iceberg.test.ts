import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';

describe('an iceberg', () => {
  it('shows its next part behind the others of its price', () => {
    const desk = new Desk();
    desk.sell('ice', { lots: 7, at: 100, display: 3 });
    desk.sell('s', { lots: 2, at: 100 });
    expect(desk.asks).toEqual(['ice 3+4@100', 's 2@100']);
    expect(desk.buy('b', { lots: 4, at: 100 })).toEqual([
      'b trades 3@100 with ice',
      'ice shows 3 of 4',
      'b trades 1@100 with s',
    ]);
    expect(desk.asks).toEqual(['s 1@100', 'ice 3+1@100']);
  });

  it('shows a smaller last part and is then over', () => {
    const desk = new Desk();
    desk.sell('ice', { lots: 5, at: 100, display: 2 });
    expect(desk.buy('b', { lots: 6, at: 100 })).toEqual([
      'b trades 2@100 with ice',
      'ice shows 2 of 3',
      'b trades 2@100 with ice',
      'ice shows 1 of 1',
      'b trades 1@100 with ice',
    ]);
    expect(desk.asks).toEqual([]);
  });

  it('trades with all its lots when it arrives, and hides only when it rests', () => {
    const desk = new Desk();
    desk.buy('b', { lots: 6, at: 100 });
    expect(desk.sell('ice', { lots: 10, at: 100, display: 1 })).toEqual(['ice trades 6@100 with b']);
    expect(desk.asks).toEqual(['ice 1+3@100']);
  });

  it('loses hidden lots first when it is amended to fewer, and keeps its place', () => {
    const desk = new Desk();
    desk.sell('ice', { lots: 10, at: 100, display: 4 });
    desk.sell('s', { lots: 1, at: 100 });
    desk.amend('ice', { lots: 5 });
    expect(desk.asks).toEqual(['ice 4+1@100', 's 1@100']);
    desk.amend('ice', { lots: 2 });
    expect(desk.asks).toEqual(['ice 2@100', 's 1@100']);
  });

  it('hides anew when it goes to the end of a queue', () => {
    const desk = new Desk();
    desk.sell('ice', { lots: 10, at: 100, display: 4 });
    desk.buy('b', { lots: 3, at: 100 });
    desk.amend('ice', { at: 101 });
    expect(desk.asks).toEqual(['ice 4+3@101']);
  });

  it('must show a part of it, and only where it can rest', () => {
    const desk = new Desk();
    for (const display of [5, 6, -1, 1.5])
      expect(desk.sell('x', { lots: 5, at: 9, display })).toEqual(['DISPLAY_INVALID']);
    expect(desk.sell('x', { lots: 5, at: 9, display: 1, tif: 'IOC' })).toEqual(['MALFORMED']);
    expect(desk.sell('x', { lots: 5, trigger: 9, kind: 'stop', display: 1 })).toEqual(['MALFORMED']);
  });
});
