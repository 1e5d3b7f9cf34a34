import { z } from 'zod';
import { uuid } from '../../domain/fields.js';
import * as inputs from '../../domain/orders/work-inputs.js';
import { route, type Route } from '../route.js';
import * as allocation from '../services/orders-work-allocation.js';
import * as children from '../services/orders-work-children.js';
import { confirmOrder } from '../services/orders-work-confirmation.js';
import * as end from '../services/orders-work-end.js';
import { moveOrder } from '../services/orders-work-moves.js';
import { getWorkFile } from '../services/orders-work-reads.js';

const order = '/api/v1/institutional/orders/:id';
const byId = z.strictObject({ id: uuid });
const byChild = z.strictObject({ id: uuid, child: z.coerce.number().int().min(1) });
const step = { can: 'orders:work', params: byId, idempotent: true } as const;
const done = { status: 200, schema: z.strictObject({ is_done: z.literal(true) }) } as const;

/** What the workflow of an order does to the book of record and the engine; each step once for its key. */
export const orderStepRoutes: Route[] = [
  route.get(
    `${order}/work-file`,
    {
      summary: 'What the workflow of an order works from',
      can: 'orders:work',
      params: byId,
      answers: { status: 200, schema: inputs.workFileView },
    },
    ({ params }, context) => getWorkFile(context, params.id),
  ),
  route.post(
    `${order}/transitions`,
    {
      summary: 'Takes a step of the life of an order',
      ...step,
      body: inputs.moveOrderInput,
      answers: { status: 200, schema: inputs.movedView },
    },
    ({ params, body }, context) => moveOrder(context, { ...params, ...body }),
  ),
  route.post(
    `${order}/children`,
    {
      summary: 'Sends a child; its number makes it the same one when it is sent again',
      can: 'orders:work',
      params: byId,
      idempotent: 'by_handler',
      body: inputs.placeChildInput,
      answers: { status: 201, schema: inputs.childReport },
    },
    ({ params, body }, context) => children.placeChild(context, params.id, body),
  ),
  route.get(
    `${order}/children/:child`,
    {
      summary: 'What is known of a child',
      can: 'orders:work',
      params: byChild,
      answers: { status: 200, schema: inputs.childAnswer },
    },
    ({ params }, context) => children.askForChild(context, params.id, params.child),
  ),
  route.post(
    `${order}/children/:child/cancellation`,
    {
      summary: 'Calls a child back',
      can: 'orders:work',
      params: byChild,
      idempotent: 'by_handler',
      answers: { status: 200, schema: inputs.childReport },
    },
    ({ params }, context) => children.cancelChild(context, params.id, params.child),
  ),
  route.post(
    `${order}/stock`,
    {
      summary: 'Brings the sums of an order up to those of its children and tells what is known of them',
      can: 'orders:work',
      params: byId,
      idempotent: 'by_handler',
      body: inputs.stockInput,
      answers: { status: 200, schema: inputs.stockView },
    },
    ({ params, body }, context) => children.takeStock(context, params.id, body.children),
  ),
  route.get(
    `${order}/market`,
    {
      summary: 'Best prices, and the volume since a time, for the algorithm of an order',
      can: 'orders:work',
      params: byId,
      query: z.strictObject({ since: z.iso.datetime() }),
      answers: { status: 200, schema: inputs.marketFactsView },
    },
    ({ params, query }, context) => children.readMarket(context, params.id, new Date(query.since)),
  ),
  route.post(
    `${order}/allocation`,
    { summary: 'Divides what was traded over the portfolios of the order', ...step, answers: done },
    ({ params }, context) => allocation.allocateOrder(context, params.id),
  ),
  route.post(
    `${order}/allocation-release`,
    { summary: 'Takes the allocation of an order back', ...step, answers: done },
    ({ params }, context) => allocation.releaseAllocation(context, params.id),
  ),
  route.post(
    `${order}/confirmation`,
    { summary: 'Writes the confirmation of an order and tells who placed it', ...step, answers: done },
    ({ params }, context) => confirmOrder(context, params.id),
  ),
  route.get(
    `${order}/post-trade-check`,
    {
      summary: 'What does not fit of an order that is over',
      can: 'orders:work',
      params: byId,
      answers: { status: 200, schema: inputs.checkedView },
    },
    ({ params }, context) => end.checkTraded(context, params.id),
  ),
  route.post(
    `${order}/breaks`,
    { summary: 'Opens a break of an order', ...step, body: inputs.breakInput, answers: done },
    ({ params, body }, context) => end.openBreak(context, { ...params, ...body }),
  ),
  route.post(
    `${order}/call-back`,
    {
      summary: 'Calls back everything of an order that is out, and closes it',
      can: 'orders:work',
      params: byId,
      idempotent: 'by_handler',
      answers: done,
    },
    ({ params }, context) => end.callBackChildren(context, params.id),
  ),
];
