import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openLedgerWorld, transferOf, type LedgerWorld } from '../../api/testing/ledger-world.js';
import { newId } from '../../lib/ids.js';
import { migrateBack, migrateForward } from '../migrate.js';
import { openTestDatabase } from '../testing/database.js';

let world: LedgerWorld;
let bank: string;
let ana: string;
let ben: string;

beforeAll(async () => {
  world = await openLedgerWorld();
  [bank = ''] = await world.open([{ code: 'bank_account', asset: 'EUR', owner: null }]);
});
afterAll(() => world.close());

beforeEach(async () => {
  ana = await world.openClient('EUR');
  ben = await world.openClient('EUR');
  await world.post([transferOf({ debit_account_id: bank, credit_account_id: ana })]);
});

/** What somebody with the api's login could try, past all of its code. */
const sql = (text: string, values: string[] = []) => world.asService(async (trx) => trx.raw(text, values));

const row = (more: object = {}) => ({
  id: newId(),
  kind: 'posted',
  debit_account_id: ana,
  credit_account_id: ben,
  asset: 'EUR',
  amount: '10',
  code: 'test',
  effective_at: new Date(),
  created_at: new Date(),
  ...more,
});
const insert = (...rows: object[]) =>
  world.asService(async (trx) => {
    const at = new Date(Date.now() + 60_000);
    await trx('ledger_transfers').insert(rows.map((each) => ({ ...each, created_at: at })));
  });
const refusal = (detail: string) => expect.objectContaining({ code: 'LG001', detail });
const brokenRule = (constraint: string) => expect.objectContaining({ constraint });

describe('a transfer written past the api', () => {
  it('moves the balances all the same', async () => {
    await insert(row());
    expect([await world.balances(ana), await world.balances(ben)]).toEqual(['0 10 0 100', '0 0 0 10']);
  });

  it.each([
    ['of nothing', () => [row({ amount: '0' })], brokenRule('ledger_transfers_amount_check')],
    ['of less than nothing', () => [row({ amount: '-1' })], brokenRule('ledger_transfers_amount_check')],
    ['to itself', () => [row({ credit_account_id: ana })], brokenRule('ledger_transfers_two_accounts')],
    ['of another asset', () => [row({ asset: 'BTC' })], refusal('different_assets')],
    [
      'of an account that is not there',
      () => [row({ debit_account_id: newId() })],
      refusal('account_not_found'),
    ],
    ['of more than there is', () => [row({ amount: '101' })], refusal('insufficient_credits')],
    [
      'of more than there is, in two',
      () => [row({ amount: '60' }), row({ amount: '41' })],
      refusal('insufficient_credits'),
    ],
    [
      'before the money comes, in one statement',
      () => [row({ debit_account_id: ben, credit_account_id: ana }), row()],
      refusal('insufficient_credits'),
    ],
    [
      'that would leave a bank account below zero',
      () => [
        row({ credit_account_id: bank, amount: '100' }),
        row({ debit_account_id: ana, credit_account_id: bank }),
      ],
      refusal('insufficient_credits'),
    ],
    [
      'that is a part of a set alone',
      () => [{ ...row(), link_id: newId(), link_index: 1, link_size: 2 }],
      refusal('linked_set_incomplete'),
    ],
    ['that begins a set of one', () => [setOf(1)], brokenRule('ledger_transfers_link')],
    ['that begins a set without the rest', () => [setOf(2)], refusal('linked_set_incomplete')],
    [
      'of a set whose members disagree on its size',
      () => setOfSizes(3, 2, 3),
      refusal('linked_set_incomplete'),
    ],
    ['that resolves nothing', () => [row({ kind: 'post_pending' })], brokenRule('ledger_transfers_pending')],
    [
      'that is posted and resolves',
      () => [row({ pending_id: newId() })],
      brokenRule('ledger_transfers_pending'),
    ],
    [
      'that resolves what is not there',
      () => [row({ kind: 'void_pending', pending_id: newId() })],
      refusal('pending_not_found'),
    ],
    ['that takes back what is not there', () => [row({ reverses_id: newId() })], refusal('not_reversible')],
    [
      'that expires and holds nothing',
      () => [row({ expires_at: new Date() })],
      brokenRule('ledger_transfers_expiry'),
    ],
    [
      'with too much data',
      () => [row({ user_data: { text: 'x'.repeat(2_000) } })],
      brokenRule('ledger_transfers_user_data_check'),
    ],
    ['with a reason that is none', () => [row({ code: 'a|b' })], brokenRule('ledger_transfers_code_check')],
  ])('is refused %s, and nothing has changed', async (_what, make, error) => {
    const before = await world.balances(ana);
    await expect(insert(...make())).rejects.toEqual(error);
    expect(await world.balances(ana)).toBe(before);
  });

  it('cannot resolve a pending transfer twice, nor reverse one twice', async () => {
    const [pending, payment] = [row({ kind: 'pending' }), row()];
    await insert(pending, payment);
    const end = () => row({ kind: 'void_pending', pending_id: pending.id });
    const back = () => row({ debit_account_id: ben, credit_account_id: ana, reverses_id: payment.id });
    await insert(end(), back());
    await expect(insert(end())).rejects.toEqual(brokenRule('ledger_transfers_resolves_once'));
    await expect(insert(back())).rejects.toEqual(brokenRule('ledger_transfers_reverses_once'));
  });

  it('cannot come before what is written, nor two times at once', async () => {
    await insert(row());
    const at = (created_at: Date) => ({ ...row(), created_at });
    const write = (...rows: object[]) => world.asService(async (trx) => trx('ledger_transfers').insert(rows));
    const wrongTime = expect.objectContaining({ code: 'LG002' });
    await expect(write(at(new Date(0)))).rejects.toEqual(wrongTime);
    const soon = Date.now() + 120_000;
    await expect(write(at(new Date(soon)), at(new Date(soon + 1)))).rejects.toEqual(wrongTime);
  });

  it('cannot have an id that was refused', async () => {
    const early = transferOf({ debit_account_id: ben, credit_account_id: ana });
    await world.post([early]);
    await world.post([transferOf({ debit_account_id: bank, credit_account_id: ben })]);
    await expect(insert(row({ id: early.id }))).rejects.toEqual(refusal('refused_before'));
  });
});

