import type { NewTransfer } from '../../domain/ledger/transfers.js';

interface Account {
  asset: string;
  side: 'debit' | 'credit';
  bounded: boolean;
  counters: { dp: bigint; d: bigint; cp: bigint; c: bigint };
  version: number;
}

interface Held {
  transfer: NewTransfer;
  state: string;
}

interface State {
  accounts: Map<string, Account>;
  posted: Map<string, { transfer: NewTransfer; set: string }>;
  pendings: Map<string, Held>;
  keys: Set<string>;
  reversed: Set<string>;
}

/** What must become of a transfer; `any refusal` where it depends on another of its set. */
export type Expected = string;

/**
 * A ledger in a few lines of memory, one transfer after the other: it predicts what the real one answers and holds. It
 * shares no code with it.
 */
export class LedgerAuditor {
  state: State = {
    accounts: new Map(),
    posted: new Map(),
    pendings: new Map(),
    keys: new Set(),
    reversed: new Set(),
  };
  private readonly refused = new Map<string, { code: string; body: string }>();

  open(id: string, asset: string, side: 'debit' | 'credit', bounded: boolean): void {
    this.state.accounts.set(id, {
      asset,
      side,
      bounded,
      counters: { dp: 0n, d: 0n, cp: 0n, c: 0n },
      version: 0,
    });
  }

  /** The answers to a batch, in order. */
  post(batch: readonly NewTransfer[], now: Date): Expected[] {
    return setsOf(batch).flatMap((set) => this.postSet(set, now));
  }

  /** What the real one said where the prediction was open: it must say so again. */
  learn(batch: readonly NewTransfer[], codes: readonly string[]): void {
    const sets = setsOf(batch).flatMap((set) => set.map(() => set));
    batch.forEach((transfer, at) => {
      const known = this.refused.get(transfer.id);
      if (known?.code === 'any refusal' && this.bodyIn(transfer, sets[at] ?? []) === known.body)
        known.code = codes[at] ?? '';
    });
  }

  /** Counters and version of an account, as one text. */
  account(id: string): string {
    const account = this.state.accounts.get(id);
    return account ? [...Object.values(account.counters), account.version].join(' ') : 'none';
  }

  private postSet(set: readonly NewTransfer[], now: Date): Expected[] {
    const [only] = set;
    if (only && set.length === 1) return [this.postAlone(only, set, now)];
    if (set.some(({ id }) => this.refused.has(id))) return set.map((each) => this.again(each, set));
    if (set.every(({ id }) => this.state.posted.has(id))) return set.map((each) => this.repeated(each, set));
    const before = clone(this.state);
    const results = set.map((each) => this.postAlone(each, set, now, { keeps: false }));
    if (results.every((result) => result === 'posted')) return results;
    this.state = before;
    return set.map((each) => {
      if (this.state.posted.has(each.id)) return this.repeated(each, set);
      if (!this.refused.has(each.id))
        this.refused.set(each.id, { code: 'any refusal', body: this.bodyIn(each, set) });
      return 'any refusal';
    });
  }

  private again(transfer: NewTransfer, set: readonly NewTransfer[]): Expected {
    if (this.state.posted.has(transfer.id)) return this.repeated(transfer, set);
    const refused = this.refused.get(transfer.id);
    if (!refused) {
      this.refused.set(transfer.id, {
        code: 'ledger.linked_transfer_failed',
        body: this.bodyIn(transfer, set),
      });
      return 'ledger.linked_transfer_failed';
    }
    const isSame = refused.code === 'ledger.pending_not_found' || refused.body === this.bodyIn(transfer, set);
    return isSame ? refused.code : 'ledger.exists_with_different_body';
  }

  private postAlone(
    transfer: NewTransfer,
    set: readonly NewTransfer[],
    now: Date,
    { keeps } = { keeps: true },
  ): Expected {
    if (this.state.posted.has(transfer.id)) return this.repeated(transfer, set);
    if (this.refused.has(transfer.id)) return this.again(transfer, set);
    const code = this.reasonAgainst(transfer, now);
    if (code === null) return this.apply(transfer, set);
    if (keeps) this.refused.set(transfer.id, { code, body: this.bodyIn(transfer, set) });
    return code;
  }

  private repeated(asked: NewTransfer, set: readonly NewTransfer[]): Expected {
    const stored = this.state.posted.get(asked.id);
    if (!stored) return 'nothing';
    const differs = (...names: (keyof NewTransfer)[]) =>
      names.some((name) => (asked[name] ?? null) !== (stored.transfer[name] ?? null));
    if (differs('kind', 'pending_id', 'reverses_id')) return 'ledger.exists_with_different_kind';
    if (differs('debit_account_id', 'credit_account_id', 'asset'))
      return 'ledger.exists_with_different_accounts';
    if (differs('amount')) return 'ledger.exists_with_different_amount';
    const isSame = !differs('code', 'business_key', 'expires_at') && placeIn(asked, set) === stored.set;
    return isSame ? 'repeated' : 'ledger.exists_with_different_body';
  }

