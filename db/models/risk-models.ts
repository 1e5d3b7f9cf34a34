import type { TransactionOrKnex } from 'objection';
import { riskModelRow, type RiskModelRow } from '../../domain/compliance/risk-models.js';
import { BaseModel } from './base-model.js';

export interface RiskModelModel extends RiskModelRow {}

export class RiskModelModel extends BaseModel {
  static override tableName = 'risk_models';
  static override schema = riskModelRow;
}

/** The version that scores are made by; the schema begins with one, and each approval puts another in its place. */
export async function riskModelInForce(trx: TransactionOrKnex): Promise<RiskModelModel> {
  return RiskModelModel.query(trx).findOne({ state: 'in_force' }).throwIfNotFound();
}