function setOfSizes(...sizes: number[]) {
  const link_id = newId();
  return sizes.map((link_size, link_index) => {
    const each = row({ amount: '1' });
    return { ...each, id: link_index === 0 ? link_id : each.id, link_id, link_index, link_size };
  });
}

function setOf(size: number) {
  const each = row();
  return { ...each, link_id: each.id, link_index: 0, link_size: size };
}

describe("the api's login", () => {
  const tables = ['assets', 'accounts', 'transfers', 'pendings', 'entries', 'batches', 'refusals'];

  it.each(
    tables.flatMap((table) =>
      [`UPDATE ledger_${table} SET`, `DELETE FROM ledger_${table}`, `TRUNCATE ledger_${table}`].map(
        (verb) => [verb, table] as const,
      ),
    ),
  )('may not %s', async (verb, table) => {
    const column = table === 'assets' || table === 'refusals' ? 'code = code' : 'created_at = created_at';
    const change = table === 'pendings' ? 'status = status' : column;
    const text = verb.startsWith('UPDATE') ? `${verb} ${change}` : verb;
    await expect(sql(text)).rejects.toMatchObject({ code: '42501' });
    // The owner of the tables is stopped by a second belt.
    await expect(
      world.owner.raw(verb.startsWith('TRUNCATE') ? `${text} CASCADE` : text),
    ).rejects.toMatchObject({ code: 'LG002' });
  });

  it.each(['entries', 'pendings', 'batches'])('may not add to ledger_%s', async (table) => {
    await expect(sql(`INSERT INTO ledger_${table} SELECT * FROM ledger_${table}`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('may not open an account with money in it', async () => {
    const text = `INSERT INTO ledger_accounts (id, code, asset, normal_side, is_bounded, has_history, credits_posted)
      VALUES (gen_random_uuid(), 'suspense', 'EUR', 'credit', false, true, 5)`;
    await expect(sql(text)).rejects.toMatchObject({ code: '42501' });
  });

  it('may not refuse what is posted', async () => {
    const posted = row();
    await insert(posted);
    const text = "INSERT INTO ledger_refusals VALUES (?, 'ledger.not_reversible', '', now())";
    await expect(sql(text, [posted.id])).rejects.toMatchObject({ code: 'LG002' });
  });

  it('sees nothing for a client, and opens one account of a kind and owner', async () => {
    const seen = await world.database.transaction(async (trx) => {
      await trx.raw("SELECT set_config('purser.scope', 'client', true)");
      return Promise.all(tables.map((table) => trx(`ledger_${table}`).first()));
    });
    expect(seen).toEqual(tables.map(() => undefined));
    const text = `INSERT INTO ledger_accounts (id, code, asset, normal_side, is_bounded, has_history)
      VALUES (gen_random_uuid(), 'bank_account', 'EUR', 'debit', true, true)`;
    await expect(sql(text)).rejects.toEqual(brokenRule('ledger_accounts_place'));
    await expect(sql(text.replace('bank_account', 'client_funds'))).rejects.toEqual(
      brokenRule('ledger_accounts_owner'),
    );
  });
});

describe('the migration', () => {
  it('goes back and forth', async () => {
    const store = await openTestDatabase();
    const tables = async () =>
      (await store.owner.raw("SELECT FROM pg_class WHERE relname LIKE 'ledger%'")).rowCount +
      (await store.owner.raw("SELECT FROM pg_proc WHERE proname LIKE 'ledger%'")).rowCount;
    const before = await tables();
    for (let left = ''; left !== '014-ledger';) [left = ''] = await migrateBack(store.owner, false);
    expect(await tables()).toBe(0);
    await migrateForward(store.owner);
    expect(await tables()).toBe(before);
    await store.close();
  });
});
