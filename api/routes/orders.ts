import { z } from 'zod';
import { listQuery, uuid } from '../../domain/fields.js';
import { amendOrderInput, cancelOrdersInput, placeOrderInput } from '../../domain/orders/inputs.js';
import * as views from '../../domain/orders/views.js';
import { route, type Route } from '../route.js';
import { amendOrder, cancelOrder, cancelOrders } from '../services/orders-change.js';
import { checkOrder } from '../services/orders-check.js';
import { placeOrder } from '../services/orders-place.js';
import { getOrder, listExecutions, listOrders } from '../services/orders-reads.js';

const byId = z.strictObject({ id: uuid });

/** Orders of institutions and of persons: placed, changed, read. */
export const orderRoutes: Route[] = [
  route.post(
    '/api/v1/institutional/orders',
    {
      summary: 'Places an order; the answer is on the disk of the engine',
      can: 'orders:place',
      body: placeOrderInput,
      exactNumbers: true,
      idempotent: 'by_handler',
      trades: true,
      answers: { status: 201, schema: views.placedOrderView },
    },
    ({ body, key, headers }, context) =>
      placeOrder(context, { input: body, key, source: headers['sec-fetch-site'] ? 'desk' : 'api' }),
  ),
  route.post(
    '/api/v1/institutional/orders/check',
    {
      summary: 'What an order would cost and hold, and whether it would be refused; nothing is placed',
      can: 'orders:place',
      body: placeOrderInput,
      exactNumbers: true,
      answers: { status: 200, schema: views.orderCheckView },
    },
    ({ body }, context) => checkOrder(context, body),
  ),
  route.post(
    '/api/v1/institutional/orders/cancellation',
    {
      summary: 'Cancels every live order of an account, or those in one symbol or on one side',
      can: 'orders:cancel',
      body: cancelOrdersInput,
      idempotent: 'by_handler',
      trades: true,
      answers: { status: 200, schema: views.cancelledOrdersView },
    },
    ({ body }, context) => cancelOrders(context, body),
  ),
  route.get(
    '/api/v1/institutional/orders',
    {
      summary: 'Orders, by account, symbol, side, status, name, or only those that live',
      can: 'orders:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(views.orderView) },
    },
    ({ query }, context) => listOrders(context, query),
  ),
  route.get(
    '/api/v1/institutional/orders/:id',
    {
      summary: 'An order with its executions, as the books have it',
      can: 'orders:read',
      params: byId,
      answers: { status: 200, schema: views.orderFileView },
    },
    ({ params }, context) => getOrder(context, params.id),
  ),
  route.patch(
    '/api/v1/institutional/orders/:id',
    {
      summary:
        'Changes quantity or price of a live order, worked or resting; fewer at the same price keep the place in the queue',
      can: 'orders:place',
      params: byId,
      body: amendOrderInput,
      exactNumbers: true,
      idempotent: 'by_handler',
      trades: true,
      answers: { status: 200, schema: views.amendedOrderView },
    },
    ({ params, body }, context) => amendOrder(context, params.id, body),
  ),
  route.delete(
    '/api/v1/institutional/orders/:id',
    {
      summary: 'Cancels a live order; one that was cancelled before is answered as it is',
      can: 'orders:cancel',
      params: byId,
      idempotent: 'by_handler',
      trades: true,
      answers: { status: 200, schema: views.amendedOrderView },
    },
    ({ params }, context) => cancelOrder(context, params.id),
  ),
  route.get(
    '/api/v1/institutional/executions',
    {
      summary: 'Executions, by account, order, symbol or side',
      can: 'orders:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(views.executionView) },
    },
    ({ query }, context) => listExecutions(context, query),
  ),
];
