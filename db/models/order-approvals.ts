import { orderApproval, type OrderApproval } from '../../domain/orders/work-schema.js';
import { BaseModel } from './base-model.js';

export interface OrderApprovalModel extends OrderApproval {}

export class OrderApprovalModel extends BaseModel {
  static override tableName = 'order_approvals';
  static override idColumn = 'order_id';
  static override schema = orderApproval;
}
