import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openLedgerWorld, transferOf, type LedgerWorld } from '../testing/ledger-world.js';

let world: LedgerWorld;
let bank: string;
let suspense: string;
let ana: string;
let ben: string;

beforeAll(async () => {
  world = await openLedgerWorld();
  [bank = '', suspense = ''] = await world.open([
    { code: 'bank_account', asset: 'EUR', owner: null },
    { code: 'suspense', asset: 'EUR', owner: null },
  ]);
});
afterAll(() => world.close());

beforeEach(async () => {
  ana = await world.openClient('EUR');
  ben = await world.openClient('EUR');
});

const deposit = (account: string, amount = 100n) =>
  transferOf({ debit_account_id: bank, credit_account_id: account, amount });
const pay = (amount: bigint, more: object = {}) =>
  transferOf({ debit_account_id: ana, credit_account_id: ben, amount, ...more });
const hold = (amount: bigint, more: object = {}) => pay(amount, { kind: 'pending', ...more });
const resolve = (
  kind: 'post_pending' | 'void_pending' | 'expire_pending',
  pending_id: string,
  amount: bigint,
) => pay(amount, { kind, pending_id });

describe('postBatch', () => {
  it('moves what each transfer says, in order, and answers each', async () => {
    const results = await world.post([deposit(ana), pay(30n), pay(70n)]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['posted', 'posted', 'posted']);
    const seqs = results.map(({ seq }) => seq ?? 0);
    expect(seqs).toEqual([...seqs].sort((left, right) => left - right));
    expect([await world.balances(ana), await world.balances(ben)]).toEqual(['0 100 0 100', '0 0 0 100']);
  });

  it('refuses what is not there yet, though it would be at the end of the batch', async () => {
    expect(await world.outcomes([pay(100n), deposit(ana)])).toEqual([
      'ledger.insufficient_credits',
      'posted',
    ]);
    expect(await world.balances(ana)).toBe('0 0 0 100');
  });

  it('posts everything of a batch but what is to blame, each with its reason', async () => {
    const strange = newId();
    const [euroless] = [await world.openClient('BTC')];
    const batch = [
      deposit(ana),
      pay(101n),
      pay(10n),
      transferOf({ debit_account_id: ana, credit_account_id: strange }),
      pay(10n),
      transferOf({ debit_account_id: ana, credit_account_id: euroless }),
      transferOf({ debit_account_id: suspense, credit_account_id: bank, amount: 10n ** 12n }),
      pay(10n),
    ];
    expect(await world.outcomes(batch)).toEqual([
      'posted',
      'ledger.insufficient_credits',
      'posted',
      'ledger.account_not_found',
      'posted',
      'ledger.different_assets',
      'ledger.insufficient_debits',
      'posted',
    ]);
    expect(await world.balances(ana)).toBe('0 30 0 100');
  });

  it('answers a repetition as such and moves nothing again, also within one batch', async () => {
    const first = deposit(ana);
    const [posted] = await world.post([first]);
    const [again, twin, other] = await world.post([first, first, deposit(ana, 5n)]);
    expect([again, twin]).toEqual([1, 2].map(() => ({ ...posted, outcome: 'repeated' })));
    expect(other?.outcome).toBe('posted');
    expect(await world.balances(ana)).toBe('0 0 0 105');
  });

  it.each([
    ['another kind', { kind: 'pending' as const }, 'ledger.exists_with_different_kind'],
    ['another amount', { amount: 7n }, 'ledger.exists_with_different_amount'],
    ['another reason', { code: 'other' }, 'ledger.exists_with_different_body'],
    ['other data', { user_data: { order: 1 } }, 'ledger.exists_with_different_body'],
    ['another number of the engine', { engine_seq: 9 }, 'ledger.exists_with_different_body'],
    ['another day', { effective_at: new Date(0) }, 'ledger.exists_with_different_body'],
  ])('refuses a posted id that comes with %s', async (_what, change, code) => {
    const first = deposit(ana);
    await world.post([first]);
    expect(await world.outcomes([{ ...first, ...change }])).toEqual([code]);
    expect(await world.outcomes([{ ...first, credit_account_id: ben }])).toEqual([
      'ledger.exists_with_different_accounts',
    ]);
    expect(await world.outcomes([first])).toEqual(['repeated']);
  });

  it('keeps refusing what it refused, even when it could be posted by now', async () => {
    const early = pay(50n);
    expect(await world.outcomes([early, early])).toEqual(Array(2).fill('ledger.insufficient_credits'));
    await world.post([deposit(ana)]);
    expect(await world.outcomes([early])).toEqual(['ledger.insufficient_credits']);
    expect(await world.outcomes([{ ...early, amount: 49n }])).toEqual(['ledger.exists_with_different_body']);
    expect(await world.outcomes([{ ...early, id: newId() }])).toEqual(['posted']);
  });

  it('takes a business key once', async () => {
    const key = `trade/${newId()}`;
    const first = { ...deposit(ana), business_key: key };
    expect(await world.outcomes([first, { ...deposit(ana), business_key: key }])).toEqual([
      'posted',
      'ledger.business_key_used',
    ]);
  });
});

