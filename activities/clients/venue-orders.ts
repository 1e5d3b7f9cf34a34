import { Decimal } from 'decimal.js';
import type { Exchange, Order, Trade } from 'ccxt';
import type { VenueLeg, VenueTrade } from '../../domain/venues/rules.js';
import { isNotFound } from './venue-errors.js';
import { text } from './venue-exchange.js';

const tradesAtOnce = 500;
/** How far back a venue that cannot look an order up by our name is searched. */
const searchedMs = 3 * 86_400_000;

/** What a venue says of an order. */
export interface VenueOrder {
  venue_order_id: string;
  is_over: boolean;
  filled: string;
}

/** Sends a limit order under our own name. */
export async function place(exchange: Exchange, leg: VenueLeg): Promise<VenueOrder> {
  const symbol = `${leg.base}/${leg.quote}`;
  const params = {
    clientOrderId: leg.client_id,
    ...(leg.is_immediate ? { timeInForce: 'IOC' } : {}),
  };
  const [amount, price] = [Number(leg.quantity), Number(leg.price)];
  const order = await exchange.createOrder(symbol, 'limit', leg.side, amount, price, params);
  return orderOf(order);
}

/** What is over, or was never there, stays as it is. */
export async function cancel(exchange: Exchange, leg: VenueLeg): Promise<void> {
  const order = await findOrder(exchange, leg);
  if (order?.id && !isOver(order)) await exchange.cancelOrder(order.id, `${leg.base}/${leg.quote}`);
}

/** By our name where the venue can; else among what is open and what was closed of late. */
export async function findOrder(
  exchange: Exchange,
  { client_id, base, quote }: VenueLeg,
): Promise<Order | null> {
  const symbol = `${base}/${quote}`;
  if (canFindByName(exchange)) {
    try {
      const params = { clientOrderId: client_id, origClientOrderId: client_id };
      return await exchange.fetchOrder('', symbol, params);
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  }
  const isIt = ({ clientOrderId }: Order) => clientOrderId === client_id;
  const open = await exchange.fetchOpenOrders(symbol);
  const found = open.find(isIt);
  if (found || !exchange.has['fetchClosedOrders']) return found ?? null;
  const closed = await exchange.fetchClosedOrders(symbol, Date.now() - searchedMs);
  return closed.find(isIt) ?? null;
}

/** Exchanges of ccxt whose `fetchOrder` takes our own name instead of theirs. */
const findsByName = new Set(['binance', 'binanceus', 'bybit', 'okx', 'kucoin', 'mexc', 'gate', 'bitget']);
export const canFindByName = ({ id }: Exchange): boolean => findsByName.has(String(id));

export async function tradesOf(exchange: Exchange, leg: VenueLeg, id: string): Promise<Trade[]> {
  const symbol = `${leg.base}/${leg.quote}`;
  if (exchange.has['fetchOrderTrades']) return exchange.fetchOrderTrades(id, symbol);
  const trades = await exchange.fetchMyTrades(symbol, undefined, tradesAtOnce);
  return trades.filter(({ order }) => order === id);
}

export function orderOf(order: Order): VenueOrder {
  if (!order.id) throw new Error('The venue names no order');
  return { venue_order_id: order.id, is_over: isOver(order), filled: text(order.filled ?? 0) };
}

const over = new Set(['closed', 'canceled', 'expired', 'rejected']);
const isOver = ({ status }: Order): boolean => over.has(status ?? '');

export function tradeOf(exchange: Exchange, trade: Trade): VenueTrade {
  const [price, quantity] = [text(trade.price), text(trade.amount)];
  const liquidity = trade.takerOrMaker;
  return {
    trade_id: String(trade.id),
    price,
    quantity,
    value: trade.cost === undefined ? new Decimal(price).mul(quantity).toFixed() : text(trade.cost),
    fee: text(trade.fee?.cost ?? 0),
    fee_asset: trade.fee?.currency ?? null,
    liquidity: liquidity === 'maker' || liquidity === 'taker' ? liquidity : null,
    at: new Date(trade.timestamp ?? exchange.milliseconds()).toISOString(),
  };
}
