import { referencePrice, type ReferencePrice } from '../../domain/risk/schema.js';
import { BaseModel } from './base-model.js';

export interface ReferencePriceModel extends ReferencePrice {}

export class ReferencePriceModel extends BaseModel {
  static override tableName = 'reference_prices';
  static override idColumn = ['symbol', 'day'];
  static override schema = referencePrice;
}