  private reasonAgainst(transfer: NewTransfer, now: Date): string | null {
    const { pendings, posted, accounts, keys, reversed } = this.state;
    const { pending_id, reverses_id, business_key } = transfer;
    const held = pending_id ? pendings.get(pending_id) : undefined;
    if (held && held.state !== 'open') return 'ledger.pending_already_resolved';
    if (reverses_id && reversed.has(reverses_id)) return 'ledger.already_reversed';
    if (business_key && keys.has(business_key)) return 'ledger.business_key_used';
    if (reverses_id && !isReversalOf(transfer, posted.get(reverses_id)?.transfer))
      return 'ledger.not_reversible';
    if (pending_id) {
      const reason = held ? resolutionError(transfer, held.transfer, now) : 'ledger.pending_not_found';
      if (reason) return reason;
    }
    const debit = accounts.get(transfer.debit_account_id);
    const credit = accounts.get(transfer.credit_account_id);
    if (!debit || !credit) return 'ledger.account_not_found';
    if (debit.asset !== transfer.asset || credit.asset !== transfer.asset) return 'ledger.different_assets';
    const after = { debit: moved(debit, 'd', transfer, held), credit: moved(credit, 'c', transfer, held) };
    for (const [account, counters] of [
      [debit, after.debit],
      [credit, after.credit],
    ] as const) {
      if (!account.bounded || account.side !== 'credit') continue;
      if (counters.dp + counters.d > counters.c) return 'ledger.insufficient_credits';
    }
    for (const [account, counters] of [
      [debit, after.debit],
      [credit, after.credit],
    ] as const) {
      if (!account.bounded || account.side !== 'debit') continue;
      if (counters.cp + counters.c > counters.d) return 'ledger.insufficient_debits';
    }
    return null;
  }

  private apply(transfer: NewTransfer, set: readonly NewTransfer[]): Expected {
    const { accounts, pendings, posted, keys, reversed } = this.state;
    const held = transfer.pending_id ? pendings.get(transfer.pending_id) : undefined;
    for (const [id, side] of [
      [transfer.debit_account_id, 'd'],
      [transfer.credit_account_id, 'c'],
    ] as const) {
      const account = accounts.get(id);
      if (account)
        accounts.set(id, {
          ...account,
          counters: moved(account, side, transfer, held),
          version: account.version + 1,
        });
    }
    if (transfer.kind === 'pending') pendings.set(transfer.id, { transfer, state: 'open' });
    if (held) pendings.set(held.transfer.id, { ...held, state: transfer.kind });
    if (transfer.business_key) keys.add(transfer.business_key);
    if (transfer.reverses_id) reversed.add(transfer.reverses_id);
    posted.set(transfer.id, { transfer, set: placeIn(transfer, set) });
    return 'posted';
  }

  private bodyIn({ id: _id, linked: _linked, ...body }: NewTransfer, set: readonly NewTransfer[]): string {
    const text = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : (value ?? null));
    return JSON.stringify(Object.entries(body).sort(), text) + placeIn({ ...body, id: _id }, set);
  }
}

function setsOf(batch: readonly NewTransfer[]): NewTransfer[][] {
  const sets: NewTransfer[][] = [];
  let isOpen = false;
  for (const transfer of batch) {
    if (isOpen) sets.at(-1)?.push(transfer);
    else sets.push([transfer]);
    isOpen = transfer.linked ?? false;
  }
  return sets;
}

function placeIn(transfer: NewTransfer, set: readonly NewTransfer[]): string {
  return set.length < 2
    ? 'alone'
    : `${set[0]?.id} ${set.findIndex(({ id }) => id === transfer.id)} ${set.length}`;
}

function moved({ counters }: Account, side: 'd' | 'c', transfer: NewTransfer, held: Held | undefined) {
  const after = { ...counters };
  const pending = side === 'd' ? 'dp' : 'cp';
  if (transfer.kind === 'pending') after[pending] += transfer.amount;
  if (held) after[pending] -= held.transfer.amount;
  if (transfer.kind === 'posted' || transfer.kind === 'post_pending') after[side] += transfer.amount;
  return after;
}

function isReversalOf(reversal: NewTransfer, original: NewTransfer | undefined): boolean {
  if (!original || original.reverses_id || !['posted', 'post_pending'].includes(original.kind)) return false;
  return (
    original.debit_account_id === reversal.credit_account_id &&
    original.credit_account_id === reversal.debit_account_id &&
    original.asset === reversal.asset &&
    original.amount === reversal.amount
  );
}

function resolutionError(end: NewTransfer, held: NewTransfer, now: Date): string | null {
  const isSamePlace =
    end.debit_account_id === held.debit_account_id &&
    end.credit_account_id === held.credit_account_id &&
    end.asset === held.asset;
  if (!isSamePlace) return 'ledger.pending_has_different_accounts';
  if (end.kind === 'post_pending' && end.amount > held.amount) return 'ledger.exceeds_pending_amount';
  if (end.kind !== 'post_pending' && end.amount !== held.amount) return 'ledger.pending_has_different_amount';
  const isOver = Boolean(held.expires_at && held.expires_at <= now);
  if (end.kind === 'expire_pending') return isOver ? null : 'ledger.pending_not_expired';
  return isOver ? 'ledger.pending_expired' : null;
}

function clone(state: State): State {
  return {
    accounts: new Map(state.accounts),
    posted: new Map(state.posted),
    pendings: new Map(state.pendings),
    keys: new Set(state.keys),
    reversed: new Set(state.reversed),
  };
}
