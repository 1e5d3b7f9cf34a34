import { z } from 'zod';
import { listQuery, uuid } from '../../domain/fields.js';
import {
  acknowledgeBreachInput,
  closeBreachInput,
  decideLimitInput,
  proposeLimitInput,
  remindOfBreachInput,
} from '../../domain/risk/inputs.js';
import { breachFileView, breachView, limitView } from '../../domain/risk/views.js';
import { route, type Route } from '../route.js';
import {
  acknowledgeBreach,
  closeBreach,
  getBreach,
  listBreaches,
  remindOfBreach,
} from '../services/risk-breaches.js';
import {
  approveLimit,
  listLimits,
  proposeLimit,
  refuseLimit,
  withdrawLimit,
} from '../services/risk-limits.js';

const byId = z.strictObject({ id: uuid });

/** Limits of risk, which one person proposes and another approves, and what passed them. */
export const riskLimitRoutes: Route[] = [
  route.get(
    '/api/v1/risk/limits',
    {
      summary: 'Limits of risk with their use, and those that were',
      can: 'risk:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(limitView) },
    },
    ({ query }, context) => listLimits(context, query),
  ),
  route.post(
    '/api/v1/risk/limits',
    {
      summary: 'Proposes a limit, or the end of one',
      can: 'risk:set_limits',
      body: proposeLimitInput,
      idempotent: true,
      stepUp: true,
      answers: { status: 201, schema: limitView },
    },
    ({ body }, context) => proposeLimit(context, body),
  ),
  route.post(
    '/api/v1/risk/limits/:id/approval',
    {
      summary: 'Puts a limit in force; never by who proposed it',
      can: 'risk:set_limits',
      params: byId,
      body: decideLimitInput,
      idempotent: true,
      stepUp: true,
      answers: { status: 200, schema: limitView },
    },
    ({ params, body }, context) => approveLimit(context, params.id, body.note),
  ),
  route.post(
    '/api/v1/risk/limits/:id/refusal',
    {
      summary: 'Refuses a limit; never by who proposed it',
      can: 'risk:set_limits',
      params: byId,
      body: decideLimitInput,
      idempotent: true,
      answers: { status: 200, schema: limitView },
    },
    ({ params, body }, context) => refuseLimit(context, params.id, body.note),
  ),
  route.post(
    '/api/v1/risk/limits/:id/withdrawal',
    {
      summary: 'Takes a proposal back, by who made it',
      can: 'risk:set_limits',
      params: byId,
      body: decideLimitInput,
      idempotent: true,
      answers: { status: 200, schema: limitView },
    },
    ({ params, body }, context) => withdrawLimit(context, params.id, body.note),
  ),
  route.get(
    '/api/v1/risk/breaches',
    {
      summary: 'Breaches of limits',
      can: 'risk:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(breachView) },
    },
    ({ query }, context) => listBreaches(context, query),
  ),
  route.get(
    '/api/v1/risk/breaches/:id',
    {
      summary: 'A breach of a limit',
      can: 'risk:read',
      params: byId,
      answers: { status: 200, schema: breachFileView },
    },
    ({ params }, context) => getBreach(context, params.id),
  ),
  route.post(
    '/api/v1/risk/breaches/:id/acknowledgement',
    {
      summary: 'Says that somebody works on a breach',
      can: 'risk:handle_breaches',
      params: byId,
      body: acknowledgeBreachInput,
      idempotent: true,
      answers: { status: 200, schema: breachView },
    },
    ({ params, body }, context) => acknowledgeBreach(context, params.id, body.note),
  ),
  route.post(
    '/api/v1/risk/breaches/:id/closure',
    {
      summary: 'Closes a breach and lets new risk in again; a hard one never by who acknowledged it',
      can: 'risk:handle_breaches',
      params: byId,
      body: closeBreachInput,
      idempotent: true,
      stepUp: true,
      answers: { status: 200, schema: breachView },
    },
    ({ params, body }, context) => closeBreach(context, params.id, body.reason),
  ),
  route.post(
    '/api/v1/risk/breaches/:id/reminder',
    {
      summary: 'Reminds whoever handles breaches of one that waits',
      can: 'risk:work',
      params: byId,
      body: remindOfBreachInput,
      idempotent: true,
      answers: { status: 200, schema: z.strictObject({ told: z.int() }) },
    },
    ({ params, body, key }, context) => remindOfBreach(context, { id: params.id, about: body.about, key }),
  ),
];
