import { z } from 'zod';
import { dashboardQuery } from '../../domain/compliance/case-inputs.js';
import { caseMetrics } from '../../domain/compliance/case-metrics.js';
import { reviewSampleInput, sampleView } from '../../domain/compliance/case-samples.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { getCaseMetrics } from '../services/compliance-metrics.js';
import { listSamples, reviewSample } from '../services/compliance-samples.js';

/** How well the desk decides: figures per person and per rule, and cases that are reviewed again. */
export const complianceMetricRoutes: Route[] = [
  route.get(
    '/api/v1/compliance/case-metrics',
    {
      summary: 'Verdicts on hits over the last days, per person and per rule',
      can: 'compliance:read_cases',
      query: dashboardQuery,
      answers: { status: 200, schema: caseMetrics },
    },
    ({ query }, context) => getCaseMetrics(context, query),
  ),
  route.get(
    '/api/v1/compliance/case-samples',
    {
      summary: 'Decided cases that were drawn to be reviewed again',
      can: 'compliance:read_cases',
      answers: { status: 200, schema: z.array(sampleView) },
    },
    (_input, context) => listSamples(context),
  ),
  route.post(
    '/api/v1/compliance/case-samples/:id/review',
    {
      summary: 'Says whether somebody who had no part in the case would have decided the same',
      can: 'compliance:work_cases',
      params: z.strictObject({ id: uuid }),
      body: reviewSampleInput,
      idempotent: true,
      answers: { status: 200, schema: sampleView },
    },
    ({ params, body }, context) => reviewSample(context, { ...params, ...body }),
  ),
];
