/** What a transfer does: moves at once, holds, or ends what another one holds. */
export const transferKinds = ['posted', 'pending', 'post_pending', 'void_pending', 'expire_pending'] as const;
export type TransferKind = (typeof transferKinds)[number];

export const pendingStates = ['pending', 'posted', 'voided', 'expired'] as const;
export type PendingState = (typeof pendingStates)[number];

export const sides = ['debit', 'credit'] as const;
export type Side = (typeof sides)[number];

export const roundings = ['down', 'half_even'] as const;
export type Rounding = (typeof roundings)[number];

/** As many transfers as one statement posts, and as many as may be linked. */
export const maxBatch = 4_096;
export const maxLinked = 100;

/** The largest amount and the largest counter: 39 digits, as `numeric(39,0)` holds them. */
export const maxAmount = 10n ** 39n - 1n;

/** Why a transfer is refused. Each is decided once: the same id is refused for the same reason ever after. */
export const refusalCodes = [
  'ledger.account_not_found',
  'ledger.already_reversed',
  'ledger.amount_too_large',
  'ledger.business_key_used',
  'ledger.different_assets',
  'ledger.exceeds_pending_amount',
  'ledger.exists_with_different_accounts',
  'ledger.exists_with_different_amount',
  'ledger.exists_with_different_body',
  'ledger.exists_with_different_kind',
  'ledger.insufficient_credits',
  'ledger.insufficient_debits',
  'ledger.linked_set_open',
  'ledger.linked_set_too_long',
  'ledger.linked_transfer_failed',
  'ledger.not_reversible',
  'ledger.pending_already_resolved',
  'ledger.pending_expired',
  'ledger.pending_has_different_accounts',
  'ledger.pending_has_different_amount',
  'ledger.pending_not_expired',
  'ledger.pending_not_found',
  'ledger.transfer_malformed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export const isRefusalCode = (code: string): code is RefusalCode =>
  refusalCodes.some((known) => known === code);

/** What the four counters of an account say; each is a sum that only grows but for holds that end. */
export interface Counters {
  debits_pending: bigint;
  debits_posted: bigint;
  credits_pending: bigint;
  credits_posted: bigint;
}

/** Posted, as the account's own side counts it. */
export function balanceOf(side: Side, counters: Counters): bigint {
  const net = counters.credits_posted - counters.debits_posted;
  return side === 'credit' ? net : -net;
}

/** What may still leave: the balance without what pending transfers hold against it. */
export function availableOf(side: Side, counters: Counters): bigint {
  const held = side === 'credit' ? counters.debits_pending : counters.credits_pending;
  return balanceOf(side, counters) - held;
}

/** Whole units of `12.34` at a scale; null when it has more decimals than the asset, which is never rounded away. */
export function unitsOf(amount: string, scale: number): bigint | null {
  const [whole = '0', decimals = ''] = amount.split('.');
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > scale) return null;
  return BigInt(whole + kept.padEnd(scale, '0'));
}

/** `12.34` of whole units at a scale, with all its decimals. */
export function amountOf(units: bigint, scale: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
