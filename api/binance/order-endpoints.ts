import type { OrderFact } from '../market-data/own-orders.js';
import { cancelOrder, cancelOrders } from '../services/orders-change.js';
import { checkOrder } from '../services/orders-check.js';
import { orderIdOf, placeOrder } from '../services/orders-place.js';
import { judgeApproval } from '../services/orders-work-rules.js';
import type { Context } from '../context.js';
import { shareOf } from './account-endpoints.js';
import { asBinanceError, BinanceError, refusalOfCode } from './binance-error.js';
import { bookedExecutions, bookedOrders, engineAccountOf, namedOrder, noteCommand } from './books.js';
import type { SignedCall, SignedEndpoint } from './endpoint.js';
import { readOrder, type OrderRequest } from './order-request.js';
import { executionOf, orderOf, placedOf, type BookedOrder } from './order-views.js';
import { watchAccount } from './watched-accounts.js';

const unknownOrder = () => new BinanceError(-2011, 'Unknown order sent.');
const noOrder = () => new BinanceError(-2013, 'Order does not exist.');
const replaceModes = ['STOP_ON_FAILURE', 'ALLOW_FAILURE'] as const;

/** What whoever has a key may ask and do. */
export const orderEndpoints: Record<string, SignedEndpoint> = {
  'POST order': { weight: 1, trades: true, handle: async (call) => place(call, await readOrder(call)) },
  'POST order/test': { weight: 1, trades: true, handle: tryOrder },
  'POST order/cancelReplace': { weight: 1, trades: true, handle: replace },
  'GET order': { weight: 4, handle: async (call) => presented(call, await namedOrder(call, noOrder())) },
  'DELETE order': { weight: 1, trades: true, handle: cancel },
  'GET openOrders': { weight: 6, handle: openOrders },
  'DELETE openOrders': { weight: 1, trades: true, handle: cancelAll },
  'GET allOrders': { weight: 20, handle: allOrders },
  'GET myTrades': { weight: 20, handle: myTrades },
};

/** Places an order and waits for what the engine tells of it, so that the answer has its number and its fills. */
async function place(call: SignedCall, request: OrderRequest) {
  const { context, holder } = call;
  const { engineAccount } = await engineAccountOf(call);
  watchAccount(context.marketData, engineAccount);
  await refuseApproval(call, request);
  const key = `binance/${request.clientOrderId}`;
  call.names.keep(orderIdOf(holder.userId, engineAccount, key), request.clientOrderId);
  const placing = { input: request.input, key, source: 'binance', apiKeyId: holder.keyId } as const;
  const placed = await placeOrder(context, placing);
  noteCommand(holder.accountId, placed.engine_seq);
  const clientId = placed.order_id.replaceAll('-', '');
  const facts = await factsOf(context, engineAccount, { command: placed.engine_seq, clientId });
  const { clientOrderId, quoted, responseType } = request;
  if (!facts) return presented(call, await booked(call, placed.order_id));
  const full = placedOf(quoted.units, facts, { clientOrderId, isFull: responseType === 'FULL' });
  if (responseType !== 'ACK') return full;
  const { symbol, orderId, orderListId, transactTime } = full;
  return { symbol, orderId, orderListId, clientOrderId, transactTime };
}

/** An order that a second person must agree to has no number yet, which no program there could understand: the desk takes it. */
async function refuseApproval(
  { context, holder }: SignedCall,
  { input, quoted }: OrderRequest,
): Promise<void> {
  const facts = { input, traded: quoted.units, accountId: holder.accountId };
  const { reasons } = await judgeApproval(context, facts);
  if (reasons.length > 0)
    throw new BinanceError(-2010, `The order needs the approval of a second person (${reasons.join(', ')}).`);
}

/** Null when this process did not hear of it: an order of before, or the feed is behind. */
async function factsOf(
  { marketData }: Context,
  engineAccount: number,
  { command, clientId }: { command: number; clientId: string },
): Promise<[OrderFact, ...OrderFact[]] | null> {
  await marketData.reached(command);
  const [first, ...more] = marketData.ownOrders
    .after(engineAccount, 0)
    .filter((fact) => fact.clientId === clientId && fact.causeSeq === command);
  return first?.kind === 'accepted' ? [first, ...more] : null;
}

async function booked(call: SignedCall, id: string): Promise<BookedOrder> {
  const all = await bookedOrders(call, { limit: 100 });
  const found = all.find(({ view }) => view.id === id);
  if (!found)
    throw new BinanceError(
      -1007,
      'Timeout waiting for response from backend server. Send status unknown; execution status unknown.',
      503,
    );
  return found;
}

async function tryOrder(call: SignedCall) {
  const request = await readOrder(call);
  await refuseApproval(call, request);
  const { problem } = await checkOrder(call.context, request.input);
  if (problem) throw refusalOfCode(problem);
  return call.parameters.text('computeCommissionRates') === 'true' ? commissionsOf(call, request) : {};
}

/** What such an order would pay; there are neither taxes nor discounts. */
async function commissionsOf(call: SignedCall, { quoted }: OrderRequest) {
  const { makerRate, takerRate } = await engineAccountOf(call);
  const none = { maker: shareOf(0), taker: shareOf(0) };
  return {
    standardCommissionForOrder: { maker: shareOf(makerRate), taker: shareOf(takerRate) },
    specialCommissionForOrder: none,
    taxCommissionForOrder: none,
    discount: {
      ...{ enabledForAccount: false, enabledForSymbol: false },
      ...{ discountAsset: quoted.units.quote.code, discount: shareOf(0) },
    },
  };
}

