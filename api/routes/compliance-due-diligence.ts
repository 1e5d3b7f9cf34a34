import { z } from 'zod';
import { checklistLine, markItemInput } from '../../domain/compliance/due-diligence.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { markItem } from '../services/compliance-due-diligence.js';

/** What the risk of a client asks for beyond the usual. */
export const complianceDueDiligenceRoutes: Route[] = [
  route.post(
    '/api/v1/compliance/cases/:id/checklist',
    {
      summary: 'Says of an item of enhanced due diligence that it is done, or not any more',
      can: 'compliance:work_cases',
      params: z.strictObject({ id: uuid }),
      body: markItemInput,
      idempotent: true,
      answers: { status: 200, schema: z.array(checklistLine) },
    },
    ({ params, body }, context) => markItem(context, { ...params, ...body }),
  ),
];
