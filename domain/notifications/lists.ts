import { z } from 'zod';
import { uuid } from '../fields.js';
import { notificationStates } from './schema.js';

/** What one's own list can be sorted and filtered by. */
export const notificationListRules = {
  sortable: ['created_at', 'read_at'],
  defaultSort: 'created_at',
  filter: z.strictObject({ is_unread: z.boolean().optional() }),
} as const;

/** What the list of mail can be sorted and filtered by; `q` is looked for in address and subject. */
export const outboxListRules = {
  sortable: ['created_at', 'sent_at', 'state', 'template', 'address'],
  defaultSort: 'created_at',
  filter: z.strictObject({
    q: z.string().min(1).max(200).optional(),
    state: z.enum(notificationStates).optional(),
    template: z.string().max(100).optional(),
    user_id: uuid.optional(),
  }),
} as const;
