import type { TransactionOrKnex } from 'objection';
import { caseLink, type CaseLink } from '../../domain/compliance/case-links.js';
import { BaseModel } from './base-model.js';

export interface CaseLinkModel extends CaseLink {}

export class CaseLinkModel extends BaseModel {
  static override tableName = 'case_links';
  static override schema = caseLink;
}

/** The links of a case that hold, from whichever side they were made, newest first. */
export async function linksOf(trx: TransactionOrKnex, caseId: string): Promise<CaseLinkModel[]> {
  return CaseLinkModel.query(trx)
    .whereNull('ended_at')
    .where((either) => void either.where({ case_id: caseId }).orWhere({ other_id: caseId }))
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
}
