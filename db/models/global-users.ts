import type { PartialModelObject, TransactionOrKnex } from 'objection';
import { globalUser, type GlobalUser } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface GlobalUserModel extends GlobalUser {}

export class GlobalUserModel extends BaseModel {
  static override tableName = 'global_users';
  static override schema = globalUser;
}

/** By address in lower case. */
export async function userByEmail(
  trx: TransactionOrKnex,
  email: string,
): Promise<GlobalUserModel | undefined> {
  return GlobalUserModel.query(trx).whereRaw('lower(email) = ?', [email]).first();
}

/** Adds a user; nothing when the address is somebody's already. */
export async function addUser(
  trx: TransactionOrKnex,
  row: PartialModelObject<GlobalUserModel>,
): Promise<GlobalUserModel | undefined> {
  // As plain rows: the model would hand its own values back for a row that the conflict kept out.
  const insert = GlobalUserModel.query(trx).insert([row]).onConflict('email').ignore().returning('*');
  const [added] = await insert.toKnexQuery<GlobalUserModel>();
  return added;
}

/** The row, locked until the transaction ends. */
export async function lockUser(trx: TransactionOrKnex, id: string): Promise<GlobalUserModel | undefined> {
  return GlobalUserModel.query(trx).findById(id).forNoKeyUpdate();
}

/** Every administrator who can sign in, locked: two who change each other at the same moment go one after the other. */
export async function lockActiveAdmins(trx: TransactionOrKnex): Promise<GlobalUserModel[]> {
  return GlobalUserModel.query(trx).where({ role: 'admin', status: 'active' }).orderBy('id').forNoKeyUpdate();
}
