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
  return newestFirst(trx, applicationId).first();
}

/** The hash of the statements in force, for whoever only asks whether they are others now. */
export async function packageHash(trx: TransactionOrKnex, applicationId: string): Promise<string | null> {
  const found = await newestFirst(trx, applicationId).select('content_hash').first();
  return found?.content_hash ?? null;
}

/** The statements that were in force before the newest ones came. */
export async function packageBefore(
  trx: TransactionOrKnex,
  applicationId: string,
): Promise<OwnershipPackageModel | undefined> {
  return newestFirst(trx, applicationId).offset(1).first();
}

function newestFirst(trx: TransactionOrKnex, applicationId: string) {
  return OwnershipPackageModel.query(trx)
    .where({ application_id: applicationId })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
}
