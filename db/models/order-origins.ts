import { orderOrigin, type OrderOrigin } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface OrderOriginModel extends OrderOrigin {}

export class OrderOriginModel extends BaseModel {
  static override tableName = 'order_origins';
  static override idColumn = 'number';
  static override schema = orderOrigin;
}
