import type { Knex } from 'knex';
import { position, type Position } from '../../domain/portfolios/schema.js';
import { BaseModel } from './base-model.js';

export interface PositionModel extends Position {}

export class PositionModel extends BaseModel {
  static override tableName = 'positions';
  static override schema = position;
}

export async function positionsOf(trx: Knex, portfolioId: string): Promise<PositionModel[]> {
  return PositionModel.query(trx).where({ portfolio_id: portfolioId }).orderBy('symbol');
}
