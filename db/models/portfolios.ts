import type { Knex } from 'knex';
import { portfolio, type Portfolio } from '../../domain/portfolios/schema.js';
import { BaseModel } from './base-model.js';

export interface PortfolioModel extends Portfolio {}

export class PortfolioModel extends BaseModel {
  static override tableName = 'portfolios';
  static override schema = portfolio;
}

export async function portfolioOfAccount(trx: Knex, accountId: string): Promise<PortfolioModel | undefined> {
  return PortfolioModel.query(trx).findOne({ trading_account_id: accountId });
}
