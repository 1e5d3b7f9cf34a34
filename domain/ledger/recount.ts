import {
  availableOf,
  balanceOf,
  type Counters,
  type PendingState,
  type Side,
  type TransferKind,
} from './rules.js';

/** Of a transfer, what moves balances. */
export interface CountedTransfer {
  id: string;
  seq: number;
  kind: TransferKind;
  debit_account_id: string;
  credit_account_id: string;
  asset: string;
  amount: string;
  pending_id: string | null;
  reverses_id: string | null;
  link_id: string | null;
  link_size: number | null;
}

export interface CountedAccount extends Counters {
  version: number;
}

/** What an entry of an account must say after a transfer. */
export interface CountedEntry {
  account_id: string;
  version: number;
  side: Side;
  amount: bigint;
  balance: (normalSide: Side) => bigint;
  available: (normalSide: Side) => bigint;
}

export interface CountedPending {
  transfer: CountedTransfer;
  status: PendingState;
}

export interface Wrong {
  code: string;
  id: string;
  detail: string;
}

/**
 * Counts the ledger anew from its transfers alone, one by one in their order, as simply as it can be done: what the
 * database says of balances, holds and entries is held against this.
 */
export class Recount {
  readonly accounts = new Map<string, CountedAccount>();
  readonly pendings = new Map<string, CountedPending>();
  readonly wrong: Wrong[] = [];
  private readonly reversed = new Set<string>();
  private readonly sets = new Map<string, { found: number; size: number }>();

  /** Takes the next transfer; answers the two entries that it makes. */
  add(transfer: CountedTransfer): CountedEntry[] {
    const amount = BigInt(transfer.amount);
    const { held, moved } = this.effectOf(transfer, amount);
    this.noteSet(transfer);
    this.noteReversal(transfer);
    return [
      this.touch(transfer.debit_account_id, 'debit', held, moved),
      this.touch(transfer.credit_account_id, 'credit', held, moved),
    ];
  }

  /** After the last transfer: linked sets that are not whole. */
  end(): void {
    for (const [id, { found, size }] of this.sets) {
      if (found !== size) this.note('linked_set_incomplete', id, `${found} of ${size} are there`);
    }
  }

  private effectOf(transfer: CountedTransfer, amount: bigint): { held: bigint; moved: bigint } {
    if (transfer.kind === 'posted') return { held: 0n, moved: amount };
    if (transfer.kind === 'pending') {
      this.pendings.set(transfer.id, { transfer, status: 'pending' });
      return { held: amount, moved: 0n };
    }
    const pending = this.pendings.get(transfer.pending_id ?? '');
    if (!pending || pending.status !== 'pending') {
      const state = pending ? `is ${pending.status} already` : 'is not there';
      this.note('pending_resolved_twice', transfer.id, `What it resolves ${state}`);
      return { held: 0n, moved: transfer.kind === 'post_pending' ? amount : 0n };
    }
    const whole = BigInt(pending.transfer.amount);
    if (amount > whole) this.note('pending_exceeded', transfer.id, `${amount} of ${whole}`);
    pending.status = endOf(transfer.kind);
    return { held: -whole, moved: transfer.kind === 'post_pending' ? amount : 0n };
  }

  private touch(accountId: string, side: Side, held: bigint, moved: bigint): CountedEntry {
    const before = this.accounts.get(accountId) ?? emptyAccount;
    const account = { ...before, version: before.version + 1 };
    account[`${side}s_pending`] += held;
    account[`${side}s_posted`] += moved;
    this.accounts.set(accountId, account);
    return {
      account_id: accountId,
      version: account.version,
      side,
      amount: moved,
      balance: (normalSide) => balanceOf(normalSide, account),
      available: (normalSide) => availableOf(normalSide, account),
    };
  }

  private noteSet({ link_id, link_size }: CountedTransfer): void {
    if (link_id === null) return;
    const found = (this.sets.get(link_id)?.found ?? 0) + 1;
    this.sets.set(link_id, { found, size: link_size ?? 0 });
    if (found === link_size) this.sets.delete(link_id);
  }

  private noteReversal({ id, reverses_id }: CountedTransfer): void {
    if (reverses_id === null) return;
    if (this.reversed.has(reverses_id)) this.note('reversed_twice', id, `${reverses_id} was reversed before`);
    this.reversed.add(reverses_id);
  }

  private note(code: string, id: string, detail: string): void {
    this.wrong.push({ code, id, detail });
  }
}

export const emptyAccount: Readonly<CountedAccount> = {
  debits_pending: 0n,
  debits_posted: 0n,
  credits_pending: 0n,
  credits_posted: 0n,
  version: 0,
};

function endOf(kind: 'post_pending' | 'void_pending' | 'expire_pending'): PendingState {
  if (kind === 'post_pending') return 'posted';
  return kind === 'void_pending' ? 'voided' : 'expired';
}
