import { riskBreach, type RiskBreach } from '../../domain/risk/schema.js';
import { BaseModel } from './base-model.js';

export interface RiskBreachModel extends RiskBreach {}

export class RiskBreachModel extends BaseModel {
  static override tableName = 'risk_breaches';
  static override schema = riskBreach;
}
