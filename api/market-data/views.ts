import {
  phases,
  type BookLevel,
  type BookOrdersView,
  type BookView,
  type CandleView,
  type InstrumentView,
  type TickerView,
  type TradeView,
} from '../../domain/market-data/views.js';
import type { TradedInstrument } from '../instruments.js';
import { exactAmount } from './amounts.js';
import type { BookLevel as Level, BookSide } from './book-side.js';
import type { Candle } from './candle-store.js';
import type { LiveBook } from './live-book.js';
import type { Market } from './markets.js';
import type { TapeTrade } from './trade-tape.js';

const daySeconds = 86_400;

export const isoOf = (timeUs: number): string => new Date(timeUs / 1_000).toISOString();
export const phaseOf = ({ phase }: LiveBook) => phases[phase] ?? 'closed';

export function instrumentViewOf(units: TradedInstrument, book: LiveBook): InstrumentView {
  const { instrument } = units;
  return {
    symbol: units.symbol,
    base: units.base.code,
    quote: units.quote.code,
    tick_size: units.priceOf(1),
    lot_size: units.quantityOf(1),
    min_quantity: shortened(instrument.min_quantity),
    max_quantity: shortened(instrument.max_quantity),
    min_notional: shortened(instrument.min_notional),
    max_price: shortened(instrument.max_price),
    price_decimals: units.priceDecimals,
    quantity_decimals: units.quantityDecimals,
    phase: phaseOf(book),
  };
}

export function levelOf(units: TradedInstrument, { price, visible, orders }: Level): BookLevel {
  return [units.priceOf(price), units.quantityOf(visible), orders.size];
}

/** A level as it is now; quantity zero for one that is gone. */
export function levelAt(units: TradedInstrument, side: BookSide, price: number): BookLevel {
  const level = side.levels.get(price);
  return level ? levelOf(units, level) : [units.priceOf(price), units.quantityOf(0), 0];
}

export function bookViewOf(units: TradedInstrument, book: LiveBook, depth: number): BookView {
  const levels = (side: BookSide) => side.top(depth).map((level) => levelOf(units, level));
  return { ...headOf(units, book), bids: levels(book.bids), asks: levels(book.asks) };
}

export function bookOrdersViewOf(units: TradedInstrument, book: LiveBook, depth: number): BookOrdersView {
  const orders = (side: BookSide) =>
    side
      .top(depth)
      .flatMap((level) => [...level.orders.values()])
      .map(({ id, price, shown }): [string, string, string] => [
        String(id),
        units.priceOf(price),
        units.quantityOf(shown),
      ]);
  return { ...headOf(units, book), bids: orders(book.bids), asks: orders(book.asks) };
}

export function tradeViewOf(units: TradedInstrument, trade: TapeTrade): TradeView {
  const { seq, timeUs, price, lots, takerSide } = trade;
  return {
    id: seq,
    symbol: units.symbol,
    time: isoOf(timeUs),
    price: units.priceOf(price),
    quantity: units.quantityOf(lots),
    value: units.quoteOf(price * lots * units.quotePerTick),
    taker_side: takerSide === 0 ? 'buy' : 'sell',
  };
}

export function candleViewOf(units: TradedInstrument, candle: Candle): CandleView {
  return {
    time: candle.time,
    open: units.priceOf(candle.open),
    high: units.priceOf(candle.high),
    low: units.priceOf(candle.low),
    close: units.priceOf(candle.close),
    volume: units.quantityOf(candle.lots),
    quote_volume: quoteSum(units, candle.value),
    trades: candle.trades,
  };
}

export function tickerViewOf(
  units: TradedInstrument,
  { book, tape, candles }: Market,
  now: Date,
): TickerView {
  const day = candles.since(Math.floor(now.getTime() / 1_000) - daySeconds);
  const price = (ticks: number | undefined) => (ticks ? units.priceOf(ticks) : null);
  const best = (side: BookSide) => (side.best ? levelOf(units, side.best) : null);
  return {
    ...headOf(units, book),
    phase: phaseOf(book),
    last_price: price(tape.newest?.price ?? candles.last('1d')?.close),
    reference_price: price(book.reference),
    best_bid: best(book.bids),
    best_ask: best(book.asks),
    open_price: price(day?.open),
    high_price: price(day?.high),
    low_price: price(day?.low),
    volume: units.quantityOf(day?.lots ?? 0),
    quote_volume: quoteSum(units, day?.value ?? 0n),
    trades: day?.trades ?? 0,
  };
}

/** Price times lots, summed, in the quote asset. */
export const quoteSum = (units: TradedInstrument, value: bigint): string =>
  exactAmount(value * BigInt(units.quotePerTick), units.quote.scale);

function headOf({ symbol }: TradedInstrument, { sequence, timeUs }: LiveBook) {
  return { symbol, sequence, time: isoOf(timeUs) };
}

/** A number of the database without the zeros at its end. */
function shortened(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
