import { caseWorker, type CaseWorker } from '../../domain/compliance/case-workers.js';
import { BaseModel } from './base-model.js';

export interface CaseWorkerModel extends CaseWorker {}

export class CaseWorkerModel extends BaseModel {
  static override tableName = 'case_workers';
  static override schema = caseWorker;
  static override idColumn = 'user_id';
}
