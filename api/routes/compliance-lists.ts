import { z } from 'zod';
import { dashboardQuery, loadList, releaseList } from '../../domain/compliance/case-inputs.js';
import { listVersion } from '../../domain/compliance/case-schema.js';
import { dashboard, listsStateView, listStatus } from '../../domain/compliance/case-views.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { getDashboard } from '../services/compliance-dashboard.js';
import * as lists from '../services/compliance-lists.js';

const byId = z.strictObject({ id: uuid });

/** A list comes as one base64 text. */
const listLimits = { bytes: 48 * 1024 * 1024, fields: 100 };

/** Sanctions lists and the board of compliance. */
export const complianceListRoutes: Route[] = [
  route.get(
    '/api/v1/compliance/lists',
    {
      summary: 'The lists in force, and editions that wait for an officer',
      can: 'compliance:read_lists',
      answers: { status: 200, schema: z.array(listStatus) },
    },
    (_input, context) => lists.listLists(context),
  ),
  route.get(
    '/api/v1/compliance/lists/state',
    {
      summary: 'Whether the lists carry approvals now',
      can: 'compliance:read_lists',
      answers: { status: 200, schema: listsStateView },
    },
    (_input, context) => lists.getListsState(context),
  ),
  route.get(
    '/api/v1/compliance/lists/:id/content',
    {
      summary: 'The entries of an edition: gzip of one JSON object a line',
      can: 'compliance:load_lists',
      params: byId,
      answers: { status: 200, contentType: 'application/gzip' },
    },
    ({ params }, context) => lists.readListContent(context, params.id),
  ),
  route.post(
    '/api/v1/compliance/lists',
    {
      summary: 'Takes a new edition of a list',
      can: 'compliance:load_lists',
      body: loadList,
      bodyLimits: listLimits,
      idempotent: true,
      answers: { status: 201, schema: listVersion.extend({ is_new: z.boolean() }) },
    },
    ({ body }, context) => lists.loadList(context, body),
  ),
  route.post(
    '/api/v1/compliance/lists/:id/release',
    {
      summary: 'Puts an edition into force that was held because it lost many entries',
      can: 'compliance:decide',
      params: byId,
      body: releaseList,
      idempotent: true,
      stepUp: true,
      answers: { status: 200, schema: listVersion },
    },
    ({ params, body }, context) => lists.releaseList(context, { ...params, ...body }),
  ),
  route.get(
    '/api/v1/compliance/dashboard',
    {
      summary: 'The board of compliance, from ClickHouse',
      can: 'compliance:read_dashboard',
      query: dashboardQuery,
      answers: { status: 200, schema: dashboard },
    },
    ({ query }, context) => getDashboard(context, query.days),
  ),
];
