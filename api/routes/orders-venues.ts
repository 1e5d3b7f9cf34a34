import { z } from 'zod';
import { listQuery, uuid } from '../../domain/fields.js';
import { evidenceView } from '../../domain/orders/evidence.js';
import * as inputs from '../../domain/orders/split-inputs.js';
import { route, type Route } from '../route.js';
import { listEvidence, orderEvidenceOf } from '../services/orders-evidence.js';
import { fundLeg } from '../services/venues-funding.js';
import { reportLeg } from '../services/venues-legs.js';
import { splitSlice } from '../services/venues-split.js';

const order = '/api/v1/institutional/orders/:id';
const byId = z.strictObject({ id: uuid });
/** Books of some venues, or trades of a day. */
const many = { bytes: 1_000_000, fields: 20_000 } as const;
/** Every one of them is the same again by what it is about. */
const step = { can: 'orders:work', params: byId, idempotent: 'by_handler' } as const;

/** Orders that use external venues: how a slice is divided, what stands where, and why. */
export const orderVenueRoutes: Route[] = [
  route.get(
    '/api/v1/institutional/order-evidence',
    {
      summary:
        'Evidence of best execution: what was known when parts of orders were sent, and what came of it',
      can: 'orders:read_evidence',
      query: listQuery,
      answers: { status: 200, schema: z.array(evidenceView) },
    },
    ({ query }, context) => listEvidence(context, query),
  ),
  route.get(
    `${order}/evidence`,
    {
      summary: 'Evidence of best execution of one order',
      can: 'orders:read',
      params: byId,
      answers: { status: 200, schema: z.array(evidenceView) },
    },
    ({ params }, context) => orderEvidenceOf(context, params.id),
  ),
  route.post(
    `${order}/splits`,
    {
      summary: 'Divides a slice over our own book and external ones, and keeps why',
      ...step,
      body: inputs.splitInput,
      bodyLimits: many,
      answers: { status: 200, schema: inputs.splitView },
    },
    ({ params, body }, context) => splitSlice(context, params.id, body),
  ),
  route.post(
    '/api/v1/institutional/venue-orders/:id/funding',
    {
      summary: 'Sets aside what a part at a venue may cost, before it is sent',
      ...step,
      answers: { status: 200, schema: inputs.fundedView },
    },
    ({ params }, context) => fundLeg(context, params.id),
  ),
  route.post(
    '/api/v1/institutional/venue-orders/:id/reports',
    {
      summary: 'Takes in what a venue says of a part, or that it says nothing',
      ...step,
      body: inputs.legReportInput,
      bodyLimits: many,
      answers: { status: 200, schema: inputs.legStateView },
    },
    ({ params, body }, context) => reportLeg(context, params.id, body),
  ),
];
