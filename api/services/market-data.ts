import type {
  BookOrdersView,
  BookView,
  CandleView,
  InstrumentView,
  Interval,
  TickerView,
  TradeView,
} from '../../domain/market-data/views.js';
import type { Context } from '../context.js';
import * as views from '../market-data/views.js';

/** The end of time, in seconds, for whoever wants the newest. */
const endOfTime = 2 ** 32 - 1;

export async function listInstruments({ marketData }: Context): Promise<InstrumentView[]> {
  const all = await marketData.all();
  return all.map(({ units, market }) => views.instrumentViewOf(units, market.book));
}

export async function getBook({ marketData }: Context, symbol: string, depth: number): Promise<BookView> {
  const { units, market } = await marketData.find(symbol);
  return views.bookViewOf(units, market.book, depth);
}

export async function getBookOrders(
  { marketData }: Context,
  symbol: string,
  depth: number,
): Promise<BookOrdersView> {
  const { units, market } = await marketData.find(symbol);
  return views.bookOrdersViewOf(units, market.book, depth);
}

/** The newest first. */
export async function listTrades(
  { marketData }: Context,
  symbol: string,
  limit: number,
): Promise<TradeView[]> {
  const { units, market } = await marketData.find(symbol);
  return market.tape
    .last(limit)
    .reverse()
    .map((trade) => views.tradeViewOf(units, trade));
}

/** The oldest first. */
export async function listCandles(
  { marketData }: Context,
  symbol: string,
  query: { interval: Interval; limit: number; before?: number },
): Promise<CandleView[]> {
  const quoted = await marketData.find(symbol);
  const { interval, limit, before: beforeSeconds = endOfTime } = query;
  const candles = await marketData.candles(quoted, { interval, limit, beforeSeconds });
  return candles.map((candle) => views.candleViewOf(quoted.units, candle));
}

export async function getTicker({ marketData, clock }: Context, symbol: string): Promise<TickerView> {
  const { units, market } = await marketData.find(symbol);
  return views.tickerViewOf(units, market, clock.now());
}

export async function listTickers({ marketData, clock }: Context): Promise<TickerView[]> {
  const all = await marketData.all();
  return all.map(({ units, market }) => views.tickerViewOf(units, market, clock.now()));
}
