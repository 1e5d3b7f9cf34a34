import { Model, type TransactionOrKnex } from 'objection';
import { application, type Application } from '../../domain/onboarding/schema.js';
import { BaseModel } from './base-model.js';

export interface ApplicationModel extends Application {}

export class ApplicationModel extends BaseModel {
  static override tableName = 'applications';
  static override schema = application;
  static override relationMappings = () => ({
    owners: {
      relation: Model.HasManyRelation,
      modelClass: ApplicationModel,
      join: { from: 'applications.id', to: 'applications.parent_id' },
    },
  });
}

/** The row, locked until the transaction ends. */
export function lockApplication(trx: TransactionOrKnex, id: string): Promise<ApplicationModel | undefined> {
  return ApplicationModel.query(trx).findById(id).forUpdate();
}

/** The parties of a company, in the order they were entered. */
export function partiesOf(trx: TransactionOrKnex, parentId: string): Promise<ApplicationModel[]> {
  return ApplicationModel.query(trx).where({ parent_id: parentId }).orderBy('created_at');
}
