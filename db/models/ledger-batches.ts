import { ledgerBatch, type LedgerBatch } from '../../domain/ledger/schema.js';
import { BaseModel } from './base-model.js';

export interface LedgerBatchModel extends LedgerBatch {}

export class LedgerBatchModel extends BaseModel {
  static override tableName = 'ledger_batches';
  static override schema = ledgerBatch;
}
