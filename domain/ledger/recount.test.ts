import { describe, expect, it } from '@jest/globals';
import { Recount, type CountedTransfer } from './recount.js';

let seq = 0;

const transfer = (id: string, more: Partial<CountedTransfer> = {}): CountedTransfer => ({
  id,
  seq: (seq += 1),
  kind: 'posted',
  debit_account_id: 'one',
  credit_account_id: 'two',
  asset: 'EUR',
  amount: '10',
  pending_id: null,
  reverses_id: null,
  link_id: null,
  link_size: null,
  ...more,
});

function recountOf(...transfers: CountedTransfer[]): Recount {
  const recount = new Recount();
  for (const each of transfers) recount.add(each);
  recount.end();
  return recount;
}

describe('Recount', () => {
  it('counts what is posted, what is held, and how often an account was touched', () => {
    const recount = recountOf(
      transfer('a'),
      transfer('b', { kind: 'pending', amount: '6' }),
      transfer('c', { kind: 'pending', amount: '4' }),
      transfer('d', { kind: 'post_pending', pending_id: 'b', amount: '5' }),
    );
    expect(recount.accounts.get('one')).toEqual({
      debits_pending: 4n,
      debits_posted: 15n,
      credits_pending: 0n,
      credits_posted: 0n,
      version: 4,
    });
    expect([...recount.pendings].map(([id, { status }]) => [id, status])).toEqual([
      ['b', 'posted'],
      ['c', 'pending'],
    ]);
    expect(recount.wrong).toEqual([]);
  });

  it.each([
    [
      'a hold that is resolved twice',
      ['pending_resolved_twice'],
      [
        transfer('a', { kind: 'pending' }),
        transfer('b', { kind: 'void_pending', pending_id: 'a' }),
        transfer('c', { kind: 'post_pending', pending_id: 'a' }),
      ],
    ],
    [
      'a resolution of nothing',
      ['pending_resolved_twice'],
      [transfer('a', { kind: 'void_pending', pending_id: 'x' })],
    ],
    [
      'more posted than was held',
      ['pending_exceeded'],
      [
        transfer('a', { kind: 'pending' }),
        transfer('b', { kind: 'post_pending', pending_id: 'a', amount: '11' }),
      ],
    ],
    [
      'a transfer that is reversed twice',
      ['reversed_twice'],
      [transfer('a'), transfer('b', { reverses_id: 'a' }), transfer('c', { reverses_id: 'a' })],
    ],
    ['half a linked set', ['linked_set_incomplete'], [transfer('a', { link_id: 'a', link_size: 2 })]],
  ])('notes %s', (_what, codes, transfers) => {
    expect(recountOf(...transfers).wrong.map(({ code }) => code)).toEqual(codes);
  });
});
