import type { TransactionOrKnex } from 'objection';
import { document, type Document } from '../../domain/onboarding/file-schema.js';
import { BaseModel } from './base-model.js';

export interface DocumentModel extends Document {}

export class DocumentModel extends BaseModel {
  static override tableName = 'documents';
  static override schema = document;
}

/** The documents of some applications, oldest first, with those that were replaced. */
export async function documentsOf(
  trx: TransactionOrKnex,
  applicationIds: readonly string[],
): Promise<DocumentModel[]> {
  return DocumentModel.query(trx)
    .whereIn('application_id', [...applicationIds])
    .orderBy(['created_at', 'id']);
}
