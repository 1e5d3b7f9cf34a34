import { caseSample, type CaseSample } from '../../domain/compliance/case-samples.js';
import { BaseModel } from './base-model.js';

export interface CaseSampleModel extends CaseSample {}

export class CaseSampleModel extends BaseModel {
  static override tableName = 'case_samples';
  static override schema = caseSample;
  static override idColumn = 'case_id';
}
