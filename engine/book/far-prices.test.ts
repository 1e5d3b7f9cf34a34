import { describe, expect, it } from '@jest/globals';
import { Desk } from '../testing/desk.js';
import { WINDOW_TICKS } from './ladder.js';

const far = 10 * WINDOW_TICKS;

describe('prices far outside the window of a ladder', () => {
  it('stand on both sides and trade in their turn', () => {
    const desk = new Desk();
    desk.buy('b', { lots: 1, at: far });
    desk.buy('b low', { lots: 1, at: 1 });
    desk.buy('b mid', { lots: 1, at: far - WINDOW_TICKS });
    desk.sell('s', { lots: 1, at: far + 1 });
    desk.sell('s high', { lots: 1, at: 1_000_000 });
    desk.sell('s mid', { lots: 1, at: far + WINDOW_TICKS });
    expect(desk.bids).toEqual([`b 1@${far}`, `b mid 1@${far - WINDOW_TICKS}`, 'b low 1@1']);
    expect(desk.asks).toEqual([`s 1@${far + 1}`, `s mid 1@${far + WINDOW_TICKS}`, 's high 1@1000000']);
    expect(desk.buy('sweep', { lots: 3, at: 1_000_000 })).toHaveLength(3);
    expect(desk.sell('sweep', { lots: 3, at: 1 })).toHaveLength(3);
    expect([...desk.bids, ...desk.asks]).toEqual([]);
  });

  it('become the best when those of the window are gone, and give way to new ones there', () => {
    const desk = new Desk();
    desk.sell('near', { lots: 1, at: 100 });
    desk.sell('far', { lots: 1, at: far });
    desk.cancel('near');
    desk.sell('nearer', { lots: 1, at: far - 1 });
    desk.sell('near again', { lots: 1, at: 100 });
    expect(desk.asks).toEqual(['near again 1@100', `nearer 1@${far - 1}`, `far 1@${far}`]);
  });

  it.each(['buy', 'sell'] as const)(
    'are passed as the best price of a side to %s drifts through them and back',
    (side) => {
      const desk = new Desk();
      const step = WINDOW_TICKS / 2 - 1;
      const prices = Array.from({ length: 12 }, (_, index) => 1 + index * step);
      for (const at of [...prices, ...prices.map((at) => at + 7).reverse()])
        desk[side](`${at}`, { lots: 1, at });
      const all = [...prices, ...prices.map((at) => at + 7)].sort((one, other) => one - other);
      const bestFirst = side === 'sell' ? all : all.reverse();
      expect(side === 'sell' ? desk.asks : desk.bids).toEqual(bestFirst.map((at) => `${at} 1@${at}`));
      for (const at of bestFirst) {
        expect(desk.engine.books[1]!.bestPrice(side === 'buy' ? 0 : 1)).toBe(at);
        desk.cancel(`${at}`);
      }
    },
  );

  it('are found by a FOK, an auction and a protection that reach so far', () => {
    const desk = new Desk({ protectionBps: 10_000 });
    desk.sell('near', { lots: 1, at: far / 2 });
    desk.sell('far', { lots: 1, at: far });
    expect(desk.buy('fok', { lots: 3, at: far, tif: 'FOK' })).toEqual(['FOK_NOT_FILLABLE']);
    expect(desk.buy('m', { lots: 2, tif: 'FOK' })).toHaveLength(2);
    desk.phase('auction');
    desk.sell('low', { lots: 1, at: 1 });
    desk.buy('high', { lots: 1, at: 1_000_000 });
    desk.reference(900_000);
    expect(desk.phase('trading')[0]).toBe('crosses 1@1000000, 0 over');
  });
});
