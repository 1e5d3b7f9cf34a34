import { ledgerAsset, type LedgerAsset } from '../../domain/ledger/schema.js';
import { BaseModel } from './base-model.js';

export interface LedgerAssetModel extends LedgerAsset {}

export class LedgerAssetModel extends BaseModel {
  static override tableName = 'ledger_assets';
  static override idColumn = 'code';
  static override schema = ledgerAsset;
}
