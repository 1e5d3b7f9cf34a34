import { rescreeningRun, type RescreeningRun } from '../../domain/compliance/rescreening-schema.js';
import { BaseModel } from './base-model.js';

export interface RescreeningRunModel extends RescreeningRun {}

export class RescreeningRunModel extends BaseModel {
  static override tableName = 'rescreening_runs';
  static override schema = rescreeningRun;
}
