import type { Knex } from 'knex';
import { openTestDatabase } from '../../db/testing/database.js';
import type { LedgerAccount } from '../../domain/ledger/schema.js';
import type { NewTransfer } from '../../domain/ledger/transfers.js';
import { newId } from '../../lib/ids.js';
import { openAccounts, openAssets, type AccountSpec } from '../services/ledger-accounts.js';
import { postBatch } from '../services/ledger-posting.js';

const assets = [
  { code: 'EUR', scale: 2, rounding: 'half_even' },
  { code: 'BTC', scale: 8, rounding: 'down' },
] as const;

/** A database with the ledger in it, two assets, and the means to post as a service does. */
export async function openLedgerWorld() {
  const store = await openTestDatabase();
  const asService = <T>(run: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    store.database.transaction(async (trx) => {
      await trx.raw("SELECT set_config('purser.scope', 'service', true)");
      return run(trx);
    });
  await asService((trx) => openAssets(trx, assets, new Date()));
  const post = (transfers: NewTransfer[], now = new Date()) =>
    asService((trx) => postBatch(trx, transfers, now));
  /** The result of each as one word: what became of it, or the code of its refusal. */
  const outcomes = async (transfers: NewTransfer[], now?: Date) =>
    (await post(transfers, now)).map(({ code, outcome }) => code ?? outcome);
  const open = (specs: AccountSpec[]) => asService((trx) => openAccounts(trx, specs, new Date()));
  const balances = async (id: string): Promise<string> => {
    const row: LedgerAccount = await store.owner('ledger_accounts').where({ id }).first();
    return [row.debits_pending, row.debits_posted, row.credits_pending, row.credits_posted].join(' ');
  };
  return { ...store, asService, post, outcomes, open, openClient: clientOpener(store.owner, open), balances };
}

export type LedgerWorld = Awaited<ReturnType<typeof openLedgerWorld>>;

function clientOpener(owner: Knex, open: (specs: AccountSpec[]) => Promise<string[]>) {
  /** A person with an account of client funds in the asset; answers the account's id. */
  return async (asset: string, code: 'client_funds' | 'client_trading' = 'client_funds'): Promise<string> => {
    const id = newId();
    await owner('global_users').insert({
      id,
      email: `${id}@ledger.test`,
      password_hash: '!',
      global_username: id,
    });
    const [account = ''] = await open([{ code, asset, owner: { kind: 'user', id } }]);
    return account;
  };
}

/** A posted transfer of 100 units of EUR with what a test wants different. */
export function transferOf(
  facts: Pick<NewTransfer, 'debit_account_id' | 'credit_account_id'> & Partial<NewTransfer>,
) {
  const usual = { id: newId(), kind: 'posted', asset: 'EUR', amount: 100n, code: 'test' } as const;
  return { ...usual, ...facts } satisfies NewTransfer;
}
