import { z } from 'zod';
import { personText, uuid } from '../fields.js';

/** So many own views of one list a person keeps at most. */
export const mostViews = 20;

/** A filter of a list under a name that a person has given it. */
export const savedView = z.strictObject({
  id: uuid,
  user_id: uuid,
  /** The list, as its pages and routes name it. */
  resource: z.string(),
  name: z.string(),
  filter: z.record(z.string(), z.unknown()),
  created_at: z.date(),
  removed_at: z.date().nullable(),
});
export type SavedView = z.infer<typeof savedView>;

export const saveViewInput = z.strictObject({
  resource: z.string().regex(/^[a-z][a-z-]{1,39}$/, 'The name of a list'),
  name: personText(80),
  filter: z
    .record(
      z.string().max(60),
      z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(50)]),
    )
    .refine((filter) => Object.keys(filter).length <= 20, 'At most 20 fields'),
});
export type SaveViewInput = z.output<typeof saveViewInput>;

export const savedViewShown = savedView.pick({ id: true, resource: true, name: true, filter: true });
export type SavedViewShown = z.infer<typeof savedViewShown>;
