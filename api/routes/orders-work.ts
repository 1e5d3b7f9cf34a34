import { z } from 'zod';
import { listQuery, uuid } from '../../domain/fields.js';
import * as inputs from '../../domain/orders/work-inputs.js';
import { orderBreak } from '../../domain/orders/work-schema.js';
import { route, type Route } from '../route.js';
import { controlWork } from '../services/orders-work-control.js';
import { decideApproval, listApprovals } from '../services/orders-work-decisions.js';
import { closeBreak, getConfirmation, getWork, listBreaks } from '../services/orders-work-reads.js';

const order = '/api/v1/institutional/orders/:id';
const byId = z.strictObject({ id: uuid });
const decides = {
  can: 'orders:approve',
  params: byId,
  body: inputs.decideApprovalInput,
  idempotent: true,
  stepUp: true,
  answers: { status: 200, schema: inputs.approvalView },
} as const;
const control = {
  can: 'orders:cancel',
  params: byId,
  idempotent: true,
  answers: { status: 202, schema: inputs.controlView },
} as const;

/** Orders that wait for a second person or are worked: what people see of them and do with them. */
export const orderWorkRoutes: Route[] = [
  route.get(
    '/api/v1/institutional/order-approvals',
    {
      summary: 'Orders that wait for a second person, and what was decided',
      can: 'orders:read_approvals',
      query: listQuery,
      answers: { status: 200, schema: z.array(inputs.approvalView) },
    },
    ({ query }, context) => listApprovals(context, query),
  ),
  route.post(
    `${order}/approval`,
    { summary: 'Lets an order go, bound to the hash of what was shown; never by who placed it', ...decides },
    ({ params, body }, context) => decideApproval(context, { ...params, ...body, decision: 'approved' }),
  ),
  route.post(
    `${order}/rejection`,
    { summary: 'Refuses an order that waits for a second person', ...decides },
    ({ params, body }, context) => decideApproval(context, { ...params, ...body, decision: 'rejected' }),
  ),
  route.get(
    `${order}/work`,
    {
      summary: 'Approval, evidence of best execution, allocation, confirmation and breaks of an order',
      can: 'orders:read',
      params: byId,
      answers: { status: 200, schema: inputs.workView },
    },
    ({ params }, context) => getWork(context, params.id),
  ),
  route.get(
    `${order}/confirmation`,
    {
      summary: 'The confirmation of an order, as it was written when it was over',
      can: 'orders:read',
      params: byId,
      answers: { status: 200, contentType: 'application/json' },
    },
    ({ params }, context) => getConfirmation(context, params.id),
  ),
  route.post(
    `${order}/work/cancellation`,
    { summary: 'Asks the workflow of an order to end it', ...control },
    ({ params }, context) => controlWork(context, params.id, { kind: 'cancel' }),
  ),
  route.post(
    `${order}/work/pause`,
    { summary: 'Stops the work of an order for a while; what is out is called back', ...control },
    ({ params }, context) => controlWork(context, params.id, { kind: 'pause' }),
  ),
  route.post(
    `${order}/work/resumption`,
    { summary: 'Goes on with an order that was paused', ...control },
    ({ params }, context) => controlWork(context, params.id, { kind: 'resume' }),
  ),
  route.post(
    `${order}/work/amendment`,
    {
      summary: 'Changes quantity and limit of an order that is worked',
      ...control,
      body: inputs.amendWorkInput,
      exactNumbers: true,
    },
    ({ params, body }, context) => controlWork(context, params.id, { kind: 'amend', ...body }),
  ),
  route.get(
    '/api/v1/institutional/order-breaks',
    {
      summary: 'What did not fit at the end of orders',
      can: 'orders:read_approvals',
      query: listQuery,
      answers: { status: 200, schema: z.array(orderBreak) },
    },
    ({ query }, context) => listBreaks(context, query),
  ),
  route.post(
    '/api/v1/institutional/order-breaks/:id/closing',
    {
      summary: 'Says what was done about a break',
      can: 'orders:close_breaks',
      params: byId,
      body: inputs.closeBreakInput,
      idempotent: true,
      answers: { status: 200, schema: orderBreak },
    },
    ({ params, body }, context) => closeBreak(context, params.id, body.resolution),
  ),
];
