import { z } from 'zod';
import { uuid } from '../fields.js';
import { breachWaits } from './breach-clock.js';

/** What the workflow of a breach works by. Shape of `BreachWork`. */
export const breachWorkView = z.strictObject({
  breach_id: uuid,
  account_id: uuid.nullable(),
  opened_at: z.date(),
  acknowledged_at: z.date().nullable(),
  closed_at: z.date().nullable(),
  acknowledge_by: z.date(),
  close_by: z.date(),
  escalate_minutes: z.int(),
});
export type BreachWorkView = z.infer<typeof breachWorkView>;

/** A deadline passed and nobody has moved since. */
export const escalateBreachInput = z.strictObject({ about: z.enum(breachWaits) });

const count = z.int().min(0).max(1_000);

/** The note at the end of the workflow of a breach. */
export const summariseBreachInput = z.strictObject({
  reminders: count,
  escalations: count,
  is_closed: z.boolean(),
});
export type SummariseBreachInput = z.output<typeof summariseBreachInput>;
