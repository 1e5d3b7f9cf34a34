import { z } from 'zod';
import {
  changeWorkerInput,
  givenOut,
  giveOutInput,
  presenceInput,
  workerView,
} from '../../domain/compliance/case-workers.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { giveOutCases } from '../services/compliance-give-out.js';
import { changeWorker, listWorkers, setPresence } from '../services/compliance-workers.js';

const one = { status: 200, schema: workerView } as const;

/** Who works cases, and the act that gives them out. */
export const complianceWorkerRoutes: Route[] = [
  route.get(
    '/api/v1/compliance/workers',
    {
      summary: 'Everybody who works cases: skills, limit, load, and whether they are there',
      can: 'compliance:read_cases',
      answers: { status: 200, schema: z.array(workerView) },
    },
    (_input, context) => listWorkers(context),
  ),
  route.post(
    '/api/v1/compliance/workers/me/presence',
    {
      summary: 'Says that one takes cases, or is away',
      can: 'compliance:work_cases',
      body: presenceInput,
      idempotent: true,
      answers: one,
    },
    ({ body }, context) => setPresence(context, body),
  ),
  route.post(
    '/api/v1/compliance/workers/:id',
    {
      summary: 'Says what somebody of the desk can do and how many cases they take',
      can: 'compliance:arrange_desk',
      params: z.strictObject({ id: uuid }),
      body: changeWorkerInput,
      idempotent: true,
      answers: one,
    },
    ({ params, body }, context) => changeWorker(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/case-distribution',
    {
      summary: 'Gives the cases that nobody has to people who are there, by skills and least load',
      can: 'compliance:arrange_desk',
      body: giveOutInput,
      idempotent: true,
      answers: { status: 200, schema: givenOut },
    },
    ({ body }, context) => giveOutCases(context, body),
  ),
];
