import { z } from 'zod';
import { symbolName } from './schema.js';

const decimal = z.string();

export const phases = ['trading', 'auction', 'halted', 'closed'] as const;

/** An instrument as clients see it. */
export const instrumentView = z.strictObject({
  symbol: symbolName,
  base: z.string(),
  quote: z.string(),
  tick_size: decimal,
  lot_size: decimal,
  min_quantity: decimal,
  max_quantity: decimal,
  min_notional: decimal,
  max_price: decimal,
  price_decimals: z.int(),
  quantity_decimals: z.int(),
  phase: z.enum(phases),
});

/** Price, visible quantity, orders. */
export const bookLevel = z.tuple([decimal, decimal, z.int()]);

/** The book by levels, best first, as of an event of the engine. */
export const bookView = z.strictObject({
  symbol: symbolName,
  sequence: z.int(),
  time: z.string(),
  bids: z.array(bookLevel),
  asks: z.array(bookLevel),
});

/** Order, price, visible quantity. */
export const bookOrder = z.tuple([z.string(), decimal, decimal]);

/** The book order by order, best first, within a level the oldest first. */
export const bookOrdersView = z.strictObject({
  symbol: symbolName,
  sequence: z.int(),
  time: z.string(),
  bids: z.array(bookOrder),
  asks: z.array(bookOrder),
});

export const tradeView = z.strictObject({
  /** Number of the engine's event: dense over all instruments, growing in each. */
  id: z.int(),
  symbol: symbolName,
  time: z.string(),
  price: decimal,
  quantity: decimal,
  value: decimal,
  /** Of the order that arrived. */
  taker_side: z.enum(['buy', 'sell']),
});

export const intervals = ['1m', '5m', '15m', '1h', '4h', '1d'] as const;
export const intervalSeconds: Record<Interval, number> = {
  '1m': 60,
  '5m': 300,
  '15m': 900,
  '1h': 3_600,
  '4h': 14_400,
  '1d': 86_400,
};
export type Interval = (typeof intervals)[number];

export const candleView = z.strictObject({
  /** Begin of the interval, whole seconds since 1970. */
  time: z.int(),
  open: decimal,
  high: decimal,
  low: decimal,
  close: decimal,
  volume: decimal,
  quote_volume: decimal,
  trades: z.int(),
});

export const tickerView = z.strictObject({
  symbol: symbolName,
  sequence: z.int(),
  time: z.string(),
  phase: z.enum(phases),
  last_price: decimal.nullable(),
  reference_price: decimal.nullable(),
  best_bid: bookLevel.nullable(),
  best_ask: bookLevel.nullable(),
  /** Over the last 24 hours. */
  open_price: decimal.nullable(),
  high_price: decimal.nullable(),
  low_price: decimal.nullable(),
  volume: decimal,
  quote_volume: decimal,
  trades: z.int(),
});

/**
 * What the topics of `/ws` send: `book/BTCUSDT` one `book.snapshot` (bookView), then `book.levels`, of each level that changed
 * its new state (quantity zero: gone), from the sequence after `previous` up to `sequence`; `trades/BTCUSDT` `trade`;
 * `candles/BTCUSDT/1m` `candle`, again and again until it is closed; `ticker/BTCUSDT` `ticker`.
 */
export const bookLevelsNews = z.strictObject({
  symbol: symbolName,
  previous: z.int(),
  sequence: z.int(),
  time: z.string(),
  bids: z.array(bookLevel),
  asks: z.array(bookLevel),
});

export type InstrumentView = z.infer<typeof instrumentView>;
export type BookLevel = z.infer<typeof bookLevel>;
export type BookView = z.infer<typeof bookView>;
export type BookOrdersView = z.infer<typeof bookOrdersView>;
export type TradeView = z.infer<typeof tradeView>;
export type CandleView = z.infer<typeof candleView>;
export type TickerView = z.infer<typeof tickerView>;
export type BookLevelsNews = z.infer<typeof bookLevelsNews>;
