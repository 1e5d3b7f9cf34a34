import { riskDryRun, type RiskDryRun } from '../../domain/compliance/risk-models.js';
import { BaseModel } from './base-model.js';

export interface RiskDryRunModel extends RiskDryRun {}

export class RiskDryRunModel extends BaseModel {
  static override tableName = 'risk_dry_runs';
  static override schema = riskDryRun;
}
