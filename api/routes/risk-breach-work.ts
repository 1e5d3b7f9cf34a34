import { z } from 'zod';
import { uuid } from '../../domain/fields.js';
import { breachWorkView, escalateBreachInput, summariseBreachInput } from '../../domain/risk/breach-work.js';
import { route, type Route } from '../route.js';
import { escalateBreach, getBreachWork, summariseBreach } from '../services/risk-breach-work.js';

const byId = z.strictObject({ id: uuid });

/** What the workflow of a hard breach does to the book of record. */
export const riskBreachWorkRoutes: Route[] = [
  route.get(
    '/api/v1/risk/breaches/:id/work-file',
    {
      summary: 'What the workflow of a breach works by: where it stands and its deadlines',
      can: 'risk:work',
      params: byId,
      answers: { status: 200, schema: breachWorkView },
    },
    ({ params }, context) => getBreachWork(context, params.id),
  ),
  route.post(
    '/api/v1/risk/breaches/:id/escalation',
    {
      summary: 'Tells everybody who handles breaches that a deadline passed long ago',
      can: 'risk:work',
      params: byId,
      body: escalateBreachInput,
      idempotent: true,
      answers: { status: 200, schema: z.strictObject({ told: z.int() }) },
    },
    ({ params, body, key }, context) => escalateBreach(context, { id: params.id, about: body.about, key }),
  ),
  route.post(
    '/api/v1/risk/breaches/:id/summary',
    {
      summary: 'Keeps the note at the end of the workflow of a breach',
      can: 'risk:work',
      params: byId,
      body: summariseBreachInput,
      idempotent: true,
      answers: { status: 200, schema: z.strictObject({ breach_id: uuid }) },
    },
    ({ params, body }, context) => summariseBreach(context, params.id, body),
  ),
];
