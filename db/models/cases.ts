import { Model, type TransactionOrKnex } from 'objection';
import { complianceCase, type Case } from '../../domain/compliance/case-schema.js';
import { ApplicationModel } from './applications.js';
import { BaseModel } from './base-model.js';

export interface CaseModel extends Case {
  /** With `withGraphFetched('application')`. */
  application?: ApplicationModel;
}

export class CaseModel extends BaseModel {
  static override tableName = 'cases';
  static override schema = complianceCase;
  static override relationMappings = () => ({
    application: {
      relation: Model.BelongsToOneRelation,
      modelClass: ApplicationModel,
      join: { from: 'cases.application_id', to: 'applications.id' },
    },
  });
}

/** The row, locked until the transaction ends. Lock its application first. */
export async function lockCase(trx: TransactionOrKnex, id: string): Promise<CaseModel | undefined> {
  return CaseModel.query(trx).findById(id).forUpdate();
}

/** The case that people work on now, locked; there is at most one. */
export async function lockLiveCase(
  trx: TransactionOrKnex,
  applicationId: string,
): Promise<CaseModel | undefined> {
  return CaseModel.query(trx)
    .where({ application_id: applicationId })
    .whereNotIn('state', ['decided', 'closed'])
    .forUpdate()
    .first();
}

/** The cases of an application, newest first. */
export async function casesOf(trx: TransactionOrKnex, applicationId: string): Promise<CaseModel[]> {
  return CaseModel.query(trx).where({ application_id: applicationId }).orderBy(newestFirst);
}

const newestFirst: { column: string; order: 'desc' }[] = [
  { column: 'opened_at', order: 'desc' },
  { column: 'id', order: 'desc' },
];
