import type { TransactionOrKnex } from 'objection';
import { screeningHit, type ScreeningHit } from '../../domain/compliance/case-schema.js';
import { BaseModel } from './base-model.js';

export interface ScreeningHitModel extends ScreeningHit {}

export class ScreeningHitModel extends BaseModel {
  static override tableName = 'screening_hits';
  static override schema = screeningHit;
}

/** Every hit of an application, the best first. */
export async function hitsOf(trx: TransactionOrKnex, applicationId: string): Promise<ScreeningHitModel[]> {
  return ScreeningHitModel.query(trx)
    .where({ application_id: applicationId })
    .orderBy([{ column: 'score', order: 'desc' }, 'id']);
}

/** As `hitsOf`, of several applications. */
export async function hitsOfMany(
  trx: TransactionOrKnex,
  applicationIds: readonly string[],
): Promise<ScreeningHitModel[]> {
  return ScreeningHitModel.query(trx)
    .whereIn('application_id', [...applicationIds])
    .orderBy([{ column: 'score', order: 'desc' }, 'id']);
}
