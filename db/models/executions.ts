import type { Knex } from 'knex';
import type { QueryBuilder } from 'objection';
import { execution, type Execution } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';
import { accountsNamed } from './orders.js';

export interface ExecutionModel extends Execution {}

export class ExecutionModel extends BaseModel {
  static override tableName = 'executions';
  static override schema = execution;
}

export interface ExecutionFilter {
  account_id?: string | undefined;
  order_id?: string | undefined;
  symbol?: string | undefined;
  side?: string | undefined;
}

/** Executions by account (a trading account's id or its institution's) and by their columns. */
export function executionsWhere(
  trx: Knex,
  { account_id, order_id, ...exact }: ExecutionFilter,
): QueryBuilder<ExecutionModel, ExecutionModel[]> {
  const rows = ExecutionModel.query(trx).where(exact);
  if (order_id) void rows.whereIn('order_id', withParts(trx, order_id));
  if (!account_id) return rows;
  const orders = trx('orders').select('id').whereIn('trading_account_id', accountsNamed(trx, account_id));
  return rows.whereIn('order_id', orders);
}

/** Of one order and of the parts that it is worked in, the oldest first. */
export async function executionsOf(trx: Knex, orderId: string): Promise<ExecutionModel[]> {
  return ExecutionModel.query(trx)
    .whereIn('order_id', withParts(trx, orderId))
    .orderBy(['executed_at', 'engine_seq', 'id']);
}

function withParts(trx: Knex, orderId: string): Knex.QueryBuilder {
  return trx('orders').select('id').where({ id: orderId }).orWhere({ parent_id: orderId });
}
