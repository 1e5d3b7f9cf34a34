import { z } from 'zod';
import * as inputs from '../../domain/compliance/case-inputs.js';
import { screeningHit } from '../../domain/compliance/case-schema.js';
import * as views from '../../domain/compliance/case-views.js';
import { listQuery, uuid } from '../../domain/fields.js';
import { document } from '../../domain/onboarding/file-schema.js';
import { documentForm } from '../../domain/onboarding/inputs.js';
import { route, type Route } from '../route.js';
import { attachDocument } from '../services/compliance-attachments.js';
import * as cases from '../services/compliance-cases.js';
import * as clock from '../services/compliance-clock.js';
import * as decisions from '../services/compliance-decisions.js';
import * as desk from '../services/compliance-desk.js';
import { reviewHit } from '../services/compliance-hits.js';
import * as rescreening from '../services/compliance-rescreening.js';

const byId = z.strictObject({ id: uuid });
const caseAnswer = { status: 200, schema: views.caseView } as const;
const work = { can: 'compliance:work_cases', params: byId, idempotent: true } as const;

/** Cases: the queue, the work on one, the decision. */
export const complianceRoutes: Route[] = [
  route.get(
    '/api/v1/compliance/cases',
    {
      summary: 'The queue of cases',
      can: 'compliance:read_cases',
      query: listQuery,
      answers: { status: 200, schema: z.array(views.caseRow) },
    },
    ({ query }, context) => cases.listCases(context, query),
  ),
  route.get(
    '/api/v1/compliance/case-counts',
    {
      summary: 'How many cases each saved view holds',
      can: 'compliance:read_cases',
      answers: { status: 200, schema: views.caseCounts },
    },
    (_input, context) => cases.countCases(context),
  ),
  route.get(
    '/api/v1/compliance/cases/:id',
    {
      summary: 'A case with the whole file and the hash that a decision is bound to',
      can: 'compliance:read_cases',
      params: byId,
      answers: { status: 200, schema: views.caseFile },
    },
    ({ params }, context) => cases.getCase(context, params.id),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/claim',
    { summary: 'Takes an open case', ...work, answers: caseAnswer },
    ({ params }, context) => desk.claimCase(context, params.id),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/release',
    { summary: 'Gives a case back to the queue', ...work, answers: caseAnswer },
    ({ params }, context) => desk.releaseCase(context, params.id),
  ),
  route.post(
    '/api/v1/compliance/case-assignments',
    {
      summary: 'Hands several cases to one person',
      can: 'compliance:work_cases',
      body: inputs.assignCases,
      idempotent: true,
      answers: { status: 200, schema: views.assignment },
    },
    ({ body }, context) => desk.assignCases(context, body),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/notes',
    {
      summary: 'Adds a note',
      ...work,
      body: inputs.addNote,
      answers: { status: 201, schema: views.noteView },
    },
    ({ params, body }, context) => desk.addNote(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/documents',
    {
      summary: 'Attaches a document that the client never sees',
      ...work,
      body: documentForm,
      multipart: true,
      answers: { status: 201, schema: document },
    },
    ({ params, body, form }, context) => attachDocument(context, { ...params, form, about: body }),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/information-requests',
    {
      summary: 'Asks the client; the clock stands until the answer',
      ...work,
      body: inputs.askClient,
      answers: caseAnswer,
    },
    ({ params, body }, context) => desk.requestInformation(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/hits/:id/review',
    {
      summary: 'Gives the verdict on a hit',
      ...work,
      body: inputs.reviewHit,
      answers: { status: 200, schema: screeningHit },
    },
    ({ params, body }, context) => reviewHit(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/recommendation',
    {
      summary: 'Recommends a decision on the file that was shown',
      ...work,
      body: inputs.recommend,
      answers: caseAnswer,
    },
    ({ params, body }, context) => decisions.recommend(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/screening-requests',
    {
      summary: 'Asks for the client to be compared with the lists as they are now',
      ...work,
      answers: caseAnswer,
    },
    ({ params }, context) => rescreening.requestScreening(context, params.id),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/send-back',
    {
      summary: 'Sends a recommended case back to its analyst',
      ...work,
      can: 'compliance:decide',
      body: inputs.sendBack,
      answers: caseAnswer,
    },
    ({ params, body }, context) => decisions.sendBack(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/decision',
    {
      summary: 'Decides a case on the file that was shown; never on own work',
      ...work,
      can: 'compliance:decide',
      body: inputs.decide,
      stepUp: true,
      answers: caseAnswer,
    },
    ({ params, body }, context) => decisions.decide(context, { ...params, ...body }),
  ),
  route.get(
    '/api/v1/compliance/cases/:id/clock',
    {
      summary: 'The clock of a case',
      can: 'compliance:record',
      params: byId,
      answers: { status: 200, schema: views.caseClock },
    },
    ({ params }, context) => clock.readClock(context, params.id),
  ),
  route.post(
    '/api/v1/compliance/cases/:id/clock',
    {
      summary: 'Notes that a case was warned of or ran past its time',
      can: 'compliance:record',
      params: byId,
      body: inputs.markClock,
      idempotent: true,
      answers: { status: 200, schema: views.caseClock },
    },
    ({ params, body }, context) => clock.markClock(context, { ...params, ...body }),
  ),
];
