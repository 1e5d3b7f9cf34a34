import { z } from 'zod';
import {
  beginRescreeningInput,
  deltaQuery,
  keptPage,
  listDeltaView,
  partiesQuery,
  recordPageInput,
  requestRescreeningInput,
  rescreeningFile,
  rescreeningRun,
  rescreeningView,
} from '../../domain/compliance/rescreening-schema.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { getListDelta } from '../services/compliance-list-delta.js';
import { nextParties, recordPage } from '../services/compliance-rescreening-pages.js';
import * as runs from '../services/compliance-rescreening-runs.js';

const all = '/api/v1/compliance/rescreenings';
const byId = z.strictObject({ id: uuid });
const moves = {
  can: 'compliance:rescreen',
  params: byId,
  idempotent: true,
  answers: { status: 200, schema: rescreeningView },
} as const;
/** A page names up to five hundred parties. */
const pageLimits = { bytes: 4 * 1024 * 1024, fields: 20_000 };

/** Screening everybody again: what people see and move of it, and what its procedure does. */
export const complianceRescreeningRoutes: Route[] = [
  route.get(
    all,
    {
      summary: 'Runs through all parties, the newest first, with how far they are',
      can: 'compliance:read_lists',
      answers: { status: 200, schema: z.array(rescreeningView) },
    },
    (_input, context) => runs.listRescreenings(context),
  ),
  route.post(
    all,
    {
      summary: 'Screens everybody against every entry',
      can: 'compliance:rescreen',
      body: requestRescreeningInput,
      idempotent: true,
      answers: { status: 201, schema: rescreeningView },
    },
    ({ body }, context) => runs.requestRescreening(context, body),
  ),
  route.get(
    `${all}/:id`,
    {
      summary: 'A run with the parties that it sent back to their procedure',
      can: 'compliance:read_lists',
      params: byId,
      answers: { status: 200, schema: rescreeningFile },
    },
    ({ params }, context) => runs.getRescreening(context, params.id),
  ),
  route.post(
    `${all}/:id/pause`,
    { summary: 'Pauses a run after the page that it is at', ...moves },
    ({ params }, context) => runs.moveRescreening(context, { ...params, event: 'pause' }),
  ),
  route.post(
    `${all}/:id/resumption`,
    { summary: 'Lets a paused run go on where it was', ...moves },
    ({ params }, context) => runs.moveRescreening(context, { ...params, event: 'resume' }),
  ),
  route.post(
    `${all}/:id/stop`,
    { summary: 'Ends a run before its time', body: requestRescreeningInput, ...moves },
    ({ params, body }, context) => runs.moveRescreening(context, { ...params, ...body, event: 'stop' }),
  ),
  route.post(
    `${all}/:id/beginning`,
    {
      summary: 'The procedure of a run begins, or asks how it stands',
      can: 'compliance:record',
      params: byId,
      body: beginRescreeningInput,
      idempotent: true,
      answers: { status: 200, schema: rescreeningView },
    },
    ({ params, body }, context) => runs.beginRescreening(context, { ...params, ...body }),
  ),
  route.get(
    `${all}/:id/parties`,
    {
      summary: 'The next parties of a run, with what is kept of them',
      can: 'compliance:record',
      params: byId,
      query: partiesQuery,
      answers: { status: 200, schema: keptPage },
    },
    ({ params, query }, context) => nextParties(context, { ...params, ...query }),
  ),
  route.post(
    `${all}/:id/pages`,
    {
      summary: 'Keeps what a page of parties has found',
      can: 'compliance:record',
      params: byId,
      body: recordPageInput,
      bodyLimits: pageLimits,
      idempotent: true,
      answers: { status: 200, schema: rescreeningRun },
    },
    ({ params, body }, context) => recordPage(context, { ...params, ...body }),
  ),
  route.get(
    '/api/v1/compliance/lists/:id/delta',
    {
      summary: 'The entries of a version that are new or other than in an edition of before',
      can: 'compliance:load_lists',
      params: byId,
      query: deltaQuery,
      answers: { status: 200, schema: listDeltaView },
    },
    ({ params, query }, context) => getListDelta(context, { ...params, ...query }),
  ),
];
