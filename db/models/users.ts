import { user, type User } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface UserModel extends User {}

export class UserModel extends BaseModel {
  static override tableName = 'users';
  static override schema = user;
}
