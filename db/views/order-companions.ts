import type { Knex } from 'knex';
import type { OrderSource } from '../../domain/orders/rules.js';
import { actorNames } from './actor-names.js';

/** What stands beside orders in other tables, by the order's id. */
export interface OrderCompanion {
  account_name: string | null;
  client_order_id: string | null;
  source: OrderSource | null;
  placed_by_name: string | null;
}

interface Row {
  id: string;
  placed_by: string | null;
  account_name: string | null;
  client_order_id: string | null;
  source: OrderSource | null;
}

/** For a page of orders: whose account, under which name, how and by whom they were placed. */
export async function orderCompanions(trx: Knex, orderIds: string[]): Promise<Map<string, OrderCompanion>> {
  const rows: Row[] = await trx('orders')
    .leftJoin('trading_accounts', 'trading_accounts.id', 'orders.trading_account_id')
    .leftJoin('order_names', 'order_names.order_id', 'orders.id')
    .leftJoin('order_origins', 'order_origins.number', 'orders.origin')
    .whereIn('orders.id', orderIds)
    .select('orders.id', 'orders.placed_by', 'trading_accounts.name as account_name', 'order_origins.source')
    .select(trx.raw('coalesce(order_names.client_order_id, orders.client_order_id) AS client_order_id'));
  const names = await actorNames(
    trx,
    rows.map(({ placed_by }) => placed_by),
  );
  return new Map(
    rows.map(({ id, placed_by, ...beside }) => [
      id,
      { ...beside, placed_by_name: names.get(placed_by ?? '') ?? null },
    ]),
  );
}
