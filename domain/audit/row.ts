import { z } from 'zod';
import { auditEntry, type AuditEntry } from './schema.js';

/** An entry of the chain as its table keeps it. */
export const auditEntryRow = z.strictObject({
  ...auditEntry.shape,
  at: z.date(),
  actor_id: z.string(),
  actor_role: z.string(),
  outcome: z.enum(['done', 'refused']),
});
export type AuditEntryRow = z.infer<typeof auditEntryRow>;

/** The entry as it was hashed. */
export function entryOfRow(row: AuditEntryRow): AuditEntry {
  return { ...row, at: row.at.toISOString() };
}
