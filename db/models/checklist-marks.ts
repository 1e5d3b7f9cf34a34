import type { TransactionOrKnex } from 'objection';
import { checklistMark, type ChecklistMark } from '../../domain/compliance/due-diligence.js';
import { BaseModel } from './base-model.js';

export interface ChecklistMarkModel extends ChecklistMark {}

export class ChecklistMarkModel extends BaseModel {
  static override tableName = 'checklist_marks';
  static override schema = checklistMark;
}

/** What was said of the items of a case, newest first. */
export async function marksOf(trx: TransactionOrKnex, caseId: string): Promise<ChecklistMarkModel[]> {
  return ChecklistMarkModel.query(trx)
    .where({ case_id: caseId })
    .orderBy([
      { column: 'marked_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
}