async function cancel(call: SignedCall) {
  const order = await namedOrder(call, unknownOrder());
  await end(call, order);
  return cancelled(call, order);
}

async function end({ context, holder }: SignedCall, { view }: BookedOrder): Promise<void> {
  if (!view.is_live) throw unknownOrder();
  const { engine_seq } = await cancelOrder(context, view.id);
  noteCommand(holder.accountId, engine_seq);
}

/** A cancelled order, as the books have it then. */
async function cancelled(call: SignedCall, { engineOrderId, view }: BookedOrder) {
  const [after] = await bookedOrders(call, { engineOrderId, symbol: view.symbol, limit: 1 });
  const { clientOrderId, ...rest } = await presented(call, after ?? { engineOrderId, view });
  const newId = call.parameters.text('newClientOrderId') ?? clientOrderId;
  return {
    ...rest,
    status: 'CANCELED',
    origClientOrderId: clientOrderId,
    clientOrderId: newId,
    transactTime: call.nowMs,
  };
}

async function cancelAll(call: SignedCall) {
  const { context, holder, parameters } = call;
  const { units } = await context.marketData.find(parameters.required('symbol'));
  const live = await bookedOrders(call, { symbol: units.symbol, isLive: true, limit: 1_000 });
  if (live.length === 0) throw unknownOrder();
  const wish = { account_id: holder.accountId, symbol: units.symbol };
  const { engine_seq } = await cancelOrders(context, wish);
  noteCommand(holder.accountId, engine_seq);
  return Promise.all(live.map((order) => cancelled(call, order)));
}

/** Cancels one and places another; what fails is told of both. */
async function replace(call: SignedCall) {
  const { parameters } = call;
  parameters.required('cancelReplaceMode');
  const mode = parameters.oneOf('cancelReplaceMode', replaceModes, -1130);
  const request = await readOrder(call);
  const renamed = call.parameters.renamed({
    cancelOrderId: 'orderId',
    cancelOrigClientOrderId: 'origClientOrderId',
    cancelNewClientOrderId: 'newClientOrderId',
  });
  const first = await outcomeOf(() => cancel({ ...call, parameters: renamed }));
  if (first.error && mode === 'STOP_ON_FAILURE')
    throw new BinanceError(-2022, 'Order cancel-replace failed.', 400, {
      ...{ cancelResult: 'FAILURE', newOrderResult: 'NOT_ATTEMPTED' },
      ...{ cancelResponse: first.answer, newOrderResponse: null },
    });
  const second = await outcomeOf(() => place(call, request));
  const data = {
    cancelResult: first.error ? 'FAILURE' : 'SUCCESS',
    newOrderResult: second.error ? 'FAILURE' : 'SUCCESS',
    cancelResponse: first.answer,
    newOrderResponse: second.answer,
  };
  if (!first.error && !second.error) return data;
  const isPartly = !first.error || !second.error;
  const [code, text] = isPartly
    ? ([-2021, 'Order cancel-replace partially failed.'] as const)
    : ([-2022, 'Order cancel-replace failed.'] as const);
  throw new BinanceError(code, text, isPartly ? 409 : 400, data);
}

async function outcomeOf(
  act: () => Promise<unknown>,
): Promise<{ answer: unknown; error: BinanceError | null }> {
  try {
    return { answer: await act(), error: null };
  } catch (thrown) {
    const error = asBinanceError(thrown);
    if (!error) throw thrown;
    return { answer: { code: error.code, msg: error.message }, error };
  }
}

async function openOrders(call: SignedCall) {
  const symbol = call.parameters.text('symbol') ?? undefined;
  if (symbol) await call.context.marketData.find(symbol);
  const live = await bookedOrders(call, { symbol, isLive: true, limit: 1_000 });
  return Promise.all(live.map((order) => presented(call, order)));
}

async function allOrders(call: SignedCall) {
  const { parameters } = call;
  const { units } = await call.context.marketData.find(parameters.required('symbol'));
  const orders = await bookedOrders(call, {
    symbol: units.symbol,
    fromEngineOrderId: parameters.whole('orderId') ?? undefined,
    startMs: parameters.whole('startTime') ?? undefined,
    endMs: parameters.whole('endTime') ?? undefined,
    limit: parameters.limit(500, 1_000),
  });
  return orders.map((order) => orderOf(units, order));
}

async function myTrades(call: SignedCall) {
  const { parameters } = call;
  const { units } = await call.context.marketData.find(parameters.required('symbol'));
  const engineOrderId = parameters.whole('orderId');
  const [order] =
    engineOrderId === null ? [] : await bookedOrders(call, { symbol: units.symbol, engineOrderId, limit: 1 });
  if (engineOrderId !== null && !order) return [];
  const trades = await bookedExecutions(call, {
    symbol: units.symbol,
    orderId: order?.view.id,
    fromId: parameters.whole('fromId') ?? undefined,
    startMs: parameters.whole('startTime') ?? undefined,
    endMs: parameters.whole('endTime') ?? undefined,
    limit: parameters.limit(500, 1_000),
  });
  return trades.map(({ view, engineOrderId: ofOrder }) => executionOf(units, view, ofOrder));
}

async function presented({ context }: SignedCall, order: BookedOrder) {
  const units = await context.instruments.bySymbol(order.view.symbol);
  if (!units) throw new BinanceError(-1121, 'Invalid symbol.');
  return orderOf(units, order);
}
