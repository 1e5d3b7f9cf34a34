import { orderName, type OrderName } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface OrderNameModel extends OrderName {}

export class OrderNameModel extends BaseModel {
  static override tableName = 'order_names';
  static override idColumn = 'order_id';
  static override schema = orderName;
}
