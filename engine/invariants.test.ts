import { describe, expect, it } from '@jest/globals';
import {
  DOUBLE_WORDS,
  FILLED,
  HELD,
  INT_WORDS,
  LEAVES,
  NEXT,
  PEER,
  PRIORITY,
  TRIGGER_PLACE,
} from './book/order-slab.js';
import { assertInvariants, BrokenInvariant } from './invariants.js';
import { Desk } from './testing/desk.js';

/** Two orders in one queue, an OCO and a dated order: everything that may break. */
function busy() {
  const desk = new Desk();
  desk.reference(100);
  desk.buy('first', { lots: 3, at: 50 });
  desk.buy('second', { lots: 4, at: 50, display: 1 });
  desk.buy('o', { lots: 2, at: 90, oco: { trigger: 110 } });
  desk.sell('dated', { lots: 1, at: 99, expiresAtUs: desk.timeUs + 1 });
  const { engine } = desk;
  const slotOf = (name: string) => desk.idOf(name) % 2 ** 24;
  const int = (name: string, word: number) => slotOf(name) * INT_WORDS + word;
  const double = (name: string, word: number) => slotOf(name) * DOUBLE_WORDS + word;
  return { engine, ints: engine.slab.ints, doubles: engine.slab.doubles, int, double, slotOf };
}

type Busy = ReturnType<typeof busy>;

const damages: Record<string, (busy: Busy) => unknown> = {
  'lots that a level does not count': ({ doubles, double }) => (doubles[double('first', LEAVES)]! += 1),
  'a hold that is too small': ({ doubles, double }) => (doubles[double('first', HELD)]! -= 1),
  'an account that holds too little': ({ engine }) =>
    (engine.accounts.held[engine.accounts.pair(17, 2)]! -= 1),
  'units from nowhere': ({ engine }) => (engine.accounts.total[engine.accounts.pair(18, 1)]! += 1),
  'buys that nobody expects': ({ engine }) => (engine.accounts.arriving[engine.accounts.pair(17, 1)]! -= 1),
  'an order that overtakes': ({ doubles, double }) => (doubles[double('first', PRIORITY)]! += 1_000),
  'a queue that goes in a circle or ends': ({ ints, int }) => (ints[int('first', NEXT)] = 0),
  'a leg that points elsewhere': ({ ints, int, slotOf }) => (ints[int('o', PEER)] = slotOf('first')),
  'a leg that has traded': ({ doubles, double }) => (doubles[double('o', FILLED)] = 1),
  'a place in a heap that is another': ({ ints, int }) => (ints[int("o'", TRIGGER_PLACE)] = 2),
  'an account that counts too many': ({ engine }) => (engine.accounts.openOrders[17]! += 1),
  'a list that has lost its head': ({ engine }) => (engine.accounts.firstOrder[17] = 0),
  'a book that is crossed': ({ engine }) => {
    const { bids, levels } = engine.books[1]!;
    levels.price[bids.best] = 120;
  },
};

describe('assertInvariants', () => {
  it('finds nothing in a sound state', () => {
    expect(() => assertInvariants(busy().engine)).not.toThrow();
  });

  it.each(Object.keys(damages))('finds %s', (name) => {
    const state = busy();
    damages[name]!(state);
    expect(() => assertInvariants(state.engine)).toThrow(BrokenInvariant);
  });
});
