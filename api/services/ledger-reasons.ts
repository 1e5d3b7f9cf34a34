import { isRefusalCode, type RefusalCode } from '../../domain/ledger/rules.js';
import type { NewTransfer } from '../../domain/ledger/transfers.js';

/** Why the database refused, and which transfer of a set it was about. */
export interface LedgerReason {
  code: RefusalCode;
  isAbout: (transfer: NewTransfer) => boolean;
}

const byConstraint: Record<string, RefusalCode> = {
  ledger_accounts_credits_bounded: 'ledger.insufficient_debits',
  ledger_accounts_debits_bounded: 'ledger.insufficient_credits',
  ledger_transfers_business_key: 'ledger.business_key_used',
  ledger_transfers_resolves_once: 'ledger.pending_already_resolved',
  ledger_transfers_reverses_once: 'ledger.already_reversed',
};

const byRule: Record<string, RefusalCode> = {
  linked_set_incomplete: 'ledger.linked_transfer_failed',
  refused_before: 'ledger.linked_transfer_failed',
};

const numberTooLarge = '22003';
/** Data that no column takes, and constraints (SQLSTATE classes 22 and 23). */
const isAboutData = /^2[23]/;

/** The rule of the ledger behind an error of the database; any other error is thrown on. */
export function reasonOf(error: unknown): LedgerReason {
  const { code, constraint, detail, hint } = factsOf(error);
  if (code === 'LG001') {
    const rule = `ledger.${detail}`;
    const refusal = isRefusalCode(rule) ? rule : byRule[detail];
    if (refusal) return { code: refusal, isAbout: ({ id }) => id === hint };
  }
  if (code === numberTooLarge) return { code: 'ledger.amount_too_large', isAbout: () => false };
  if (!isAboutData.test(code)) throw error;
  // One asker's nonsense must not be everybody's error: others are in the same batch.
  const refusal = byConstraint[constraint] ?? 'ledger.transfer_malformed';
  return { code: refusal, isAbout: (transfer) => isNamedIn(detail, transfer) };
}

/** `Key (pending_id)=(…) already exists.` */
function isNamedIn(detail: string, { pending_id, reverses_id, business_key }: NewTransfer): boolean {
  return [pending_id, reverses_id, business_key].some((value) => value && detail.includes(`(${value})`));
}

function factsOf(error: unknown) {
  const facts = { code: '', constraint: '', detail: '', hint: '' };
  if (typeof error !== 'object' || error === null) return facts;
  for (const name of ['code', 'constraint', 'detail', 'hint'] as const) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'string') facts[name] = value;
  }
  return facts;
}
