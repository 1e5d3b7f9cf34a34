import { rescreeningFinding, type RescreeningFinding } from '../../domain/compliance/rescreening-schema.js';
import { BaseModel } from './base-model.js';

export interface RescreeningFindingModel extends RescreeningFinding {}

export class RescreeningFindingModel extends BaseModel {
  static override tableName = 'rescreening_findings';
  static override idColumn = ['run_id', 'application_id'];
  static override schema = rescreeningFinding;
}
