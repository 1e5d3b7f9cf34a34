import type { AuditCheckpoint, AuditEntry } from './schema.js';

/** What the first entry and the first checkpoint of all link to. */
export const genesisHash = '0'.repeat(64);

/** SHA-256 of the canonical JSON (RFC 8785) of a value, in hexadecimal; throws for what is not JSON. */
export type Digest = (value: unknown) => string;

/** Where the chain ends now; `count` is of all days. */
export interface ChainTail {
  day: string;
  sequence: number;
  hash: string;
  count: number;
}

/** What the writer of an entry knows; the chain adds the rest. */
export type AuditContent = Omit<AuditEntry, 'day' | 'sequence' | 'previous_hash' | 'hash'>;
export type CheckpointContent = Omit<AuditCheckpoint, 'signatures'>;

const hashedFields = [
  'day',
  'sequence',
  'previous_hash',
  'at',
  'actor_id',
  'actor_role',
  'on_behalf_of',
  'action',
  'noun',
  'record_id',
  'outcome',
  'code',
  'before',
  'after',
  'trace_id',
] as const satisfies readonly (keyof AuditEntry)[];

/** The hash that belongs to an entry: of everything in it but the hash itself. */
export function entryHash(digest: Digest, entry: { readonly [field: string]: unknown }): string {
  return digest(Object.fromEntries(hashedFields.map((field) => [field, entry[field]])));
}

/**
 * The next link: each UTC day counts from 1, and the first entry of a day links to the last one before it. A clock that
 * steps back over midnight does not reopen a day. Null as tail begins the chain.
 */
export function nextEntry(digest: Digest, tail: ChainTail | null, content: AuditContent): AuditEntry {
  const today = content.at.slice(0, 10);
  const day = tail !== null && tail.day > today ? tail.day : today;
  const sequence = tail?.day === day ? tail.sequence + 1 : 1;
  const link = { ...content, day, sequence, previous_hash: tail?.hash ?? genesisHash };
  return { ...link, hash: entryHash(digest, link) };
}

/** The tail after an entry was added. */
export function tailAfter(tail: ChainTail | null, { day, sequence, hash }: AuditEntry): ChainTail {
  return { day, sequence, hash, count: (tail?.count ?? 0) + 1 };
}

/** What to sign: the canonical JSON of this, as UTF-8. `previous` is the last checkpoint, null before the first. */
export function nextCheckpoint(input: {
  digest: Digest;
  tail: ChainTail;
  previous: AuditCheckpoint | null;
  signedAt: string;
}): CheckpointContent {
  const { digest, tail, previous, signedAt } = input;
  const { day, sequence, hash, count } = tail;
  const previous_checkpoint_hash = previous ? digest(previous) : genesisHash;
  return { day, sequence, hash, count, previous_checkpoint_hash, signed_at: signedAt };
}

/** A checkpoint without its signatures, as it was signed. */
export function checkpointContent({
  signatures: _signatures,
  ...content
}: AuditCheckpoint): CheckpointContent {
  return content;
}
