import { z } from 'zod';
import { openCase, recordAssessment, recordScreening } from '../../domain/compliance/case-inputs.js';
import { riskAssessment } from '../../domain/compliance/case-schema.js';
import { caseClock } from '../../domain/compliance/case-views.js';
import { uuid } from '../../domain/fields.js';
import { check, document } from '../../domain/onboarding/file-schema.js';
import {
  finishCheck,
  moveApplication,
  openCheck,
  recordVerification,
  remindClient,
  remindOfDocuments,
} from '../../domain/onboarding/inputs.js';
import { applicationMoved } from '../../domain/onboarding/views.js';
import { workerFile } from '../../domain/onboarding/worker-file.js';
import { route, type Route } from '../route.js';
import * as clock from '../services/compliance-clock.js';
import * as screening from '../services/compliance-screening.js';
import * as accounts from '../services/onboarding-accounts.js';
import * as evidence from '../services/onboarding-evidence.js';
import { takeStep } from '../services/onboarding-procedure.js';
import * as reminders from '../services/onboarding-reminders.js';
import { getWorkerFile } from '../services/onboarding-worker-file.js';

const byId = z.strictObject({ id: uuid });
const record = { can: 'onboarding:record', params: byId, idempotent: true } as const;

/** A screening brings the entries that were hit, with hundreds of names and numbers each. */
const evidenceLimits = { bytes: 16 * 1024 * 1024, fields: 400_000 };

/** What the procedure of a client writes into the book of record; each step once for its business key. */
export const onboardingProcedureRoutes: Route[] = [
  route.get(
    '/api/v1/onboarding/applications/:id/file',
    {
      summary: 'What the procedure of a client works from',
      can: 'onboarding:read',
      params: byId,
      answers: { status: 200, schema: workerFile },
    },
    ({ params }, context) => getWorkerFile(context, params.id),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/transitions',
    {
      summary: 'Takes a step of the procedure',
      ...record,
      body: moveApplication,
      answers: { status: 200, schema: applicationMoved },
    },
    ({ params, body }, context) => takeStep(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/document-verifications',
    {
      summary: 'Records what a document showed',
      ...record,
      body: recordVerification,
      answers: { status: 200, schema: document },
    },
    ({ params, body }, context) => evidence.recordVerification(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/checks',
    {
      summary: 'Notes that a check was asked for',
      ...record,
      body: openCheck,
      answers: { status: 201, schema: check },
    },
    ({ params, body }, context) => evidence.openCheck(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/check-results',
    {
      summary: 'Records how a check ended',
      ...record,
      body: finishCheck,
      answers: { status: 200, schema: check.extend({ is_news: z.boolean() }) },
    },
    ({ params, body }, context) => evidence.finishCheck(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/screenings',
    {
      summary: 'Records a screening with its hits',
      ...record,
      body: recordScreening,
      bodyLimits: evidenceLimits,
      answers: {
        status: 201,
        schema: z.strictObject({
          screening_id: uuid,
          hit_count: z.int(),
          new_hits: z.int(),
          lists_ok: z.boolean(),
          is_current: z.boolean(),
        }),
      },
    },
    ({ params, body }, context) => screening.recordScreening(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/risk-assessments',
    {
      summary: 'Records a risk assessment; says whether a rule may pass the client',
      ...record,
      body: recordAssessment,
      answers: {
        status: 201,
        schema: riskAssessment.extend({ may_pass_by_rule: z.boolean(), is_current: z.boolean() }),
      },
    },
    ({ params, body }, context) => screening.recordAssessment(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/cases',
    {
      summary: 'Opens a case, or finds the one that is open',
      ...record,
      body: openCase,
      answers: { status: 201, schema: caseClock },
    },
    ({ params, body }, context) => clock.openCase(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/account',
    {
      summary: 'Opens the account of an approved client',
      ...record,
      answers: {
        status: 200,
        schema: z.strictObject({ trading_account_id: uuid.nullable(), next_review_at: z.iso.datetime() }),
      },
    },
    ({ params }, context) => accounts.openAccount(context, params.id),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/reminders',
    {
      summary: 'Reminds a client who has something to do',
      ...record,
      body: remindClient,
      answers: { status: 200, schema: z.strictObject({ is_sent: z.boolean() }) },
    },
    ({ params, body }, context) => reminders.remindClient(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/document-reminders',
    {
      summary: 'Tells a client which of their documents expire soon',
      ...record,
      body: remindOfDocuments,
      answers: { status: 200, schema: z.strictObject({ reminded: z.int() }) },
    },
    ({ params, body }, context) => reminders.remindOfDocuments(context, { ...params, ...body }),
  ),
];
