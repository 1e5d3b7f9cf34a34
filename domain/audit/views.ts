import { z } from 'zod';
import { findingKinds } from './findings.js';
import { auditEntryRow } from './row.js';
import { auditCheckpoint } from './schema.js';

/** An entry as the audit page shows it: with the names of the people in it. */
export const auditEntryView = auditEntryRow.extend({
  id: z.string(),
  actor_name: z.string().nullable(),
  on_behalf_of_name: z.string().nullable(),
});

export const auditCheckpointView = auditCheckpoint.omit({ signatures: true }).extend({
  id: z.string(),
  at: z.string(),
  key_id: z.string(),
});

export const auditVerificationView = z.strictObject({
  ok: z.boolean(),
  entries: z.int(),
  checkpoints: z.int(),
  findings: z.array(
    z.strictObject({
      code: z.enum(findingKinds),
      day: z.string().nullable(),
      sequence: z.int().nullable(),
      to_sequence: z.int().optional(),
      detail: z.string(),
    }),
  ),
  omitted: z.int().describe('Findings beyond the first thousand'),
});
