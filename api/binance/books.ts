import { executionsWhere } from '../../db/models/executions.js';
import { OrderModel, ordersWhere } from '../../db/models/orders.js';
import { orderCompanions } from '../../db/views/order-companions.js';
import type { ExecutionView } from '../../domain/orders/views.js';
import type { Context } from '../context.js';
import { executionViewOf, orderViewOf } from '../services/orders-views.js';
import { read } from '../work.js';
import { BinanceError } from './binance-error.js';
import type { SignedCall } from './endpoint.js';
import type { BookedOrder } from './order-views.js';

/** The last command of each account that this process sent: who asks afterwards must see what it did. */
const lastCommands = new Map<string, number>();
const mostRemembered = 10_000;
const waitMs = 2_000;
const lookMs = 10;

export function noteCommand(accountId: string, command: number): void {
  if (lastCommands.size >= mostRemembered) lastCommands.clear();
  lastCommands.set(accountId, Math.max(command, lastCommands.get(accountId) ?? 0));
}

/** Waits until the books have what this account did last through this process; after a bound it reads what there is. */
export async function awaitBooks({ context, holder }: SignedCall): Promise<void> {
  const command = lastCommands.get(holder.accountId);
  if (command === undefined) return;
  for (const until = Date.now() + waitMs; Date.now() < until;) {
    const cursor: { last_command_seq: number } | undefined = await read(context, (trx) =>
      trx('engine_cursors').where({ shard: 0 }).first('last_command_seq'),
    );
    if ((cursor?.last_command_seq ?? 0) >= command) return void lastCommands.delete(holder.accountId);
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

export interface OrderQuery {
  symbol?: string | undefined;
  isLive?: boolean | undefined;
  clientOrderId?: string | undefined;
  engineOrderId?: number | undefined;
  fromEngineOrderId?: number | undefined;
  startMs?: number | undefined;
  endMs?: number | undefined;
  limit: number;
}

/** Orders of the account, the newest so many of those that are meant, the oldest first. */
export async function bookedOrders(call: SignedCall, query: OrderQuery): Promise<BookedOrder[]> {
  await awaitBooks(call);
  const { limit, symbol, isLive, clientOrderId } = query;
  const filter = { account_id: call.holder.accountId, is_live: isLive, client_order_id: clientOrderId };
  return read(call.context, async (trx) => {
    const rows = ordersWhere(trx, filter).whereNotNull('engine_order_id');
    if (symbol) void rows.where({ symbol });
    if (query.engineOrderId !== undefined) void rows.where({ engine_order_id: query.engineOrderId });
    if (query.fromEngineOrderId !== undefined)
      void rows.where('engine_order_id', '>=', query.fromEngineOrderId);
    if (query.startMs !== undefined) void rows.where('created_at', '>=', new Date(query.startMs));
    if (query.endMs !== undefined) void rows.where('created_at', '<=', new Date(query.endMs));
    const found = await rows.orderBy('created_at', 'DESC').orderBy('engine_order_id', 'DESC').limit(limit);
    const beside = await orderCompanions(
      trx,
      found.map(({ id }) => id),
    );
    return found.reverse().map((row) => ({
      view: orderViewOf(row, beside.get(row.id)),
      engineOrderId: row.engine_order_id ?? 0,
    }));
  });
}

/** The order that `orderId` or `origClientOrderId` names. Errors: -1102, or the one that says that there is none. */
export async function namedOrder(call: SignedCall, none: BinanceError): Promise<BookedOrder> {
  const { parameters } = call;
  const symbol = parameters.required('symbol');
  const [orderId, clientOrderId] = [parameters.whole('orderId'), parameters.text('origClientOrderId')];
  if (orderId === null && clientOrderId === null)
    throw new BinanceError(
      -1102,
      "Param 'origClientOrderId' or 'orderId' must be sent, but both were empty/null!",
    );
  const query = { symbol, engineOrderId: orderId ?? undefined, clientOrderId: clientOrderId ?? undefined };
  const [found] = (await bookedOrders(call, { ...query, limit: 1 })).slice(-1);
  if (!found) throw none;
  return found;
}

export interface ExecutionQuery {
  symbol: string;
  orderId?: string | undefined;
  fromId?: number | undefined;
  startMs?: number | undefined;
  endMs?: number | undefined;
  limit: number;
}

export interface BookedExecution {
  view: ExecutionView;
  engineOrderId: number;
}

/** Trades of the account, the oldest first: from a number or a time on, else the newest. */
export async function bookedExecutions(call: SignedCall, query: ExecutionQuery): Promise<BookedExecution[]> {
  await awaitBooks(call);
  const { symbol, orderId, fromId, startMs, endMs, limit } = query;
  const isFromBegin = fromId !== undefined || startMs !== undefined;
  return read(call.context, async (trx) => {
    const filter = { account_id: call.holder.accountId, symbol, ...(orderId ? { order_id: orderId } : {}) };
    const rows = executionsWhere(trx, filter).whereNotNull('engine_seq');
    if (fromId !== undefined) void rows.where('engine_seq', '>=', fromId);
    if (startMs !== undefined) void rows.where('executed_at', '>=', new Date(startMs));
    if (endMs !== undefined) void rows.where('executed_at', '<=', new Date(endMs));
    const found = await rows.orderBy('engine_seq', isFromBegin ? 'ASC' : 'DESC').limit(limit);
    const orders = await OrderModel.query(trx).findByIds([...new Set(found.map((row) => row.order_id))]);
    const orderOfId = new Map(orders.map((order) => [order.id, order]));
    const all = found.flatMap((row) => {
      const order = orderOfId.get(row.order_id);
      return order ? [{ view: executionViewOf(row, order), engineOrderId: order.engine_order_id ?? 0 }] : [];
    });
    return isFromBegin ? all : all.reverse();
  });
}

/** What the engine says of the account now. */
export async function engineAccountOf({
  context,
  holder,
}: {
  context: Context;
  holder: SignedCall['holder'];
}) {
  const access = await context.tradingAccounts.find(context, holder.accountId);
  if (!access?.engineAccount)
    throw new BinanceError(-2015, 'Invalid API-key, IP, or permissions for action.', 401);
  return { ...access, engineAccount: access.engineAccount };
}