describe('pending transfers', () => {
  it('hold until they are posted in part, and let go of the rest', async () => {
    const pending = hold(60n);
    await world.post([deposit(ana), pending]);
    expect([await world.balances(ana), await world.balances(ben)]).toEqual(['60 0 0 100', '0 0 60 0']);
    expect(await world.outcomes([pay(41n), resolve('post_pending', pending.id, 45n)])).toEqual([
      'ledger.insufficient_credits',
      'posted',
    ]);
    expect([await world.balances(ana), await world.balances(ben)]).toEqual(['0 45 0 100', '0 0 0 45']);
  });

  it('are resolved once', async () => {
    const pending = hold(60n);
    const [post, release] = [
      resolve('post_pending', pending.id, 60n),
      resolve('void_pending', pending.id, 60n),
    ];
    await world.post([deposit(ana), pending]);
    expect(await world.outcomes([release, post])).toEqual(['posted', 'ledger.pending_already_resolved']);
    expect(await world.outcomes([post, release])).toEqual(['ledger.pending_already_resolved', 'repeated']);
    expect(await world.balances(ana)).toBe('0 0 0 100');
  });

  it('refuse a resolution that does not fit', async () => {
    const pending = hold(60n);
    await world.post([deposit(ana), pending]);
    const later = hold(1n);
    expect(
      await world.outcomes([
        resolve('post_pending', pending.id, 61n),
        resolve('void_pending', pending.id, 59n),
        { ...resolve('void_pending', pending.id, 60n), debit_account_id: ben, credit_account_id: ana },
        resolve('expire_pending', pending.id, 60n),
        resolve('post_pending', later.id, 1n),
        later,
        resolve('post_pending', newId(), 60n),
      ]),
    ).toEqual([
      'ledger.exceeds_pending_amount',
      'ledger.pending_has_different_amount',
      'ledger.pending_has_different_accounts',
      'ledger.pending_not_expired',
      'ledger.pending_not_found',
      'posted',
      'ledger.pending_not_found',
    ]);
  });

  it('can only expire when their time is over', async () => {
    const now = Date.now();
    const pending = hold(60n, { expires_at: new Date(now + 60_000) });
    await world.post([deposit(ana), pending]);
    const late = new Date(now + 60_000);
    expect(
      await world.outcomes(
        [
          resolve('post_pending', pending.id, 60n),
          resolve('void_pending', pending.id, 60n),
          resolve('expire_pending', pending.id, 60n),
        ],
        late,
      ),
    ).toEqual(['ledger.pending_expired', 'ledger.pending_expired', 'posted']);
    expect(await world.balances(ana)).toBe('0 0 0 100');
  });
});

describe('linked transfers', () => {
  it('stand or fall together', async () => {
    await world.post([deposit(ana)]);
    const set = () => [pay(60n, { linked: true }), pay(30n)];
    const [good, bad] = [set(), set()];
    expect(await world.outcomes([...good, ...bad, pay(10n)])).toEqual([
      'posted',
      'posted',
      'ledger.insufficient_credits',
      'ledger.linked_transfer_failed',
      'posted',
    ]);
    expect(await world.balances(ana)).toBe('0 100 0 100');
    expect(await world.outcomes([...good, ...bad])).toEqual([
      'repeated',
      'repeated',
      'ledger.insufficient_credits',
      'ledger.linked_transfer_failed',
    ]);
  });

  it('refuse a set that ends in nothing, and say nothing about its ids', async () => {
    const left = { ...deposit(ana), linked: true };
    expect(await world.outcomes([deposit(ana), left])).toEqual(['posted', 'ledger.linked_set_open']);
    expect(await world.outcomes([{ ...left, linked: false }])).toEqual(['posted']);
  });

  it('refuse a set of which a member was posted alone before', async () => {
    const alone = deposit(ana);
    await world.post([alone]);
    expect(await world.outcomes([{ ...alone, linked: true }, deposit(ana)])).toEqual([
      'ledger.exists_with_different_body',
      'ledger.linked_transfer_failed',
    ]);
  });
});

describe('reversals', () => {
  const back = (id: string, amount = 30n) =>
    transferOf({ debit_account_id: ben, credit_account_id: ana, amount, reverses_id: id });

  it('are new transfers, once, of the whole amount', async () => {
    const payment = pay(30n);
    await world.post([deposit(ana), payment]);
    const reversal = back(payment.id);
    expect(
      await world.outcomes([back(payment.id, 29n), reversal, back(payment.id), back(reversal.id)]),
    ).toEqual(['ledger.not_reversible', 'posted', 'ledger.already_reversed', 'ledger.not_reversible']);
    expect([await world.balances(ana), await world.balances(ben)]).toEqual(['0 30 0 130', '0 30 0 30']);
  });
});
