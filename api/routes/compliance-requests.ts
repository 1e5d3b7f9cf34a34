import { z } from 'zod';
import {
  newTemplateInput,
  requestDraft,
  templateView,
  writeTemplateInput,
} from '../../domain/compliance/request-templates.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import * as requests from '../services/compliance-requests.js';

const byId = z.strictObject({ id: uuid });
const all = '/api/v1/compliance/request-templates';

/** The texts that clients are asked with. */
export const complianceRequestRoutes: Route[] = [
  route.get(
    all,
    {
      summary: 'The texts that clients are asked with, the newest version of each',
      can: 'compliance:read_cases',
      answers: { status: 200, schema: z.array(templateView) },
    },
    (_input, context) => requests.listTemplates(context),
  ),
  route.post(
    all,
    {
      summary: 'Writes a new text in both languages',
      can: 'compliance:arrange_desk',
      body: newTemplateInput,
      idempotent: true,
      answers: { status: 201, schema: templateView },
    },
    ({ body }, context) => requests.createTemplate(context, body),
  ),
  route.get(
    `${all}/:id/versions`,
    {
      summary: 'Every version of a text, the newest first',
      can: 'compliance:read_cases',
      params: byId,
      answers: { status: 200, schema: z.array(templateView) },
    },
    ({ params }, context) => requests.listTemplateVersions(context, params.id),
  ),
  route.post(
    `${all}/:id/versions`,
    {
      summary: 'Writes the next version of a text, or retires it',
      can: 'compliance:arrange_desk',
      params: byId,
      body: writeTemplateInput,
      idempotent: true,
      answers: { status: 201, schema: templateView },
    },
    ({ params, body }, context) => requests.changeTemplate(context, { ...params, ...body }),
  ),
  route.get(
    '/api/v1/compliance/cases/:id/request-drafts',
    {
      summary: 'The texts filled in for a case: the name of its client, the documents that are missing',
      can: 'compliance:work_cases',
      params: byId,
      answers: { status: 200, schema: z.array(requestDraft) },
    },
    ({ params }, context) => requests.draftRequests(context, params.id),
  ),
];
