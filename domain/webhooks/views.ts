import { z } from 'zod';
import { webhookAttempt, webhookDelivery, webhookEndpoint } from './schema.js';

/** An endpoint as its owner sees it: never a secret. */
export const endpointView = webhookEndpoint
  .omit({ sealed_secret: true, sealed_previous: true, user_id: true, removed_at: true })
  .extend({
    /** Until when the earlier secret signs too; null outside a rotation. */
    previous_until: z.date().nullable(),
    created_by_name: z.string().nullable(),
  });
export type EndpointView = z.input<typeof endpointView>;

/** The only answers that have the secret. */
export const newSecretView = endpointView.extend({ secret: z.string() });
export type NewSecretView = z.input<typeof newSecretView>;

export const deliveryView = webhookDelivery.omit({ body: true }).extend({
  url: z.string(),
  /** Of the newest attempt. */
  last_status: z.int().nullable(),
  last_error: webhookAttempt.shape.error,
});
export type DeliveryView = z.input<typeof deliveryView>;

/** A delivery with what was sent and every attempt, the first one first. */
export const deliveryFileView = deliveryView.extend({
  body: z.string(),
  tries: z.array(webhookAttempt.omit({ delivery_id: true })),
});
export type DeliveryFileView = z.input<typeof deliveryFileView>;

/** What the worker sends; null when there is nothing to send any more. No secret, only signatures. */
export const attemptRequestView = z.strictObject({
  request: z
    .strictObject({ url: z.string(), headers: z.record(z.string(), z.string()), body: z.string() })
    .nullable(),
});
export type AttemptRequestView = z.input<typeof attemptRequestView>;

export const nextStepView = z.strictObject({
  state: webhookDelivery.shape.state,
  /** How long to wait for the next attempt; null when it is over. */
  wait_seconds: z.int().nullable(),
});
export type NextStepView = z.input<typeof nextStepView>;
