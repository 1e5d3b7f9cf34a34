import type { TransactionOrKnex } from 'objection';
import { regionalProfile, type RegionalProfile } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface RegionalProfileModel extends RegionalProfile {}

export class RegionalProfileModel extends BaseModel {
  static override tableName = 'regional_profiles';
  static override schema = regionalProfile;
}

export async function profileInRegion(
  trx: TransactionOrKnex,
  userId: string,
  region: string,
): Promise<RegionalProfileModel | undefined> {
  return RegionalProfileModel.query(trx).findOne({ user_id: userId, region_code: region });
}
