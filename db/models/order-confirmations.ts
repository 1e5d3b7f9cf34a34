import { orderConfirmation, type OrderConfirmation } from '../../domain/orders/work-schema.js';
import { BaseModel } from './base-model.js';

export interface OrderConfirmationModel extends OrderConfirmation {}

export class OrderConfirmationModel extends BaseModel {
  static override tableName = 'order_confirmations';
  static override idColumn = 'order_id';
  static override schema = orderConfirmation;
}
