import { tradingAccount, type TradingAccount } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface TradingAccountModel extends TradingAccount {}

export class TradingAccountModel extends BaseModel {
  static override tableName = 'trading_accounts';
  static override schema = tradingAccount;
}
