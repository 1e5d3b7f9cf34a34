import { engineFunds, type EngineFunds } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface EngineFundsModel extends EngineFunds {}

export class EngineFundsModel extends BaseModel {
  static override tableName = 'engine_funds';
  static override idColumn = 'number';
  static override schema = engineFunds;
}
