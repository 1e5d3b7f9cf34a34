/** What the first batch of all links to. */
export const genesisHash = '0'.repeat(64);

/** SHA-256 of UTF-8 text, as hexadecimal digits. */
export type TextDigest = (text: string) => string;

/**
 * A transfer as the chain of batches sees it: every field as the database writes it, times as seconds since 1970 with six
 * decimals, free text last and with its length.
 */
export type ChainedTransfer = Record<ChainedField, string | number | null>;

const fields = [
  'seq',
  'id',
  'kind',
  'debit_account_id',
  'credit_account_id',
  'asset',
  'amount',
  'pending_id',
  'reverses_id',
  'link_id',
  'link_index',
  'link_size',
  'code',
  'engine_seq',
  'expires_epoch',
  'effective_epoch',
  'created_epoch',
  'business_key_length',
  'business_key',
  'user_data_text',
] as const;
type ChainedField = (typeof fields)[number];

/** The hash of a batch: of the hash before it and a line for each transfer, in order. */
export function batchHash(digest: TextDigest, before: string, transfers: readonly ChainedTransfer[]): string {
  return digest([before, ...transfers.map(lineOf)].join('\n'));
}

function lineOf(transfer: ChainedTransfer): string {
  return fields.map((field) => transfer[field] ?? '').join('|');
}
