import type { TransactionOrKnex } from 'objection';
import { ownershipPackage, type OwnershipPackage } from '../../domain/onboarding/ownership/schema.js';
import { BaseModel } from './base-model.js';

export interface OwnershipPackageModel extends OwnershipPackage {}

export class OwnershipPackageModel extends BaseModel {
  static override tableName = 'ownership_packages';
  static override schema = ownershipPackage;
}

/** The statements in force: those that came last. */
export async function newestPackage(
  trx: TransactionOrKnex,
  applicationId: string,
): Promise<OwnershipPackageModel | undefined> {
  return OwnershipPackageModel.query(trx)
    .where({ application_id: applicationId })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
}
