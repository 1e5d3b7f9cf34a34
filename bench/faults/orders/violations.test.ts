import { describe, expect, it } from '@jest/globals';
import type { OrderFacts } from './facts.js';
import type { Told } from './told.js';
import { findOrderViolations } from './violations.js';

const at = '2026-11-28T00:00:00.000Z';
const end = new Date(at);

function told(order_id: string, what: Told['what'], status: string, filled_quantity = '0'): Told {
  const answer = { order_id, status, filled_quantity, engine_seq: 7 };
  return { sequence: 1, at, outcome: 'acknowledged', what, order_id, answer, code: null };
}

const log: Told[] = [
  told('a', 'place', 'partially_filled', '0.2'),
  told('a', 'amend', 'partially_filled', '0.1'),
  told('a', 'cancel', 'cancelled'),
  told('b', 'place', 'filled', '1'),
  told('w', 'work', 'pending'),
  { ...told('b', 'amend', ''), outcome: 'refused', answer: null, code: 'orders.unknown_order' },
  { ...told('r', 'place', ''), outcome: 'refused', answer: null, code: 'orders.no_liquidity' },
];

const row = (id: string, status: string, filled: string) => ({
  ...{ id, status, filled_quantity: filled, executed: filled, quantity: '1' },
  ...{ parent_id: null, is_worked: false, children_filled: '0', allocated: '0' },
  ...{ ended_at: end, expires_at: null },
});

const sound = (): OrderFacts => ({
  orders: [
    row('a', 'cancelled', '0.300'),
    row('b', 'filled', '1'),
    {
      ...row('w', 'expired', '0.5'),
      ...{ is_worked: true, executed: '0', children_filled: '0.5', allocated: '0.5', expires_at: end },
    },
    { ...row('c', 'filled', '0.5'), parent_id: 'w' },
    row('r', 'rejected', '0'),
  ],
  cursor: { last_event_seq: 40, last_command_seq: 20 },
  engine: { lastEvent: 40, living: [] },
  money: [{ asset: 'BTC', expected: '3.1', held: '3.10' }],
});

/** Sound facts, one order of them in another way. */
function withOrder(id: string, change: Partial<OrderFacts['orders'][number]>): string[] {
  const facts = sound();
  const orders = facts.orders.map((order) => (order.id === id ? { ...order, ...change } : order));
  return findOrderViolations(log, { ...facts, orders });
}

describe('findOrderViolations', () => {
  it('finds nothing where all is as it was acknowledged', () => {
    expect(findOrderViolations(log, sound())).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    ['an order that was lost', withOrder('b', { id: 'r' }), /Order b was acknowledged and is there 0 times/],
    ['an order twice', withOrder('r', { id: 'b' }), /Order b was acknowledged and is there 2 times/],
    ['a lost fill', withOrder('a', { filled_quantity: '0.2' }), /a was told 0.3 filled and has 0.2/],
    ['an end that was taken back', withOrder('b', { status: 'cancelled' }), /b was told filled and is/],
    [
      'a living order that was said to be over',
      withOrder('b', { ended_at: new Date(end.getTime() + 1) }),
      /b was said not to live when asked to amend, and lived/,
    ],
    ['an order of nobody', withOrder('c', { parent_id: null }), /Order c \(filled\) is there and nobody/],
    ['a refused order that lived', withOrder('r', { status: 'filled' }), /r was refused and is filled/],
    ['an execution twice', withOrder('b', { executed: '2' }), /b has 1 filled and its executions 2/],
    ['a child not counted', withOrder('w', { children_filled: '1' }), /w has 0.5 filled and its children 1/],
    ['a fill not allocated', withOrder('w', { allocated: '0' }), /w has 0.5 filled and its allocations 0/],
    ['work that stopped early', withOrder('w', { ended_at: new Date(0) }), /order w is expired and was not/],
    ['an order that lives on', withOrder('a', { status: 'open' }), /a lives in the books/],
    [
      'an engine that is ahead',
      findOrderViolations(log, { ...sound(), engine: { lastEvent: 41, living: [3] } }),
      /at event 41, the books at 40\nOrder 3 of the engine lives there/,
    ],
    [
      'money that is not there',
      findOrderViolations(log, { ...sound(), money: [{ asset: 'BTC', expected: '3', held: '2' }] }),
      /Of BTC the executions make 3 and the ledger holds 2/,
    ],
  ])('finds %s', (_what, found, message) => {
    expect(found.join('\n')).toMatch(message);
  });
});
