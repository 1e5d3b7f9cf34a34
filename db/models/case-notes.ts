import type { TransactionOrKnex } from 'objection';
import { caseNote, type CaseNote } from '../../domain/compliance/case-schema.js';
import { BaseModel } from './base-model.js';

export interface CaseNoteModel extends CaseNote {}

export class CaseNoteModel extends BaseModel {
  static override tableName = 'case_notes';
  static override schema = caseNote;
}

/** The notes of a case, oldest first. */
export async function notesOf(trx: TransactionOrKnex, caseId: string): Promise<CaseNoteModel[]> {
  return CaseNoteModel.query(trx).where({ case_id: caseId }).orderBy(['created_at', 'id']);
}
