import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { newId } from '../../lib/ids.js';
import { openLedgerWorld, transferOf, type LedgerWorld } from '../testing/ledger-world.js';
import { countLedgerAnew, countWithin } from './ledger.js';

let world: LedgerWorld;
let bank: string;
let ana: string;
let fees: string;
const ids = {
  deposit: newId(),
  hold: newId(),
  open: newId(),
  post: newId(),
  refused: newId(),
  back: newId(),
};

beforeAll(async () => {
  world = await openLedgerWorld();
  [bank = '', fees = ''] = await world.open([
    { code: 'bank_account', asset: 'EUR', owner: null },
    { code: 'fees_income', asset: 'EUR', owner: null },
  ]);
  ana = await world.openClient('EUR');
  const fee = (facts: object) =>
    transferOf({ debit_account_id: ana, credit_account_id: fees, amount: 10n, ...facts });
  await world.post([
    transferOf({ id: ids.deposit, debit_account_id: bank, credit_account_id: ana, business_key: 'déjà|vu' }),
    fee({ id: ids.hold, kind: 'pending', expires_at: new Date('2100-01-01') }),
  ]);
  await world.post([
    fee({
      id: ids.post,
      kind: 'post_pending',
      amount: 7n,
      pending_id: ids.hold,
      user_data: { b: 1, a: 'ü' },
    }),
    fee({ id: ids.open, kind: 'pending', effective_at: new Date('2020-02-29T01:02:03.456Z') }),
    fee({ id: ids.refused, amount: 1_000n }),
    fee({ id: ids.back, linked: true }),
    fee({ engine_seq: 12 }),
  ]);
  await world.post([
    transferOf({ debit_account_id: fees, credit_account_id: ana, amount: 10n, reverses_id: ids.back }),
  ]);
});
afterAll(() => world.close());

/** What is found in the state that an owner leaves who switches the triggers off, and of which nothing stays. */
async function findingsAfter(spoil: (trx: Knex.Transaction) => Promise<unknown>): Promise<string[]> {
  const trx = await world.owner.transaction();
  try {
    await trx.raw('SET LOCAL session_replication_role = replica');
    await spoil(trx);
    return (await countWithin(trx)).findings.map(({ code }) => code).sort();
  } finally {
    await trx.rollback();
  }
}

const edit =
  (table: string, where: () => object, change: () => Record<string, unknown>) => (trx: Knex.Transaction) =>
    trx(`ledger_${table}`).where(where()).update(change());
const drop = (table: string, where: () => object) => (trx: Knex.Transaction) =>
  trx(`ledger_${table}`).where(where()).delete();

