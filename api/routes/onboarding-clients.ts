import { z } from 'zod';
import { clientFile } from '../../domain/compliance/case-views.js';
import { listQuery, uuid } from '../../domain/fields.js';
import { reasoned } from '../../domain/onboarding/inputs.js';
import { applicationMoved, clientRow, procedureStanding } from '../../domain/onboarding/views.js';
import { route, type Route } from '../route.js';
import * as clients from '../services/onboarding-clients.js';
import { getProgress } from '../services/onboarding-progress.js';

const byId = z.strictObject({ id: uuid });

/** An officer's act on a client: with a reason and a second factor. */
const officerAct = {
  can: 'onboarding:suspend',
  params: byId,
  body: reasoned,
  idempotent: true,
  stepUp: true,
  answers: { status: 200, schema: applicationMoved },
} as const;

/** Clients and applicants as staff see them. */
export const onboardingClientRoutes: Route[] = [
  route.get(
    '/api/v1/onboarding/clients',
    {
      summary: 'Clients and applicants, owners and directors among them',
      can: 'onboarding:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(clientRow) },
    },
    ({ query }, context) => clients.listClients(context, query),
  ),
  route.get(
    '/api/v1/onboarding/clients/:id',
    {
      summary: 'Everything that is known of a client',
      can: 'onboarding:read',
      params: byId,
      answers: { status: 200, schema: clientFile },
    },
    ({ params }, context) => clients.getClient(context, params.id),
  ),
  route.get(
    '/api/v1/onboarding/applications/:id/progress',
    {
      summary:
        'Where the procedure stands, as its workflow says; plain about a workflow that does not answer',
      can: 'workflows:read',
      params: byId,
      answers: { status: 200, schema: procedureStanding },
    },
    ({ params }, context) => getProgress(context, params.id),
  ),
  route.post(
    '/api/v1/onboarding/clients/:id/suspension',
    { summary: 'Stops a client at once', ...officerAct },
    ({ params, body }, context) => clients.suspendClient(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/clients/:id/reinstatement',
    { summary: 'Lets a suspended client go on', ...officerAct },
    ({ params, body }, context) => clients.reinstateClient(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/clients/:id/exit',
    { summary: 'Ends the relationship with a client', ...officerAct },
    ({ params, body }, context) => clients.exitClient(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/clients/:id/review',
    { summary: 'Brings a client back to the desk', ...officerAct },
    ({ params, body }, context) => clients.reviewClient(context, { ...params, ...body }),
  ),
];
