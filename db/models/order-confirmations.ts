import type { TransactionOrKnex } from 'objection';
import { orderConfirmation, type OrderConfirmation } from '../../domain/orders/work-schema.js';
import { BaseModel } from './base-model.js';

export interface OrderConfirmationModel extends OrderConfirmation {}

export class OrderConfirmationModel extends BaseModel {
  static override tableName = 'order_confirmations';
  static override idColumn = ['order_id', 'version'];
  static override schema = orderConfirmation;
}

/** Of an order the newest one, which holds. */
export async function latestConfirmation(
  trx: TransactionOrKnex,
  orderId: string,
): Promise<OrderConfirmationModel | undefined> {
  return OrderConfirmationModel.query(trx).where({ order_id: orderId }).orderBy('version', 'desc').first();
}
