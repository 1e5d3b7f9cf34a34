import { z } from 'zod';
import { isoDate } from '../fields.js';

/** SHA-256 in lower-case hexadecimal. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** UTC with milliseconds, as `Date.toISOString` writes it: the hash covers the text. */
const instant = z.iso.datetime({ precision: 3 });
const name = z.string().min(1).max(200);
const snapshot = z.record(z.string(), z.unknown()).nullable();

export const auditOutcomes = ['done', 'refused', 'failed'] as const;

/** Who did what to which record, and what it was before and after; one link of the chain. */
export const auditEntry = z.object({
  /** The UTC day whose chain it belongs to, and its place in it from 1. */
  day: isoDate,
  sequence: z.int().positive(),
  previous_hash: hash,
  at: instant,
  /** Null for somebody who was not signed in. */
  actor_id: name.nullable(),
  actor_role: name.nullable(),
  /** Whose affairs it concerned, when that is not the actor. */
  on_behalf_of: name.nullable(),
  action: name,
  noun: name,
  record_id: name.nullable(),
  outcome: z.enum(auditOutcomes),
  /** Why it was refused or failed: an error code. */
  code: name.nullable(),
  before: snapshot,
  after: snapshot,
  trace_id: name.nullable(),
  hash,
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** Both signatures of one key over the canonical JSON of the checkpoint without them; base64url. */
export const checkpointSignatures = z.strictObject({
  key_id: name,
  ed25519: z.string().max(100),
  ml_dsa_65: z.string().max(5000),
});

/** A signed statement, kept outside the database: up to here the chain was like this. */
export const auditCheckpoint = z.strictObject({
  day: isoDate,
  sequence: z.int().positive(),
  hash,
  /** Entries of all days up to and with this one. */
  count: z.int().positive(),
  previous_checkpoint_hash: hash,
  signed_at: instant,
  signatures: checkpointSignatures,
});
export type AuditCheckpoint = z.infer<typeof auditCheckpoint>;
