import type { Knex } from 'knex';
import { emptyAccount, type Recount } from '../../domain/ledger/recount.js';
import type { LedgerAccount, LedgerPending } from '../../domain/ledger/schema.js';
import type { CheckFinding } from './check.js';

/** What the database keeps beside the transfers, and what they come to when counted anew. */
export interface LedgerState {
  trx: Knex.Transaction;
  accounts: readonly LedgerAccount[];
  recount: Recount;
}

const counters = ['debits_pending', 'debits_posted', 'credits_pending', 'credits_posted'] as const;

/** I1: what was debited of an asset was credited, posted and pending alike. */
export function wrongAssets({ accounts }: LedgerState): CheckFinding[] {
  const sums = new Map<string, { posted: bigint; pending: bigint }>();
  for (const account of accounts) {
    const { posted, pending } = sums.get(account.asset) ?? { posted: 0n, pending: 0n };
    sums.set(account.asset, {
      posted: posted + BigInt(account.debits_posted) - BigInt(account.credits_posted),
      pending: pending + BigInt(account.debits_pending) - BigInt(account.credits_pending),
    });
  }
  return [...sums].flatMap(([asset, { posted, pending }]) =>
    posted === 0n && pending === 0n
      ? []
      : [
          {
            code: 'asset_unbalanced',
            record_id: asset,
            detail: `Posted off by ${posted}, pending by ${pending}`,
          },
        ],
  );
}

/** I2, I3, I9: each counter is what the transfers come to, none is negative, and bounds hold with holds counted in. */
export function wrongAccounts({ accounts, recount }: LedgerState): CheckFinding[] {
  return accounts.flatMap((account) => {
    const { id, version } = account;
    const counted = recount.accounts.get(id) ?? emptyAccount;
    const differs = counters.filter((name) => BigInt(account[name]) !== counted[name]);
    const names = version === counted.version ? differs : [...differs, 'version'];
    return [
      ...(names.length > 0
        ? [{ code: 'balance_differs', record_id: id, detail: `Counted anew: ${names.join(', ')}` }]
        : []),
      ...(counters.some((name) => BigInt(account[name]) < 0n)
        ? [{ code: 'counter_negative', record_id: id, detail: 'A sum is below zero' }]
        : []),
      ...(isOutOfBounds(account)
        ? [{ code: 'bound_broken', record_id: id, detail: 'More may leave than came' }]
        : []),
    ];
  });
}

function isOutOfBounds(account: LedgerAccount): boolean {
  if (!account.is_bounded) return false;
  const [debits, credits] = [BigInt(account.debits_posted), BigInt(account.credits_posted)];
  return account.normal_side === 'credit'
    ? debits + BigInt(account.debits_pending) > credits + BigInt(account.credit_line)
    : credits + BigInt(account.credits_pending) > debits;
}

/** I9: an account with history has as many entries as transfers have touched it, the others none. */
export async function wrongEntryCounts({ trx, accounts, recount }: LedgerState): Promise<CheckFinding[]> {
  const rows: { account_id: string; count: number }[] = await trx('ledger_entries')
    .groupBy('account_id')
    .select('account_id', trx.raw('count(*)::int AS count'));
  const known = new Map(accounts.map((account) => [account.id, account]));
  return rows.flatMap(({ account_id, count }) => {
    const wanted = known.get(account_id)?.has_history ? (recount.accounts.get(account_id)?.version ?? 0) : 0;
    const detail = `${count} entries, ${wanted} transfers`;
    return count === wanted ? [] : [{ code: 'entry_count_differs', record_id: account_id, detail }];
  });
}

/** I4: each pending transfer is as its resolution left it, and holds what is open. */
export async function wrongPendings({ trx, recount }: LedgerState): Promise<CheckFinding[]> {
  const rows: LedgerPending[] = await trx('ledger_pendings').orderBy('transfer_seq');
  const left = new Map(recount.pendings);
  const findings = rows.flatMap(({ id, status, remaining, transfer_seq }) => {
    const counted = left.get(id);
    left.delete(id);
    const open = counted?.status === 'pending' ? BigInt(counted.transfer.amount) : 0n;
    const isRight =
      counted?.status === status && BigInt(remaining) === open && counted.transfer.seq === transfer_seq;
    const detail = `It is ${counted?.status ?? 'not there'} by the transfers, the row says ${status}`;
    return isRight ? [] : [{ code: 'pending_differs', record_id: id, detail }];
  });
  const missing = [...left.keys()].map((id) => ({
    code: 'pending_missing',
    record_id: id,
    detail: 'A pending transfer has no row',
  }));
  return [...findings, ...missing];
}

/** I6: no id was both refused and posted. */
export async function wrongRefusals({ trx }: LedgerState): Promise<CheckFinding[]> {
  const rows: { id: string }[] = await trx('ledger_refusals')
    .join('ledger_transfers', 'ledger_transfers.id', 'ledger_refusals.id')
    .select('ledger_refusals.id')
    .orderBy('ledger_refusals.id');
  return rows.map(({ id }) => ({ code: 'refused_and_posted', record_id: id, detail: 'It cannot be both' }));
}
