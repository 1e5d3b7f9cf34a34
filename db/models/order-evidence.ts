import { orderEvidence, type OrderEvidence } from '../../domain/orders/work-schema.js';
import { BaseModel } from './base-model.js';

export interface OrderEvidenceModel extends OrderEvidence {}

export class OrderEvidenceModel extends BaseModel {
  static override tableName = 'order_evidence';
  static override schema = orderEvidence;
}
