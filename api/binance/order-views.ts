import type { ExecutionView, OrderView } from '../../domain/orders/views.js';
import { multiply } from '../../domain/market-data/decimals.js';
import type { TradedInstrument } from '../instruments.js';
import type { OrderFact } from '../market-data/own-orders.js';
import { millis } from './public-views.js';
import {
  isPricedType,
  selfTradeModeOf,
  sideOf,
  statusOfFact,
  statusOfView,
  termsOf,
  timeInForceOf,
  typeOfView,
} from './order-words.js';

/** An order of the books with its number in the engine, which is its number there. */
export interface BookedOrder {
  view: OrderView;
  engineOrderId: number;
}

const none = '0.00';

export function orderOf(units: TradedInstrument, { view, engineOrderId }: BookedOrder) {
  const at = (date: Date | null) => date?.getTime() ?? 0;
  const quantity = (value: string | null) => units.quantityOf(units.lotsOf(value ?? '0') ?? 0);
  const price = (value: string | null) => units.priceOf(units.ticksOf(value ?? '0') ?? 0);
  const type = typeOfView(view);
  return {
    symbol: view.symbol,
    orderId: engineOrderId,
    orderListId: -1,
    clientOrderId: view.client_order_id ?? view.id.replaceAll('-', ''),
    price: price(isPricedType(type) ? view.price : null),
    origQty: quantity(view.quantity),
    executedQty: quantity(view.filled_quantity),
    origQuoteOrderQty: none,
    cummulativeQuoteQty: view.filled_value,
    status: statusOfView(view),
    timeInForce: timeInForceOf(view.time_in_force),
    type,
    side: sideOf(view.side),
    stopPrice: price(view.stop_price),
    icebergQty: quantity(view.display_quantity),
    time: at(view.created_at),
    updateTime: at(view.updated_at),
    isWorking: !view.is_asleep,
    workingTime: at(view.created_at),
    selfTradePreventionMode: selfTradeModeOf(view.self_trade_prevention),
  };
}

export function executionOf(units: TradedInstrument, execution: ExecutionView, engineOrderId: number) {
  return {
    symbol: execution.symbol,
    id: Number(execution.trade_id ?? execution.engine_seq ?? 0),
    orderId: engineOrderId,
    orderListId: -1,
    price: units.priceOf(units.ticksOf(execution.price) ?? 0),
    qty: units.quantityOf(units.lotsOf(execution.quantity) ?? 0),
    quoteQty: execution.value === '0' ? multiply(execution.price, execution.quantity) : execution.value,
    commission: execution.fee,
    commissionAsset: execution.fee_asset ?? units.quote.code,
    time: execution.executed_at?.getTime() ?? 0,
    isBuyer: execution.side === 'buy',
    isMaker: execution.liquidity === 'maker',
    isBestMatch: true,
  };
}

/** The answer to a new order from what the engine has told of it so far; the first fact is that it was accepted. */
export function placedOf(
  units: TradedInstrument,
  facts: readonly [OrderFact, ...OrderFact[]],
  { clientOrderId, isFull }: { clientOrderId: string; isFull: boolean },
) {
  const [accepted] = facts;
  const last = facts.at(-1) ?? accepted;
  const trades = facts.flatMap(({ trade, seq }) => (trade ? [{ ...trade, seq }] : []));
  const value = trades.reduce((sum, { price, lots }) => sum + price * lots, 0);
  const terms = termsOf(accepted);
  return {
    symbol: units.symbol,
    orderId: accepted.orderId,
    orderListId: -1,
    clientOrderId,
    transactTime: millis(accepted.timeUs),
    price: units.priceOf(isPricedType(terms.type) ? accepted.price : 0),
    origQty: units.quantityOf(accepted.quantity),
    executedQty: units.quantityOf(last.filled),
    origQuoteOrderQty: none,
    cummulativeQuoteQty: units.quoteOf(value * units.quotePerTick),
    status: statusOfFact(last),
    ...terms,
    ...(accepted.trigger > 0 ? { stopPrice: units.priceOf(accepted.trigger) } : {}),
    ...(accepted.display > 0 ? { icebergQty: units.quantityOf(accepted.display) } : {}),
    workingTime: millis(accepted.timeUs),
    ...(isFull
      ? {
          fills: trades.map(({ price, lots, fee, seq }) => ({
            price: units.priceOf(price),
            qty: units.quantityOf(lots),
            commission: units.quoteOf(fee),
            commissionAsset: units.quote.code,
            tradeId: seq,
          })),
        }
      : {}),
  };
}
