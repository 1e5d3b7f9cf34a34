import { z } from 'zod';
import { uuid } from '../../domain/fields.js';
import { attemptOutcomeInput, openAttemptInput } from '../../domain/webhooks/inputs.js';
import { attemptRequestView, nextStepView } from '../../domain/webhooks/views.js';
import { route, type Route } from '../route.js';
import { closeAttempt, openAttempt } from '../services/webhooks-attempts.js';

const attempts = '/api/v1/webhooks/deliveries/:id/attempts';
const byId = z.strictObject({ id: uuid });

/** What the workflow of a delivery does to the book of record. Its number is the key of an attempt; no answer is kept. */
export const webhookWorkRoutes: Route[] = [
  route.post(
    attempts,
    {
      summary: 'Opens an attempt: what is sent in it, signed for this moment',
      can: 'webhooks:work',
      params: byId,
      body: openAttemptInput,
      idempotent: 'by_handler',
      answers: { status: 200, schema: attemptRequestView },
    },
    ({ params, body }, context) => openAttempt(context, { ...params, ...body }),
  ),
  route.post(
    `${attempts}/outcome`,
    {
      summary: 'Keeps what an attempt came to; answers whether and when there is another',
      can: 'webhooks:work',
      params: byId,
      body: attemptOutcomeInput,
      idempotent: 'by_handler',
      answers: { status: 200, schema: nextStepView },
    },
    ({ params, body }, context) => closeAttempt(context, params.id, body),
  ),
];
