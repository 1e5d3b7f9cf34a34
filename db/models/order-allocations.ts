import { orderAllocation, type OrderAllocation } from '../../domain/orders/work-schema.js';
import { BaseModel } from './base-model.js';

export interface OrderAllocationModel extends OrderAllocation {}

export class OrderAllocationModel extends BaseModel {
  static override tableName = 'order_allocations';
  static override idColumn = ['order_id', 'version', 'portfolio_id'];
  static override schema = orderAllocation;
}
