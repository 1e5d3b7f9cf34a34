import { engineAccount, type EngineAccount } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface EngineAccountModel extends EngineAccount {}

export class EngineAccountModel extends BaseModel {
  static override tableName = 'engine_accounts';
  static override idColumn = 'number';
  static override schema = engineAccount;
}
