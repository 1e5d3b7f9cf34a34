import { institutionalAccount, type InstitutionalAccount } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface InstitutionalAccountModel extends InstitutionalAccount {}

export class InstitutionalAccountModel extends BaseModel {
  static override tableName = 'institutional_accounts';
  static override schema = institutionalAccount;
}
