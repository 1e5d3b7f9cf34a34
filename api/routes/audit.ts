import { z } from 'zod';
import { auditCheckpointView, auditEntryView, auditVerificationView } from '../../domain/audit/views.js';
import { listQuery } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { listAuditEntries, listCheckpoints, runAuditVerification } from '../services/audit.js';

export const auditRoutes: Route[] = [
  route.get(
    '/api/v1/audit/entries',
    {
      summary: 'Who did what to which record, and what was refused to whom',
      can: 'audit:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(auditEntryView) },
    },
    ({ query }, context) => listAuditEntries(context, query),
  ),
  route.get(
    '/api/v1/audit/checkpoints',
    {
      summary: 'The signed checkpoints that are kept outside the database',
      can: 'audit:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(auditCheckpointView) },
    },
    ({ query }, context) => listCheckpoints(context, query),
  ),
  route.post(
    '/api/v1/audit/verifications',
    {
      summary: 'Recomputes the whole log and holds it against the checkpoints',
      can: 'audit:verify',
      answers: { status: 200, schema: auditVerificationView },
    },
    (_input, context) => runAuditVerification(context),
  ),
];
