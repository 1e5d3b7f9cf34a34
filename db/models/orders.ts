import type { Knex } from 'knex';
import type { QueryBuilder } from 'objection';
import { order, type Order } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface OrderModel extends Order {}

export class OrderModel extends BaseModel {
  static override tableName = 'orders';
  static override schema = order;
}

export async function orderById(trx: Knex, id: string): Promise<OrderModel | undefined> {
  return OrderModel.query(trx).findById(id);
}

export interface OrderFilter {
  account_id?: string | undefined;
  is_live?: boolean | undefined;
  client_order_id?: string | undefined;
  symbol?: string | undefined;
  side?: string | undefined;
  status?: string | undefined;
  parent_id?: string | undefined;
}

/** Orders by account (a trading account's id or its institution's), by name, by whether they live, and by their columns. */
export function ordersWhere(trx: Knex, filter: OrderFilter): QueryBuilder<OrderModel, OrderModel[]> {
  const { account_id, is_live, client_order_id, ...exact } = filter;
  const rows = OrderModel.query(trx).where(exact);
  if (account_id) void rows.whereIn('trading_account_id', accountsNamed(trx, account_id));
  if (is_live === true) void rows.whereNull('ended_at');
  if (is_live === false) void rows.whereNotNull('ended_at');
  if (client_order_id) {
    const named = trx('order_names').select('order_id').where({ client_order_id });
    void rows.where((either) => either.whereIn('id', named).orWhere({ client_order_id }));
  }
  return rows;
}

/** A trading account by its own id, or all of an institution's. */
export function accountsNamed(trx: Knex, id: string): Knex.QueryBuilder {
  return trx('trading_accounts').select('id').where({ id }).orWhere({ institutional_account_id: id });
}
