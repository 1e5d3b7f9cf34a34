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

export { intervals, intervalSeconds, type Interval } from './intervals.js';

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
 * its new state (quantity zero: gone), from the sequence after `previous` up to `sequence`; `trades/BTCUSDT` `trades`, those
 * since the message before; `candles/BTCUSDT/1m` `candle`, again and again until it is closed; `ticker/BTCUSDT` `ticker`;
 * `orders/<trading account>` `order.accepted`, `order.amended`, `order.woken`, `order.traded`, `order.ended` (ownOrderNews).
 * A client who reads slowly gets fewer messages that say the same; a new `book.snapshot` means to begin anew.
 */
export const bookLevelsNews = z.strictObject({
  symbol: symbolName,
  previous: z.int(),
  sequence: z.int(),
  time: z.string(),
  bids: z.array(bookLevel),
  asks: z.array(bookLevel),
});

export const tradesNews = z.strictObject({ symbol: symbolName, trades: z.array(tradeView) });

/** What happened to an order, as the engine tells it; the books follow a moment later. */
export const ownOrderNews = z.strictObject({
  /** Null for an order that stood before this process began to follow. */
  order_id: z.string().nullable(),
  engine_order_id: z.string(),
  symbol: symbolName,
  sequence: z.int(),
  time: z.string(),
  side: z.enum(['buy', 'sell']),
  /** Of the order; of a market order the worst price that it may have. */
  price: decimal,
  remaining_quantity: decimal,
  /** Of `order.traded`. */
  trade: z
    .strictObject({
      id: z.int(),
      price: decimal,
      quantity: decimal,
      value: decimal,
      fee: decimal,
      liquidity: z.enum(['maker', 'taker']),
    })
    .nullable(),
  /** Of `order.ended`: why. */
  reason: z.string().nullable(),
});

export type TradesNews = z.infer<typeof tradesNews>;
export type OwnOrderNews = z.infer<typeof ownOrderNews>;
export type InstrumentView = z.infer<typeof instrumentView>;
export type BookLevel = z.infer<typeof bookLevel>;
export type BookView = z.infer<typeof bookView>;
export type BookOrdersView = z.infer<typeof bookOrdersView>;
export type TradeView = z.infer<typeof tradeView>;
export type CandleView = z.infer<typeof candleView>;
export type TickerView = z.infer<typeof tickerView>;
export type BookLevelsNews = z.infer<typeof bookLevelsNews>;
