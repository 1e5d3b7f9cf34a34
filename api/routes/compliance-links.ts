import { z } from 'zod';
import {
  endLinkInput,
  linkCasesInput,
  linkView,
  mergeCaseInput,
  splitCaseInput,
} from '../../domain/compliance/case-links.js';
import { caseView } from '../../domain/compliance/case-views.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { endLink, linkCases } from '../services/compliance-links.js';
import { mergeCase, splitCase } from '../services/compliance-merges.js';

const byId = z.strictObject({ id: uuid });
const work = { can: 'compliance:work_cases', params: byId, idempotent: true } as const;
const links = { status: 200, schema: z.array(linkView) } as const;

/** Cases that have to do with each other, and duplicates that one case leads. */
export const complianceLinkRoutes: Route[] = [
  route.post(
    '/api/v1/compliance/cases/:id/links',
    {
      summary: 'Says that another case has to do with this one; both show it',
      ...work,
      body: linkCasesInput,
      answers: links,
    },
    ({ params, body }, context) => linkCases(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/links/:link_id/end',
    {
      summary: 'Ends a link that was a mistake',
      ...work,
      params: byId.extend({ link_id: uuid }),
      body: endLinkInput,
      answers: links,
    },
    ({ params, body }, context) => endLink(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/duplicates',
    {
      summary: 'Merges the case of a duplicate application into this one; it ends when this one is decided',
      ...work,
      body: mergeCaseInput,
      answers: { status: 200, schema: caseView },
    },
    ({ params, body }, context) => mergeCase(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/split',
    {
      summary: 'Takes a merged case out again, while the one that leads is not decided',
      ...work,
      body: splitCaseInput,
      answers: { status: 200, schema: caseView },
    },
    ({ params, body }, context) => splitCase(context, { ...params, ...body }),
  ),
];
