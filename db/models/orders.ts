import { order, type Order } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface OrderModel extends Order {}

export class OrderModel extends BaseModel {
  static override tableName = 'orders';
  static override schema = order;
}
