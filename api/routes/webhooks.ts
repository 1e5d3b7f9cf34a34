import { z } from 'zod';
import { listQuery, uuid } from '../../domain/fields.js';
import { addEndpointInput, changeEndpointInput } from '../../domain/webhooks/inputs.js';
import { deliveryFileView, deliveryView, endpointView, newSecretView } from '../../domain/webhooks/views.js';
import { route, type Route } from '../route.js';
import { getDelivery, listDeliveries, sendAgain, sendTest } from '../services/webhooks-deliveries.js';
import {
  addEndpoint,
  changeEndpoint,
  removeEndpoint,
  rotateSecret,
} from '../services/webhooks-endpoint-changes.js';
import { getEndpoint, listEndpoints } from '../services/webhooks-endpoints.js';

const endpoints = '/api/v1/webhooks/endpoints';
const endpoint = `${endpoints}/:id` as const;
const deliveries = '/api/v1/webhooks/deliveries';
const byId = z.strictObject({ id: uuid });
const example = {
  url: 'https://hooks.partner.example/purser',
  events: ['onboarding.decided' as const],
  description: 'Our client desk',
};

/** Where events are sent: one's own endpoints, or for staff the house's, and what was sent there. */
export const webhookRoutes: Route[] = [
  route.get(
    endpoints,
    {
      summary: 'Endpoints that are told of events: own ones, for staff those of the house; never a secret',
      can: 'webhooks:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(endpointView) },
    },
    ({ query }, context) => listEndpoints(context, query),
  ),
  route.post(
    endpoints,
    {
      summary: 'Adds an endpoint; only this answer has its secret, with which it verifies what it is sent',
      can: 'webhooks:change',
      stepUp: true,
      body: addEndpointInput,
      example,
      answers: { status: 201, schema: newSecretView },
    },
    ({ body }, context) => addEndpoint(context, body),
  ),
  route.get(
    endpoint,
    {
      summary: 'An endpoint, without its secret',
      can: 'webhooks:read',
      params: byId,
      answers: { status: 200, schema: endpointView },
    },
    ({ params }, context) => getEndpoint(context, params.id),
  ),
  route.patch(
    endpoint,
    {
      summary: 'Changes address, events or description, pauses an endpoint or enables it again',
      can: 'webhooks:change',
      stepUp: true,
      versioned: true,
      params: byId,
      body: changeEndpointInput,
      example: { state: 'paused' },
      answers: { status: 200, schema: endpointView },
    },
    ({ params, body, version }, context) => changeEndpoint(context, { ...params, version, change: body }),
  ),
  route.delete(
    endpoint,
    {
      summary: 'Removes an endpoint; what was sent there stays on record',
      can: 'webhooks:change',
      stepUp: true,
      params: byId,
      answers: { status: 204 },
    },
    ({ params }, context) => removeEndpoint(context, params.id),
  ),
  route.post(
    `${endpoint}/secret-rotation`,
    {
      summary: 'Gives an endpoint another secret, shown only here; the earlier one signs too for a while',
      can: 'webhooks:change',
      stepUp: true,
      params: byId,
      answers: { status: 201, schema: newSecretView },
    },
    ({ params }, context) => rotateSecret(context, params.id),
  ),
  route.post(
    `${endpoint}/test`,
    {
      summary: 'Sends `webhook.test` to an endpoint, once and without retries',
      can: 'webhooks:change',
      params: byId,
      idempotent: true,
      answers: { status: 202, schema: deliveryView },
    },
    ({ params }, context) => sendTest(context, params.id),
  ),
  route.get(
    deliveries,
    {
      summary: 'What was sent to endpoints, the newest first; filter by endpoint_id, event_id, state',
      can: 'webhooks:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(deliveryView) },
    },
    ({ query }, context) => listDeliveries(context, query),
  ),
  route.get(
    `${deliveries}/:id`,
    {
      summary: 'A delivery: what was sent, and each attempt with what was answered',
      can: 'webhooks:read',
      params: byId,
      answers: { status: 200, schema: deliveryFileView },
    },
    ({ params }, context) => getDelivery(context, params.id),
  ),
  route.post(
    `${deliveries}/:id/resending`,
    {
      summary: 'Sends an event to its endpoint again, with the same id and body',
      can: 'webhooks:change',
      params: byId,
      idempotent: true,
      answers: { status: 202, schema: deliveryView },
    },
    ({ params }, context) => sendAgain(context, params.id),
  ),
];
