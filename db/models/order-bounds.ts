import { orderBounds, type OrderBounds } from '../../domain/orders/bounds.js';
import { BaseModel } from './base-model.js';

export interface OrderBoundsModel extends OrderBounds {}

export class OrderBoundsModel extends BaseModel {
  static override tableName = 'order_bounds';
  static override schema = orderBounds;
}