describe('the check of the ledger', () => {
  it('finds nothing where everything holds', async () => {
    expect(await countLedgerAnew(world.database)).toEqual({ ok: true, examined: 7, findings: [] });
  });

  it.each<[string, (trx: Knex.Transaction) => Promise<unknown>, string[]]>([
    [
      'an amount that was changed',
      edit(
        'transfers',
        () => ({ id: ids.deposit }),
        () => ({ amount: '101' }),
      ),
      ['balance_differs', 'balance_differs', 'batch_changed', ...Array(8).fill('entry_differs')],
    ],
    [
      'a reason that was changed',
      edit(
        'transfers',
        () => ({ id: ids.deposit }),
        () => ({ code: 'gift' }),
      ),
      ['batch_changed'],
    ],
    [
      'a business key that was changed',
      edit(
        'transfers',
        () => ({ id: ids.deposit }),
        () => ({ business_key: 'other' }),
      ),
      ['batch_changed'],
    ],
    [
      'a time that was changed',
      edit(
        'transfers',
        () => ({ id: ids.open }),
        () => ({ effective_at: new Date(0) }),
      ),
      ['batch_changed'],
    ],
    [
      'data that was changed',
      edit(
        'transfers',
        () => ({ id: ids.post }),
        () => ({ user_data: { a: 'u', b: 1 } }),
      ),
      ['batch_changed'],
    ],
    [
      'a balance that was changed',
      edit(
        'accounts',
        () => ({ id: ana }),
        () => ({ credits_posted: '1000' }),
      ),
      ['asset_unbalanced', 'balance_differs'],
    ],
    [
      'two balances that were changed so that the sums still fit',
      async (trx) => {
        await trx('ledger_accounts').where({ id: ana }).increment('credits_posted', 5);
        await trx('ledger_accounts').where({ id: bank }).increment('debits_posted', 5);
      },
      ['balance_differs', 'balance_differs'],
    ],
    [
      'a version that was changed',
      edit(
        'accounts',
        () => ({ id: fees }),
        () => ({ version: 99 }),
      ),
      ['balance_differs'],
    ],
    [
      'an account below its bound',
      async (trx) => {
        await trx.raw('ALTER TABLE ledger_accounts DROP CONSTRAINT ledger_accounts_debits_bounded');
        await trx('ledger_accounts').where({ id: ana }).update({ debits_posted: '101' });
      },
      ['asset_unbalanced', 'balance_differs', 'bound_broken'],
    ],
    [
      'a hold that was forgotten',
      edit(
        'pendings',
        () => ({ id: ids.open }),
        () => ({ status: 'voided', remaining: '0' }),
      ),
      ['pending_differs'],
    ],
    ['a hold that was taken out', drop('pendings', () => ({ id: ids.open })), ['pending_missing']],
    [
      'a hold that was resolved twice',
      async (trx) => {
        await trx.raw('DROP INDEX ledger_transfers_resolves_once');
        await trx.raw(
          `INSERT INTO ledger_transfers (id, kind, debit_account_id, credit_account_id, asset, amount, pending_id, code,
             effective_at, created_at)
           SELECT gen_random_uuid(), 'void_pending', debit_account_id, credit_account_id, asset, amount, pending_id, code, now(), now()
           FROM ledger_transfers WHERE id = ?`,
          [ids.post],
        );
      },
      ['transfer_outside_chain'],
    ],
    [
      'an entry that was changed',
      edit(
        'entries',
        () => ({ account_id: ana, version: 1 }),
        () => ({ balance_after: '1' }),
      ),
      ['entry_differs'],
    ],
    [
      'an entry that is gone',
      drop('entries', () => ({ account_id: ana, version: 1 })),
      ['entry_count_differs', 'entry_missing'],
    ],
    [
      'an entry that nothing made',
      (trx) =>
        trx('ledger_entries').insert({
          account_id: ana,
          version: 50,
          transfer_seq: 999_999,
          side: 'debit',
          amount: '1',
          balance_after: '1',
          available_after: '1',
          created_at: new Date(),
        }),
      ['entry_count_differs'],
    ],
    [
      'a batch that was changed',
      edit(
        'batches',
        () => ({ id: 2 }),
        () => ({ hash: 'x' }),
      ),
      ['batch_changed', 'batch_changed', 'batch_link_broken'],
    ],
    [
      'a batch of other times',
      edit(
        'batches',
        () => ({ id: 2 }),
        () => ({ created_at: new Date(0) }),
      ),
      ['batch_time_falls'],
    ],
    [
      'an id that is refused and posted',
      (trx) =>
        trx('ledger_refusals').insert({ id: ids.deposit, code: 'x', body_hash: '', created_at: new Date() }),
      ['refused_and_posted'],
    ],
    [
      'the end of the ledger cut off',
      async (trx) => {
        await trx('ledger_transfers').where({ reverses_id: ids.back }).delete();
        await trx('ledger_batches').where({ id: 4 }).delete();
      },
      ['balance_differs', 'balance_differs', 'entry_count_differs'],
    ],
    [
      'a batch taken out of the middle',
      async (trx) => {
        const { first_seq, last_seq } = await trx('ledger_batches').where({ id: 2 }).first();
        await trx('ledger_transfers').whereBetween('seq', [first_seq, last_seq]).delete();
        await trx('ledger_batches').where({ id: 2 }).delete();
      },
      [
        'balance_differs',
        'balance_differs',
        'batch_changed',
        'batch_link_broken',
        'batch_missing',
        'entry_count_differs',
        'entry_differs',
        'entry_differs',
        'entry_differs',
        'pending_differs',
        'pending_differs',
      ],
    ],
    [
      'a set of which a part is gone',
      (trx) => trx('ledger_transfers').where({ engine_seq: 12 }).delete(),
      [
        'balance_differs',
        'balance_differs',
        'batch_changed',
        'batch_count_differs',
        'entry_count_differs',
        'entry_differs',
        'linked_set_incomplete',
      ],
    ],
  ])('finds %s', async (_what, spoil, codes) => {
    expect(await findingsAfter(spoil)).toEqual(codes);
  });
});
