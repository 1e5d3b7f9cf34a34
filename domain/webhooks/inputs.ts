import { z } from 'zod';
import { personText, uuid } from '../fields.js';
import { webhookEventTypes } from './events.js';
import { answerBytesKept, attemptErrors, deliveryStates, endpointStates } from './rules.js';

const maxUrlLength = 2_000;
const facts = {
  /** Where to; what it may be is said in docs/webhooks.md and checked again when it is called. */
  url: z.url().max(maxUrlLength),
  events: z
    .array(z.enum(webhookEventTypes))
    .min(1)
    .max(webhookEventTypes.length)
    .transform((events) => [...new Set(events)].sort()),
  description: personText(200),
};

export const addEndpointInput = z.strictObject(facts);
export type AddEndpointInput = z.output<typeof addEndpointInput>;

/** Enabled again, an endpoint that was disabled begins with a clean slate. */
export const changeEndpointInput = z
  .strictObject({ ...facts, state: z.enum(['enabled', 'paused']) })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Nothing to change');
export type ChangeEndpointInput = z.output<typeof changeEndpointInput>;

const attemptNumber = z.int().min(1).max(100);
export const openAttemptInput = z.strictObject({ number: attemptNumber });

export const attemptOutcomeInput = z.strictObject({
  number: attemptNumber,
  status: z.int().min(100).max(599).nullable(),
  error: z.enum(attemptErrors).nullable(),
  duration_ms: z.int().min(0).max(3_600_000),
  answer: z.string().max(answerBytesKept).nullable(),
});
export type AttemptOutcomeInput = z.output<typeof attemptOutcomeInput>;

export const endpointListRules = {
  sortable: ['created_at', 'url', 'state'],
  defaultSort: 'created_at',
  filter: z.strictObject({ state: z.enum(endpointStates).optional() }),
} as const;

export const deliveryListRules = {
  sortable: ['created_at'],
  defaultSort: 'created_at',
  filter: z.strictObject({
    endpoint_id: uuid.optional(),
    event_id: uuid.optional(),
    state: z.enum(deliveryStates).optional(),
  }),
} as const;
