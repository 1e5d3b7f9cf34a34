import type { Knex } from 'knex';
import { Model, type TransactionOrKnex } from 'objection';
import { applicationLimits } from '../../domain/onboarding/rules.js';
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
export async function lockApplication(
  trx: TransactionOrKnex,
  id: string,
): Promise<ApplicationModel | undefined> {
  return ApplicationModel.query(trx).findById(id).forUpdate();
}

/** The parties of a company, in the order they were entered. */
export async function partiesOf(trx: TransactionOrKnex, parentId: string): Promise<ApplicationModel[]> {
  return ApplicationModel.query(trx).where({ parent_id: parentId }).orderBy(['created_at', 'id']);
}

/** As `partiesOf`, held against changes until the transaction ends. */
export async function holdParties(trx: TransactionOrKnex, parentId: string): Promise<ApplicationModel[]> {
  return ApplicationModel.query(trx).where({ parent_id: parentId }).orderBy(['created_at', 'id']).forShare();
}

export interface Ancestor {
  id: string;
  /** Levels above the application; 0 is itself. */
  distance: number;
}

/** The application and the companies above it, itself first; empty when it is not visible. */
export async function lineageOf(trx: Knex, id: string): Promise<Ancestor[]> {
  const { rows } = await trx.raw<{ rows: Ancestor[] }>(
    `WITH RECURSIVE line AS (
       SELECT id, parent_id, 0 AS distance FROM applications WHERE id = :id
       UNION ALL
       SELECT above.id, above.parent_id, line.distance + 1 FROM applications above
       JOIN line ON above.id = line.parent_id WHERE line.distance <= :limit)
     SELECT id, distance FROM line ORDER BY distance`,
    { id, limit: applicationLimits.ownerDepth },
  );
  return rows;
}

/** Everybody below a company through all levels, nearest first and in the order they were entered. */
export async function descendantsOf(trx: Knex, id: string): Promise<ApplicationModel[]> {
  const { rows } = await trx.raw<{ rows: Ancestor[] }>(
    `WITH RECURSIVE tree AS (
       SELECT id, 1 AS distance FROM applications WHERE parent_id = :id
       UNION ALL
       SELECT below.id, tree.distance + 1 FROM applications below
       JOIN tree ON below.parent_id = tree.id WHERE tree.distance <= :limit)
     SELECT id, distance FROM tree`,
    { id, limit: applicationLimits.ownerDepth },
  );
  const distances = new Map(rows.map((row) => [row.id, row.distance]));
  const found = await ApplicationModel.query(trx)
    .findByIds([...distances.keys()])
    .orderBy(['created_at', 'id']);
  return found.sort((left, right) => (distances.get(left.id) ?? 0) - (distances.get(right.id) ?? 0));
}
