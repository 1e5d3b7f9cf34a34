import { orderById, type OrderModel } from '../../db/models/orders.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import type { OrderSource } from '../../domain/orders/rules.js';
import type { PlacedOrderView } from '../../domain/orders/views.js';
import type { Ack } from '../../engine/protocol/engine-client.js';
import { resultCodes } from '../../engine/protocol/result-codes.js';
import { idFromKey } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { TradedInstrument } from '../instruments.js';
import type { RecentOrder } from '../recent-orders.js';
import type { TradingAccess } from '../trading-access.js';
import { read, transact } from '../work.js';
import { newOrderCommand } from './orders-command.js';
import { refusalOf, sendToEngine } from './orders-engine.js';
import { placedView, placedViewOfRow } from './orders-outcome.js';
import { needsWork, startWork } from './orders-work.js';

export interface Placing {
  input: PlaceOrderInput;
  /** The Idempotency-Key: the same one never makes a second order. */
  key: string;
  source: OrderSource;
  /** The program's key that it came with. */
  apiKeyId?: string | null;
  /** The order that a workflow works by this one, and who placed that. */
  parent?: { id: string; placedBy: string | null } | null;
}

/** A trading account with its number in the engine. */
export type Trader = TradingAccess & { engineAccount: number };

/**
 * Places an order: known account, known instrument, exact numbers, then the engine. Nothing is written before; the feeder
 * writes the order from the engine's events. Meets the database only for what this process has not seen before.
 */
export async function placeOrder(context: Context, placing: Placing): Promise<PlacedOrderView> {
  const trader = await traderOf(context, placing.input.account_id, placing.input.portfolio_id);
  const traded = await tradedOf(context, placing.input.symbol);
  const orderId = orderIdOf(context.principal.id, trader.engineAccount, placing.key);
  const recentKey = `${context.principal.id}/${placing.key}`;
  const body = JSON.stringify([trader.accountId, placing.input]);
  const known = context.recentOrders.ofKey(recentKey);
  if (known && known.body !== body) throw problem('request.idempotency_key_reused');
  if (known?.answer) return known.answer;
  const order: RecentOrder = known ?? { ...recentOf(trader, placing.input), body, orderId };
  const origin = await originOf(context, placing, trader);
  const incoming = { ...trader, input: placing.input, orderId, origin, traded };
  const judged = placing.parent ? null : await needsWork(context, incoming);
  if (judged) return startWork(context, incoming, judged);
  const command = newOrderCommand(placing.input, traded, { ...trader, orderId, origin });
  context.recentOrders.keep(recentKey, order);
  const [ack] = await Promise.all([
    sendToEngine(context, command),
    nameOrder(context, order, placing.input.client_order_id ?? null),
  ]);
  const isTaken = ack.result === resultCodes.OK.code || ack.result === resultCodes.DUPLICATE.code;
  if (!isTaken) context.recentOrders.forget(recentKey);
  order.answer = await answerOf(context, traded, order, ack, Boolean(placing.input.stop_leg));
  return order.answer;
}

/** The account as one that may place orders. Errors: not there, suspended, without a number in the engine. */
export async function traderOf(
  context: Context,
  accountId: string,
  portfolioId?: string | null,
): Promise<Trader> {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  if (portfolioId && portfolioId !== access.portfolioId) throw problem('portfolios.not_found');
  if (access.status !== 'active') throw problem('orders.account_suspended');
  return withNumber(access);
}

export function withNumber(access: TradingAccess): Trader {
  if (access.engineAccount === null) throw problem('orders.account_not_ready');
  return { ...access, engineAccount: access.engineAccount };
}

export async function tradedOf(context: Context, symbol: string): Promise<TradedInstrument> {
  const traded = await context.instruments.bySymbol(symbol);
  if (!traded) throw problem('orders.unknown_symbol', undefined, { params: { symbol } });
  return traded;
}

/** One key of one sender and one account is one order, in every process and after every restart. */
export const orderIdOf = (actor: string, engineAccount: number, key: string): string =>
  idFromKey(`order/${actor}/${engineAccount}/${key}`);

/** The stop leg of an OCO has an id of its own, made from that of the first. */
export const peerIdOf = (orderId: string): string => idFromKey(`order/peer/${orderId}`);

function recentOf(
  { accountId, engineAccount }: Trader,
  { symbol, quantity, price, stop_price }: PlaceOrderInput,
) {
  const worth = { symbol, quantity, price: price ?? null, stop_price: stop_price ?? null };
  return { accountId, engineAccount, ...worth, answer: null };
}

function originOf(context: Context, { input, source, apiKeyId, parent }: Placing, trader: Trader) {
  const { kind, id } = context.principal;
  return context.orderOrigins.numberOf({
    placed_by: kind === 'user' ? id : (parent?.placedBy ?? null),
    user_id: trader.institutionUserId,
    api_key_id: apiKeyId ?? null,
    strategy_id: input.strategy_id ?? null,
    parent_id: parent?.id ?? null,
    source,
  });
}

/** Beside the order's way to the engine. An order without its name is better than none: a failure is only told. */
async function nameOrder(context: Context, order: RecentOrder, name: string | null): Promise<void> {
  if (name === null) return;
  const row = { order_id: order.orderId, trading_account_id: order.accountId, client_order_id: name };
  await transact(context, ({ trx }) => trx('order_names').insert(row).onConflict('order_id').ignore()).catch(
    (error) => context.log.error({ err: error, order_id: order.orderId }, 'order_name_lost'),
  );
}

async function answerOf(
  context: Context,
  traded: TradedInstrument,
  order: RecentOrder,
  ack: Ack,
  hasPeer: boolean,
): Promise<PlacedOrderView> {
  const placed = { orderId: order.orderId, peerId: hasPeer ? peerIdOf(order.orderId) : null };
  if (ack.result === resultCodes.OK.code) return placedView(traded, ack, placed);
  if (ack.result === resultCodes.CLIENT_ID_REUSED.code) throw problem('request.idempotency_key_reused');
  if (ack.result !== resultCodes.DUPLICATE.code) throw refusalOf(ack.result);
  if (order.answer) return order.answer;
  // Nothing of it has traded and nothing has ended it: that is all there is to say.
  if (ack.leaves === ack.quantity) return placedView(traded, ack, placed);
  const row = await awaitRow(context, order.orderId);
  if (!row) throw problem('orders.outcome_unknown', undefined, { retryAfterSeconds: 1 });
  return placedViewOfRow(traded, row, ack);
}

const waitMs = 1_000;
const lookMs = 50;

/** The order in the books, which may come a moment after it was taken. */
async function awaitRow(context: Context, id: string): Promise<OrderModel | undefined> {
  for (const until = Date.now() + waitMs; ;) {
    const row = await read(context, (trx) => orderById(trx, id));
    if (row || Date.now() > until) return row;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}
