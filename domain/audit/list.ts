import { z } from 'zod';

const text = z.string().min(1).max(200);

/** What the list of entries can be sorted and filtered by; `from` is in, `to` is out. */
export const auditListRules = {
  sortable: ['at', 'action', 'actor_id', 'noun', 'outcome', 'sequence'],
  defaultSort: 'at',
  filter: z.strictObject({
    action: text.optional(),
    actor_id: text.optional(),
    from: z.iso.datetime({ offset: true }).optional(),
    noun: text.optional(),
    outcome: z.enum(['done', 'refused']).optional(),
    record_id: text.optional(),
    to: z.iso.datetime({ offset: true }).optional(),
    trace_id: text.optional(),
  }),
} as const;
