import { creditLine, type CreditLine } from '../../domain/risk/credit-lines.js';
import { BaseModel } from './base-model.js';

export interface CreditLineModel extends CreditLine {}

export class CreditLineModel extends BaseModel {
  static override tableName = 'credit_lines';
  static override schema = creditLine;
}
