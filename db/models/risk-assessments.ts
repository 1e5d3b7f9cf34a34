import type { TransactionOrKnex } from 'objection';
import { riskAssessment, type RiskAssessmentRow } from '../../domain/compliance/case-schema.js';
import { BaseModel } from './base-model.js';

export interface RiskAssessmentModel extends RiskAssessmentRow {}

export class RiskAssessmentModel extends BaseModel {
  static override tableName = 'risk_assessments';
  static override schema = riskAssessment;
}

/** The assessments of an application, newest first. */
export async function assessmentsOf(
  trx: TransactionOrKnex,
  applicationId: string,
): Promise<RiskAssessmentModel[]> {
  return RiskAssessmentModel.query(trx).where({ application_id: applicationId }).orderBy(newestFirst);
}

const newestFirst: { column: string; order: 'desc' }[] = [
  { column: 'created_at', order: 'desc' },
  { column: 'id', order: 'desc' },
];
