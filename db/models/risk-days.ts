import { riskDay, type RiskDay } from '../../domain/risk/schema.js';
import { BaseModel } from './base-model.js';

export interface RiskDayModel extends RiskDay {}

export class RiskDayModel extends BaseModel {
  static override tableName = 'risk_days';
  static override idColumn = ['subject', 'day'];
  static override schema = riskDay;
}
