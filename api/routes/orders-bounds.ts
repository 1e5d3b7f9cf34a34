import { z } from 'zod';
import {
  accountBoundsView,
  decideBoundsInput,
  orderBoundsView,
  proposeBoundsInput,
} from '../../domain/orders/bounds.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { decideBounds, getOrderBounds, proposeBounds } from '../services/orders-bounds.js';

const ofAccount = '/api/v1/institutional/accounts/:id/order-bounds';
const one = '/api/v1/institutional/order-bounds/:id';
const byId = z.strictObject({ id: uuid });
const decides = {
  can: 'risk:set_limits',
  params: byId,
  body: decideBoundsInput,
  idempotent: true,
  answers: { status: 200, schema: orderBoundsView },
} as const;

/** What bounds the orders of an account: proposed by one person, agreed to by another. */
export const orderBoundsRoutes: Route[] = [
  route.get(
    ofAccount,
    {
      summary: 'Bounds of the orders of an account: in force, proposed, and those of before',
      can: 'risk:read',
      params: byId,
      answers: { status: 200, schema: accountBoundsView },
    },
    ({ params }, context) => getOrderBounds(context, params.id),
  ),
  route.post(
    ofAccount,
    {
      summary: 'Proposes the bounds of the orders of an account, all of them at once; another person agrees',
      can: 'risk:set_limits',
      params: byId,
      body: proposeBoundsInput,
      idempotent: true,
      stepUp: true,
      answers: { status: 201, schema: orderBoundsView },
    },
    ({ params, body }, context) => proposeBounds(context, params.id, body),
  ),
  route.post(
    `${one}/approval`,
    {
      summary: 'Lets proposed bounds hold from now on; never by who proposed them',
      ...decides,
      stepUp: true,
    },
    ({ params, body }, context) => decideBounds(context, { ...params, ...body, state: 'in_force' }),
  ),
  route.post(
    `${one}/refusal`,
    { summary: 'Refuses proposed bounds; never by who proposed them', ...decides },
    ({ params, body }, context) => decideBounds(context, { ...params, ...body, state: 'refused' }),
  ),
  route.post(
    `${one}/withdrawal`,
    { summary: 'Takes back proposed bounds; only by who proposed them', ...decides },
    ({ params, body }, context) => decideBounds(context, { ...params, ...body, state: 'withdrawn' }),
  ),
];
