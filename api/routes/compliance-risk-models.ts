import { z } from 'zod';
import { defaultRiskModel } from '../../domain/compliance/risk-model.js';
import * as shapes from '../../domain/compliance/risk-models.js';
import { listQuery, uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import * as dryRuns from '../services/compliance-risk-dry-runs.js';
import * as models from '../services/compliance-risk-models.js';
import * as moves from '../services/compliance-risk-moves.js';

const all = '/api/v1/compliance/risk-models';
const byId = z.strictObject({ id: uuid });
const { version: _version, ...delivered } = defaultRiskModel;
const decides = {
  params: byId,
  body: shapes.decideModelInput,
  idempotent: true,
  answers: { status: 200, schema: shapes.riskModelView },
} as const;

/** Versions of the risk model: what each says, who decided it, and who would move by another one. */
export const complianceRiskModelRoutes: Route[] = [
  route.get(
    all,
    {
      summary: 'Versions of the risk model, the newest first',
      can: 'compliance:read_risk_models',
      answers: { status: 200, schema: z.array(shapes.riskModelSummary) },
    },
    (_input, context) => models.listRiskModels(context),
  ),
  route.get(
    `${all}/in-force`,
    {
      summary: 'The risk model that scores are made by now',
      can: 'compliance:read_risk_models',
      answers: { status: 200, schema: shapes.riskModelView },
    },
    (_input, context) => models.getRiskModelInForce(context),
  ),
  route.post(
    `${all}/dry-run`,
    {
      summary:
        'Weighs every party by another model and keeps who would move; answers a line a batch as it goes',
      can: 'compliance:propose_risk_models',
      body: shapes.dryRunInput,
      example: { content: delivered },
      answers: { status: 200, contentType: 'application/x-ndjson', lines: shapes.dryRunLine },
    },
    ({ body }, context) => dryRuns.runDry(context, body.content),
  ),
  route.get(
    `${all}/dry-runs/:id`,
    {
      summary: 'What came out of a dry run',
      can: 'compliance:read_risk_models',
      params: byId,
      answers: { status: 200, schema: shapes.riskDryRunView },
    },
    ({ params }, context) => dryRuns.getDryRun(context, params.id),
  ),
  route.get(
    `${all}/dry-runs/:id/moves`,
    {
      summary: 'Who would move by a dry run, and by which reasons',
      can: 'compliance:read_risk_models',
      params: byId,
      query: listQuery,
      answers: { status: 200, schema: z.array(shapes.riskDryRunMoveView) },
    },
    ({ params, query }, context) => moves.listMoves(context, { ...params, query }),
  ),
  route.post(
    all,
    {
      summary: 'Proposes a version with its dry run; an officer who did not propose it decides',
      can: 'compliance:propose_risk_models',
      body: shapes.proposeModelInput,
      idempotent: true,
      answers: { status: 201, schema: shapes.riskModelView },
    },
    ({ body }, context) => models.proposeRiskModel(context, body),
  ),
  route.get(
    `${all}/:id`,
    {
      summary: 'A version of the risk model, whole',
      can: 'compliance:read_risk_models',
      params: byId,
      answers: { status: 200, schema: shapes.riskModelView },
    },
    ({ params }, context) => models.getRiskModel(context, params.id),
  ),
  route.get(
    `${all}/:id/moved-up`,
    {
      summary: 'Parties whom a version weighs higher than the one that it replaced',
      can: 'compliance:record',
      params: byId,
      query: shapes.movedUpQuery,
      answers: { status: 200, schema: shapes.movedUpPage },
    },
    ({ params, query }, context) => moves.pageMovedUp(context, { ...params, ...query }),
  ),
  route.post(
    `${all}/:id/approval`,
    {
      summary: 'Puts a proposed version into force; never by who proposed it',
      can: 'compliance:decide',
      stepUp: true,
      ...decides,
    },
    ({ params, body }, context) => models.approveRiskModel(context, { ...params, ...body }),
  ),
  route.post(
    `${all}/:id/refusal`,
    {
      summary: 'Refuses a proposed version; never by who proposed it',
      can: 'compliance:decide',
      ...decides,
    },
    ({ params, body }, context) => models.refuseRiskModel(context, { ...params, ...body }),
  ),
  route.post(
    `${all}/:id/withdrawal`,
    {
      summary: 'Takes back a proposed version; only by who proposed it',
      can: 'compliance:propose_risk_models',
      ...decides,
      body: shapes.withdrawModelInput,
    },
    ({ params, body }, context) => models.withdrawRiskModel(context, { ...params, ...body }),
  ),
];
