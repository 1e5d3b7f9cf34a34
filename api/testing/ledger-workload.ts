import fc from 'fast-check';
import type { NewTransfer } from '../../domain/ledger/transfers.js';
import { newId } from '../../lib/ids.js';

/** One wish of a workload, in small numbers that shrink well; which accounts and ids they mean is decided by a run. */
export interface Wish {
  kind:
    | 'posted'
    | 'pending'
    | 'post_pending'
    | 'void_pending'
    | 'expire_pending'
    | 'reverse'
    | 'again'
    | 'other_body';
  from: number;
  to: number;
  amount: number;
  /** Which of the transfers so far. */
  target: number;
  key: number | null;
  expiresInSeconds: number | null;
  isLinked: boolean;
}

const kinds = fc.constantFrom<Wish['kind']>(
  'posted',
  'posted',
  'posted',
  'pending',
  'pending',
  'post_pending',
  'post_pending',
  'void_pending',
  'expire_pending',
  'reverse',
  'again',
  'other_body',
);

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: kinds,
  from: fc.nat(7),
  to: fc.nat(7),
  amount: fc.integer({ min: 1, max: 60 }),
  target: fc.nat(30),
  key: fc.option(fc.nat(20), { freq: 8 }),
  expiresInSeconds: fc.option(fc.integer({ min: 1, max: 60 })),
  isLinked: fc.boolean().map((isLinked) => isLinked),
});

export interface Step {
  wishes: Wish[];
  laterBySeconds: number;
  /** Every connection is cut so many milliseconds after the batch was sent; it is sent again until it is answered. */
  cutAfterMs: number | null;
}

export const steps = fc.array(
  fc.record<Step>({
    wishes: fc.array(wish, { minLength: 1, maxLength: 25 }),
    laterBySeconds: fc.nat(30),
    cutAfterMs: fc.option(fc.nat(12), { freq: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Makes transfers of wishes for accounts of its own; remembers what it made, to ask for it again. */
export function createMaker(accounts: readonly { id: string; asset: string }[]) {
  const made: NewTransfer[] = [];
  const run = newId();
  const accountAt = (index: number) => accounts[index % accounts.length] ?? { id: newId(), asset: 'NONE' };
  const earlier = (index: number) => made[made.length - 1 - (index % Math.max(made.length, 1))];

  const fresh = (each: Wish): NewTransfer => {
    const from = accountAt(each.from);
    const to = accountAt((each.from % accounts.length) + 1 + (each.to % (accounts.length - 1)));
    const key = each.key === null ? null : `${run}/${each.key}`;
    const place = { debit_account_id: from.id, credit_account_id: to.id, asset: from.asset };
    return {
      id: newId(),
      kind: 'posted',
      ...place,
      amount: BigInt(each.amount),
      code: 'test',
      business_key: key,
    };
  };

  const make = (each: Wish, now: Date): NewTransfer => {
    const target = earlier(each.target);
    const plain = fresh(each);
    switch (each.kind) {
      case 'posted':
        return plain;
      case 'pending': {
        const { expiresInSeconds: after } = each;
        const expires_at = after === null ? null : new Date(now.getTime() + after * 1_000);
        return { ...plain, kind: 'pending', expires_at };
      }
      case 'again':
        return target ?? plain;
      case 'other_body':
        return { ...(target ?? plain), amount: (target?.amount ?? 0n) + 1n };
      case 'reverse':
        return target ? reversalOf(target, plain) : plain;
      case 'post_pending':
      case 'void_pending':
      case 'expire_pending':
        return target ? { ...endOf(target, plain, each), kind: each.kind } : plain;
      default:
        return each.kind satisfies never;
    }
  };

  return (wishes: readonly Wish[], now: Date): NewTransfer[] => {
    const batch = wishes.map((each) => {
      const transfer = make(each, now);
      made.push(transfer);
      return transfer;
    });
    return batch.map((transfer, index) => ({ ...transfer, linked: mayLink(batch, wishes, index) }));
  };
}

/** Never the last one, and nothing twice in one set. */
function mayLink(batch: readonly NewTransfer[], wishes: readonly Wish[], index: number): boolean {
  const wish = wishes[index];
  const ids = batch.slice(index).map(({ id }) => id);
  const isLast = index === batch.length - 1;
  return Boolean(wish?.isLinked && wish.amount < 15 && !isLast && new Set(ids).size === ids.length);
}

function reversalOf(target: NewTransfer, { id, code }: NewTransfer): NewTransfer {
  const { debit_account_id, credit_account_id, asset, amount } = target;
  const place = { debit_account_id: credit_account_id, credit_account_id: debit_account_id, asset };
  return { id, kind: 'posted', ...place, amount, code, reverses_id: target.id };
}

/** Mostly what fits; an odd amount now and then. */
function endOf(target: NewTransfer, { id, code }: NewTransfer, { amount, kind }: Wish): NewTransfer {
  const { debit_account_id, credit_account_id, asset } = target;
  const part = kind === 'post_pending' ? BigInt(Math.min(amount, Number(target.amount) + 1)) : target.amount;
  return {
    id,
    kind: 'posted',
    debit_account_id,
    credit_account_id,
    asset,
    amount: amount % 10 === 0 ? BigInt(amount) : part,
    code,
    pending_id: target.id,
  };
}
