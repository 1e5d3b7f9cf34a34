import type { TradedInstrument } from '../instruments.js';
import type { BookSide } from '../market-data/book-side.js';
import type { Candle } from '../market-data/candle-store.js';
import type { Quoted } from '../market-data/open-market-data.js';
import type { TapeTrade } from '../market-data/trade-tape.js';
import { quoteSum } from '../market-data/views.js';
import { exactAmount } from '../market-data/amounts.js';
import { klineIntervals, type KlineName } from './kline-intervals.js';

const daySeconds = 86_400;
const nothing = '0.00000000';

export const millis = (timeUs: number): number => Math.floor(timeUs / 1_000);

export type Pair = [price: string, quantity: string];

export function levelsOf(units: TradedInstrument, side: BookSide, depth: number): Pair[] {
  return side.top(depth).map(({ price, visible }) => [units.priceOf(price), units.quantityOf(visible)]);
}

export function bestOf(units: TradedInstrument, side: BookSide): Pair {
  return levelsOf(units, side, 1)[0] ?? [nothing, nothing];
}

export function tradeOf(units: TradedInstrument, { seq, timeUs, price, lots, takerSide }: TapeTrade) {
  return {
    id: seq,
    price: units.priceOf(price),
    qty: units.quantityOf(lots),
    quoteQty: units.quoteOf(price * lots * units.quotePerTick),
    time: millis(timeUs),
    isBuyerMaker: takerSide === 1,
    isBestMatch: true,
  };
}

/** Each trade stands for itself: what one order took from several is told as several. */
export function aggregateOf(units: TradedInstrument, { seq, timeUs, price, lots, takerSide }: TapeTrade) {
  return {
    a: seq,
    p: units.priceOf(price),
    q: units.quantityOf(lots),
    f: seq,
    l: seq,
    T: millis(timeUs),
    m: takerSide === 1,
    M: true,
  };
}

export function klineOf(units: TradedInstrument, candle: Candle, interval: KlineName) {
  return [
    candle.time * 1_000,
    units.priceOf(candle.open),
    units.priceOf(candle.high),
    units.priceOf(candle.low),
    units.priceOf(candle.close),
    units.quantityOf(candle.lots),
    klineIntervals[interval].nextOf(candle.time) * 1_000 - 1,
    quoteSum(units, candle.value),
    candle.trades,
    units.quantityOf(candle.bought),
    quoteSum(units, candle.boughtValue),
    '0',
  ];
}

/** The last day, in ticks and lots; what never was is zero. */
export function dayOf({ market }: Quoted, nowMs: number) {
  const day = market.candles.since(Math.floor(nowMs / 1_000) - daySeconds);
  const last = market.tape.newest;
  const lastPrice = last?.price ?? day?.close ?? market.book.reference;
  const none = { lots: 0, value: 0n, trades: 0, firstSeq: -1, lastSeq: -1 };
  const flat = { open: lastPrice, high: lastPrice, low: lastPrice };
  return { ...(day ?? { ...none, ...flat }), last, lastPrice };
}

/** Value by quantity in the quote asset, cut at eight decimals. */
export function averageOf(units: TradedInstrument, value: bigint, lots: number): string {
  if (lots === 0) return nothing;
  const scale = 8;
  const quote = value * BigInt(units.quotePerTick) * 10n ** BigInt(units.base.scale + scale);
  const base = BigInt(lots) * BigInt(units.basePerLot) * 10n ** BigInt(units.quote.scale);
  return exactAmount(quote / base, scale);
}

export function ticker24hOf(quoted: Quoted, nowMs: number) {
  const { units, market } = quoted;
  const { book } = market;
  const day = dayOf(quoted, nowMs);
  const [bid, ask] = [bestOf(units, book.bids), bestOf(units, book.asks)];
  const change = day.lastPrice - day.open;
  return {
    symbol: units.symbol,
    priceChange: `${change < 0 ? '-' : ''}${units.priceOf(Math.abs(change))}`,
    priceChangePercent: day.open === 0 ? '0.000' : ((change / day.open) * 100).toFixed(3),
    weightedAvgPrice: averageOf(units, day.value, day.lots),
    prevClosePrice: units.priceOf(day.open),
    lastPrice: units.priceOf(day.lastPrice),
    lastQty: units.quantityOf(day.last?.lots ?? 0),
    bidPrice: bid[0],
    bidQty: bid[1],
    askPrice: ask[0],
    askQty: ask[1],
    openPrice: units.priceOf(day.open),
    highPrice: units.priceOf(day.high),
    lowPrice: units.priceOf(day.low),
    volume: units.quantityOf(day.lots),
    quoteVolume: quoteSum(units, day.value),
    openTime: nowMs - daySeconds * 1_000,
    closeTime: nowMs,
    firstId: day.firstSeq,
    lastId: day.lastSeq,
    count: day.trades,
  };
}
