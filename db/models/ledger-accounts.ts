import { ledgerAccount, type LedgerAccount } from '../../domain/ledger/schema.js';
import { BaseModel } from './base-model.js';

export interface LedgerAccountModel extends LedgerAccount {}

export class LedgerAccountModel extends BaseModel {
  static override tableName = 'ledger_accounts';
  static override schema = ledgerAccount;
}
