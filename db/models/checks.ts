import type { TransactionOrKnex } from 'objection';
import { check, type Check } from '../../domain/onboarding/file-schema.js';
import { BaseModel } from './base-model.js';

export interface CheckModel extends Check {}

export class CheckModel extends BaseModel {
  static override tableName = 'checks';
  static override schema = check;
}

/** The checks of an application, oldest first. */
export async function checksOf(trx: TransactionOrKnex, applicationId: string): Promise<CheckModel[]> {
  return CheckModel.query(trx).where({ application_id: applicationId }).orderBy(['started_at', 'id']);
}

/** The newest check that a provider knows under this reference. */
export async function checkByReference(
  trx: TransactionOrKnex,
  reference: string,
): Promise<CheckModel | undefined> {
  return CheckModel.query(trx).where({ reference }).orderBy('started_at', 'desc').first();
}
