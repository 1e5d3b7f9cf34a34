import { portfolio, type Portfolio } from '../../domain/portfolios/schema.js';
import { BaseModel } from './base-model.js';

export interface PortfolioModel extends Portfolio {}

export class PortfolioModel extends BaseModel {
  static override tableName = 'portfolios';
  static override schema = portfolio;
}
