import { z } from 'zod';
import { listQuery } from '../../domain/fields.js';
import { addVenueInput, changeVenueInput, venueKeyInput } from '../../domain/venues/inputs.js';
import { venueId } from '../../domain/venues/schema.js';
import { venueAccessView, venueBalancesView, venueHealth, venueView } from '../../domain/venues/views.js';
import { route, type Route } from '../route.js';
import { venueAccess, venueQueues, venueQueuesView } from '../services/venues-access.js';
import { getVenueBalances } from '../services/venues-balances.js';
import { recordHealth } from '../services/venues-health.js';
import * as venues from '../services/venues.js';

const list = '/api/v1/institutional/venues';
const one = `${list}/:id` as const;
const byId = z.strictObject({ id: venueId });
const answers = { status: 200, schema: venueView } as const;
const changes = { can: 'venues:change', params: byId, idempotent: true, stepUp: true, answers } as const;

/** External venues that orders may be routed to, and what the worker needs of them. */
export const venueRoutes: Route[] = [
  route.get(
    list,
    {
      summary: 'External venues',
      can: 'venues:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(venueView) },
    },
    ({ query }, context) => venues.listVenues(context, query),
  ),
  route.get(
    '/api/v1/institutional/venue-queues',
    {
      summary: 'Venues that a worker serves',
      can: 'venues:work',
      answers: { status: 200, schema: venueQueuesView },
    },
    (_input, context) => venueQueues(context),
  ),
  route.get(
    one,
    { summary: 'An external venue', can: 'venues:read', params: byId, answers },
    ({ params }, context) => venues.getVenue(context, params.id),
  ),
  route.get(
    `${one}/balances`,
    {
      summary: 'What stands at a venue by its own word and by our books, and where the two differ',
      can: 'venues:read',
      params: byId,
      answers: { status: 200, schema: venueBalancesView },
    },
    ({ params }, context) => getVenueBalances(context, params.id),
  ),
  route.post(
    list,
    {
      summary: 'Adds a venue, without a key and disabled',
      can: 'venues:change',
      body: addVenueInput,
      idempotent: true,
      stepUp: true,
      answers: { status: 201, schema: venueView },
    },
    ({ body }, context) => venues.addVenue(context, body),
  ),
  route.put(
    one,
    {
      summary: 'Changes addresses, fees, bounds and calendar of a venue',
      ...changes,
      body: changeVenueInput,
    },
    ({ params, body }, context) => venues.changeVenue(context, params.id, body),
  ),
  route.put(
    `${one}/key`,
    { summary: 'Sets the key of a venue, which is never shown again', ...changes, body: venueKeyInput },
    ({ params, body }, context) => venues.setVenueKey(context, params.id, body),
  ),
  route.post(
    `${one}/enabling`,
    { summary: 'Lets orders be routed to a venue', ...changes },
    ({ params }, context) => venues.switchVenue(context, params.id, true),
  ),
  route.post(
    `${one}/disabling`,
    { summary: 'Routes nothing new to a venue', ...changes },
    ({ params }, context) => venues.switchVenue(context, params.id, false),
  ),
  route.post(
    `${one}/test`,
    {
      summary: 'Tries a venue with its key; what it finds becomes its health',
      can: 'venues:change',
      params: byId,
      idempotent: true,
      answers: { status: 202, schema: venueView },
    },
    ({ params }, context) => venues.requestTest(context, params.id),
  ),
  route.get(
    `${one}/access`,
    {
      summary: 'What a worker speaks to a venue with',
      can: 'venues:work',
      params: byId,
      answers: { status: 200, schema: venueAccessView },
    },
    ({ params }, context) => venueAccess(context, params.id),
  ),
  route.post(
    `${one}/health`,
    {
      summary: 'Records what a test of a venue found',
      can: 'venues:work',
      params: byId,
      body: venueHealth,
      idempotent: true,
      answers,
    },
    ({ params, body }, context) => recordHealth(context, params.id, body),
  ),
];
