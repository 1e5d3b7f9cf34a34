import type { RefusalCode } from '../../domain/ledger/rules.js';
import type { LedgerTransfer } from '../../domain/ledger/schema.js';
import type { PlacedTransfer, TransferResult } from '../../domain/ledger/transfers.js';
import { hashOfJson } from '../../lib/crypto/hash.js';

/** What to answer for an id that is there already: the same again, or what is different about it. */
export function compareTransfers(asked: PlacedTransfer, stored: LedgerTransfer): TransferResult {
  const { id } = asked;
  const code = differenceOf(asked, stored);
  if (code) return { id, outcome: 'refused', seq: null, created_at: null, code };
  return { id, outcome: 'repeated', seq: stored.seq, created_at: stored.created_at, code: null };
}

function differenceOf(asked: PlacedTransfer, stored: LedgerTransfer): RefusalCode | null {
  const isOfKind =
    asked.kind === stored.kind &&
    (asked.pending_id ?? null) === stored.pending_id &&
    (asked.reverses_id ?? null) === stored.reverses_id;
  if (!isOfKind) return 'ledger.exists_with_different_kind';
  const hasAccounts =
    asked.debit_account_id === stored.debit_account_id &&
    asked.credit_account_id === stored.credit_account_id &&
    asked.asset === stored.asset;
  if (!hasAccounts) return 'ledger.exists_with_different_accounts';
  if (asked.amount !== BigInt(stored.amount)) return 'ledger.exists_with_different_amount';
  const { link_id, link_index, link_size } = stored;
  const link = link_id === null ? null : { id: link_id, index: link_index ?? 0, size: link_size ?? 0 };
  // Who gave no day meant the day of the writing.
  const effective_at = asked.effective_at ?? stored.created_at;
  const isSame = bodyHash({ ...asked, effective_at }) === bodyHash({ ...stored, amount: asked.amount, link });
  return isSame ? null : 'ledger.exists_with_different_body';
}

type Body = Omit<PlacedTransfer, 'id' | 'linked'>;

/** SHA-256 of everything that a transfer says. */
export function bodyHash(body: Body): string {
  return hashOfJson({
    kind: body.kind,
    accounts: [body.debit_account_id, body.credit_account_id, body.asset],
    amount: body.amount.toString(),
    others: [body.pending_id ?? null, body.reverses_id ?? null, body.engine_seq ?? null],
    link: body.link,
    code: body.code,
    business_key: body.business_key ?? null,
    user_data: body.user_data ?? null,
    times: [body.expires_at?.toISOString() ?? null, body.effective_at?.toISOString() ?? null],
  });
}
