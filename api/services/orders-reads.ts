import { executionsOf, executionsWhere } from '../../db/models/executions.js';
import { orderById, OrderModel, ordersWhere } from '../../db/models/orders.js';
import { orderCompanions } from '../../db/views/order-companions.js';
import type { ListQuery } from '../../domain/fields.js';
import { executionListRules, orderListRules } from '../../domain/orders/lists.js';
import type { ExecutionView, OrderFileView, OrderView } from '../../domain/orders/views.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read } from '../work.js';
import { unfilledOf } from './orders-unfilled.js';
import { executionViewOf, orderViewOf } from './orders-views.js';

export function listOrders(context: Context, query: ListQuery): Promise<Page<OrderView>> {
  const filter = readFilter(query, orderListRules);
  return read(context, async (trx) => {
    const page = await pageOf(ordersWhere(trx, filter), query, orderListRules);
    const beside = await orderCompanions(
      trx,
      page.items.map(({ id }) => id),
    );
    return { ...page, items: page.items.map((row) => orderViewOf(row, beside.get(row.id))) };
  });
}

/** An order with its executions, those of the parts that it is worked in among them, the oldest first. */
export function getOrder(context: Context, id: string): Promise<OrderFileView> {
  return read(context, async (trx) => {
    const row = await orderById(trx, id);
    if (!row) throw problem('orders.not_found');
    const beside = await orderCompanions(trx, [id]);
    const executions = await executionsOf(trx, id);
    return {
      ...orderViewOf(row, beside.get(id)),
      executions: executions.map((each) => executionViewOf(each, row)),
      unfilled: await unfilledOf(trx, row),
    };
  });
}

export function listExecutions(context: Context, query: ListQuery): Promise<Page<ExecutionView>> {
  const filter = readFilter(query, executionListRules);
  return read(context, async (trx) => {
    const page = await pageOf(executionsWhere(trx, filter), query, executionListRules);
    const orders = await OrderModel.query(trx).findByIds([...new Set(page.items.map((row) => row.order_id))]);
    const orderOf = new Map(orders.map((order) => [order.id, order]));
    const items = page.items.flatMap((row) => {
      const order = orderOf.get(row.order_id);
      return order ? [executionViewOf(row, order)] : [];
    });
    return { ...page, items };
  });
}
