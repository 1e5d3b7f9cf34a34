import { z } from 'zod';
import { snoozeInput } from '../../domain/compliance/case-snooze.js';
import { caseView } from '../../domain/compliance/case-views.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { snoozeCase, wakeCase } from '../services/compliance-snoozes.js';

const work = {
  can: 'compliance:work_cases',
  params: z.strictObject({ id: uuid }),
  idempotent: true,
  answers: { status: 200, schema: caseView },
} as const;

/** Cases that are put aside for a while. */
export const complianceSnoozeRoutes: Route[] = [
  route.post(
    '/api/v1/compliance/cases/:id/snooze',
    {
      summary: 'Puts a case aside until a moment, at most 90 days ahead; its clock runs on, news wake it',
      ...work,
      body: snoozeInput,
    },
    ({ params, body }, context) => snoozeCase(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/wake',
    { summary: 'Takes a case that was put aside up again', ...work },
    ({ params }, context) => wakeCase(context, params.id),
  ),
];
