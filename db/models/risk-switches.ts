import { riskSwitch, type RiskSwitch } from '../../domain/risk/schema.js';
import { BaseModel } from './base-model.js';

export interface RiskSwitchModel extends RiskSwitch {}

export class RiskSwitchModel extends BaseModel {
  static override tableName = 'risk_switches';
  static override schema = riskSwitch;
}
