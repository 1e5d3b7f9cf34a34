import type { TransactionOrKnex } from 'objection';
import { listVersion, type ListVersionRow } from '../../domain/compliance/case-schema.js';
import { BaseModel } from './base-model.js';

export interface ListVersionModel extends ListVersionRow {}

export class ListVersionModel extends BaseModel {
  static override tableName = 'list_versions';
  static override schema = listVersion;
}

/** The edition in force of every list. */
export async function activeLists(trx: TransactionOrKnex): Promise<ListVersionModel[]> {
  return ListVersionModel.query(trx).where({ state: 'active' }).orderBy('list');
}
