import { openAccounts, openAssets } from '../../api/services/ledger-accounts.js';
import { postBatch } from '../../api/services/ledger-posting.js';
import type { NewTransfer } from '../../domain/ledger/transfers.js';
import { newId } from '../../lib/ids.js';
import type { LedgerStore } from './store.js';

/** Makes as many transfers as are asked for, the next ones each time. */
export type Make = (count: number) => NewTransfer[];

const asset = 'USD';
/** What each account begins with: more than the bench can take. */
const endowment = 10n ** 15n;

/** Bounded accounts of so many users, each with money in it. */
export async function accountsOf(
  store: LedgerStore,
  { has_history, count }: { has_history: boolean; count: number },
): Promise<string[]> {
  const now = new Date();
  const users = Array.from({ length: count }, () => ({ kind: 'user', id: newId() }) as const);
  await store
    .owner('global_users')
    .insert(users.map(({ id }) => ({ id, email: id, password_hash: '!', global_username: id })));
  return store.asService(async (trx) => {
    await openAssets(trx, [{ code: asset, scale: 6, rounding: 'down' }], now);
    const [source = ''] = await openAccounts(trx, [{ code: 'suspense', asset, owner: null }], now);
    const accounts = await openAccounts(
      trx,
      users.map((owner) => ({ code: 'client_trading', asset, owner, has_history })),
      now,
    );
    await postBatch(trx, openingOf(accounts, source), now);
    return accounts;
  });
}

/** A round trip through the accounts by a fixed step, so that every run does the same. */
export function movesBetween(accounts: readonly string[]): Make {
  let step = 0;
  return (count) =>
    Array.from({ length: count }, () => {
      step += 1;
      return moveOf(accounts, step);
    });
}

function moveOf(accounts: readonly string[], step: number): NewTransfer {
  const from = (step * 7_919) % accounts.length;
  const to = (from + 1 + (step % (accounts.length - 1))) % accounts.length;
  return {
    id: newId(),
    kind: 'posted',
    debit_account_id: accounts[from] ?? '',
    credit_account_id: accounts[to] ?? '',
    asset,
    amount: BigInt(1 + (step % 1_000)),
    code: 'trade',
    engine_seq: step,
  };
}

/** Half of the transfers hold, the other half end what the batch before held: eight of ten are posted, the rest voided. */
export function twoPhases(accounts: readonly string[]): Make {
  const moves = movesBetween(accounts);
  let held: NewTransfer[] = [];
  return (count) => {
    const ends = held.slice(0, Math.floor(count / 2)).map(endOf);
    held = moves(count - ends.length).map((move) => ({ ...move, kind: 'pending' }));
    return [...ends, ...held];
  };
}

function endOf(pending: NewTransfer, index: number): NewTransfer {
  const kind = index % 10 < 8 ? 'post_pending' : 'void_pending';
  return { ...pending, id: newId(), kind, pending_id: pending.id };
}

function openingOf(accounts: readonly string[], source: string): NewTransfer[] {
  return accounts.map((account) => ({
    id: newId(),
    kind: 'posted',
    debit_account_id: source,
    credit_account_id: account,
    asset,
    amount: endowment,
    code: 'opening',
  }));
}
