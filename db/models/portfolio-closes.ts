import type { Knex } from 'knex';
import { portfolioClose, type PortfolioClose } from '../../domain/portfolios/schema.js';
import { BaseModel } from './base-model.js';

export interface PortfolioCloseModel extends PortfolioClose {}

export class PortfolioCloseModel extends BaseModel {
  static override tableName = 'portfolio_closes';
  static override idColumn = ['portfolio_id', 'day'];
  static override schema = portfolioClose;
}

/** All closes of a portfolio, oldest first. */
export async function closesOf(trx: Knex, portfolioId: string): Promise<PortfolioClose[]> {
  return PortfolioCloseModel.query(trx).where({ portfolio_id: portfolioId }).orderBy('day');
}

/** Adds closes; a day that is closed stays as it is. */
export async function addCloses(trx: Knex, closes: readonly PortfolioClose[]): Promise<void> {
  if (closes.length === 0) return;
  const rows = closes.map((close) => ({ ...close, prices: JSON.stringify(close.prices) }));
  await trx('portfolio_closes').insert(rows).onConflict(['portfolio_id', 'day']).ignore();
}
