import { riskDryRunMove, type RiskDryRunMove } from '../../domain/compliance/risk-models.js';
import { BaseModel } from './base-model.js';

export interface RiskDryRunMoveModel extends RiskDryRunMove {}

export class RiskDryRunMoveModel extends BaseModel {
  static override tableName = 'risk_dry_run_moves';
  static override idColumn = ['dry_run_id', 'application_id'];
  static override schema = riskDryRunMove;
}
