import { orderLimit, type OrderLimit } from '../../domain/orders/work-schema.js';
import { BaseModel } from './base-model.js';

export interface OrderLimitModel extends OrderLimit {}

export class OrderLimitModel extends BaseModel {
  static override tableName = 'order_limits';
  static override idColumn = 'trading_account_id';
  static override schema = orderLimit;
}
