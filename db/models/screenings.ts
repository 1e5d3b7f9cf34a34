import type { TransactionOrKnex } from 'objection';
import { screening, type ScreeningRow } from '../../domain/compliance/case-schema.js';
import { BaseModel } from './base-model.js';

export interface ScreeningModel extends ScreeningRow {}

export class ScreeningModel extends BaseModel {
  static override tableName = 'screenings';
  static override schema = screening;
}

/** The screenings of an application, newest first. */
export async function screeningsOf(trx: TransactionOrKnex, applicationId: string): Promise<ScreeningModel[]> {
  return ScreeningModel.query(trx).where({ application_id: applicationId }).orderBy(newestFirst);
}

/** As `screeningsOf`, of several applications. */
export async function screeningsOfMany(
  trx: TransactionOrKnex,
  applicationIds: readonly string[],
): Promise<ScreeningModel[]> {
  return ScreeningModel.query(trx)
    .whereIn('application_id', [...applicationIds])
    .orderBy(newestFirst);
}

const newestFirst: { column: string; order: 'desc' }[] = [
  { column: 'created_at', order: 'desc' },
  { column: 'id', order: 'desc' },
];
