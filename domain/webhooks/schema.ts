import { z } from 'zod';
import { uuid } from '../fields.js';
import { testEventType, webhookEventTypes } from './events.js';
import { attemptErrors, deliveryStates, endpointStates } from './rules.js';

/** An address that is told of events. Secrets are sealed; the earlier one signs too until its time is over. */
export const webhookEndpoint = z.strictObject({
  id: uuid,
  /** Whose it is: a client or a partner; null is the house. */
  user_id: uuid.nullable(),
  url: z.string(),
  events: z.array(z.enum(webhookEventTypes)),
  description: z.string(),
  state: z.enum(endpointStates),
  sealed_secret: z.string(),
  sealed_previous: z.string().nullable(),
  previous_until: z.date().nullable(),
  /** The first failure since the last success. */
  failing_since: z.date().nullable(),
  version: z.int(),
  created_by: uuid,
  created_at: z.date(),
  changed_at: z.date(),
  removed_at: z.date().nullable(),
});
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>;

/** One event for one endpoint; sent again it is another row of a later round. */
export const webhookDelivery = z.strictObject({
  id: uuid,
  endpoint_id: uuid,
  event_id: uuid,
  round: z.int(),
  type: z.enum([...webhookEventTypes, testEventType]),
  /** The very bytes that are signed and sent. */
  body: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  next_attempt_at: z.date().nullable(),
  created_at: z.date(),
  ended_at: z.date().nullable(),
});
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

/** One knock at the door, and what was heard. */
export const webhookAttempt = z.strictObject({
  delivery_id: uuid,
  number: z.int(),
  started_at: z.date(),
  ended_at: z.date().nullable(),
  status: z.int().nullable(),
  error: z.enum(attemptErrors).nullable(),
  duration_ms: z.int().nullable(),
  /** The first bytes of the answer, as text. */
  answer: z.string().nullable(),
});
export type WebhookAttempt = z.infer<typeof webhookAttempt>;
