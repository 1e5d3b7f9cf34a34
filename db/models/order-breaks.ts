import { orderBreak, type OrderBreak } from '../../domain/orders/work-schema.js';
import { BaseModel } from './base-model.js';

export interface OrderBreakModel extends OrderBreak {}

export class OrderBreakModel extends BaseModel {
  static override tableName = 'order_breaks';
  static override schema = orderBreak;
}
