import { z } from 'zod';
import { listQuery, uuid } from '../../domain/fields.js';
import { creditLineView, creditUseView, proposeCreditLineInput } from '../../domain/risk/credit-lines.js';
import { decideLimitInput } from '../../domain/risk/inputs.js';
import { route, type Route } from '../route.js';
import { decideCreditLine, listCreditLines, proposeCreditLine } from '../services/risk-credit-lines.js';
import { listCreditUse } from '../services/risk-credit-views.js';

const one = '/api/v1/risk/credit-lines/:id';
const decides = {
  can: 'risk:set_limits',
  params: z.strictObject({ id: uuid }),
  body: decideLimitInput,
  idempotent: true,
  answers: { status: 200, schema: creditLineView },
} as const;

/** Lines of credit, which one person proposes and another approves, and how much of them is used. */
export const riskCreditRoutes: Route[] = [
  route.get(
    '/api/v1/risk/credit-lines',
    {
      summary: 'Lines of credit: in force, proposed, and those that were',
      can: 'risk:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(creditLineView) },
    },
    ({ query }, context) => listCreditLines(context, query),
  ),
  route.get(
    '/api/v1/risk/credit-use',
    {
      summary: 'How much of each line of credit is used now, the fullest first',
      can: 'risk:read',
      answers: { status: 200, schema: z.array(creditUseView) },
    },
    (_request, context) => listCreditUse(context),
  ),
  route.post(
    '/api/v1/risk/credit-lines',
    {
      summary: 'Proposes a line of credit of an account and asset, or with zero its end',
      can: 'risk:set_limits',
      body: proposeCreditLineInput,
      idempotent: true,
      stepUp: true,
      answers: { status: 201, schema: creditLineView },
    },
    ({ body }, context) => proposeCreditLine(context, body),
  ),
  route.post(
    `${one}/approval`,
    { summary: 'Puts a line of credit in force; never by who proposed it', ...decides, stepUp: true },
    ({ params, body }, context) => decideCreditLine(context, { ...params, ...body, decision: 'approve' }),
  ),
  route.post(
    `${one}/refusal`,
    { summary: 'Refuses a line of credit; never by who proposed it', ...decides },
    ({ params, body }, context) => decideCreditLine(context, { ...params, ...body, decision: 'refuse' }),
  ),
  route.post(
    `${one}/withdrawal`,
    { summary: 'Takes a proposed line of credit back, by who made it', ...decides },
    ({ params, body }, context) => decideCreditLine(context, { ...params, ...body, decision: 'withdraw' }),
  ),
];
