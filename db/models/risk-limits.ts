import { riskLimit, type RiskLimit } from '../../domain/risk/schema.js';
import { BaseModel } from './base-model.js';

export interface RiskLimitModel extends RiskLimit {}

export class RiskLimitModel extends BaseModel {
  static override tableName = 'risk_limits';
  static override schema = riskLimit;
}
