import type { TransactionOrKnex } from 'objection';
import { screeningCarry, type ScreeningCarry } from '../../domain/compliance/rescreening-schema.js';
import { BaseModel } from './base-model.js';

export interface ScreeningCarryModel extends ScreeningCarry {}

export class ScreeningCarryModel extends BaseModel {
  static override tableName = 'screening_carries';
  static override idColumn = ['screening_id', 'list'];
  static override schema = screeningCarry;
}

/** To which editions of the lists these screenings were carried. */
export async function carriesOf(
  trx: TransactionOrKnex,
  screeningIds: readonly string[],
): Promise<ScreeningCarryModel[]> {
  return ScreeningCarryModel.query(trx).whereIn('screening_id', [...screeningIds]);
}
