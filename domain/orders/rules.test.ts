import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rootDir } from '../../lib/root.js';
import {
  isLive,
  nextOrderState,
  orderStates,
  orderTransitions,
  type OrderEvent,
  type OrderState,
} from './rules.js';
import { statesText } from './states-text.js';

const events = Object.keys(orderTransitions).filter((name): name is OrderEvent => name in orderTransitions);

describe('the states of an order', () => {
  it('can all be reached from the first', () => {
    const reached = new Set<OrderState>(['pending']);
    // A set is walked to what was added to it on the way.
    for (const state of reached)
      for (const event of events) reached.add(nextOrderState(state, event) ?? state);
    expect([...reached].sort()).toEqual([...orderStates].sort());
  });

  it('end: nothing but a late fill or a busted trade leads out of an end, and never back to life', () => {
    const ways = orderStates
      .filter((state) => !isLive(state))
      .flatMap((state) => events.map((event) => [state, event, nextOrderState(state, event)]))
      .filter(([, , to]) => to !== null);
    expect(ways).toEqual([
      ['filled', 'bust', 'cancelled'],
      ['cancelled', 'fill', 'filled'],
      ['expired', 'fill', 'filled'],
    ]);
  });

  it('are left by a lost answer only through what a query says', () => {
    const ways = events.filter((event) => nextOrderState('unknown', event));
    expect(ways).toEqual(['accept', 'work', 'fill_partly', 'fill', 'cancel', 'expire', 'reject']);
  });
});

describe('docs/orders-states.md', () => {
  it('is what the table says; npm run states writes it anew', () => {
    expect(readFileSync(join(rootDir, 'docs', 'orders-states.md'), 'utf8')).toBe(statesText());
  });
});
