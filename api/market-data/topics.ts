import { intervals, type BookLevelsNews, type Interval } from '../../domain/market-data/views.js';
import type { TradedInstrument } from '../instruments.js';
import type { BookSide } from './book-side.js';
import type { ChangedPrices } from './change-log.js';
import type { MarketData, Quoted } from './open-market-data.js';
import { ownOrderNewsOf } from './own-orders.js';
import { bookViewOf, candleViewOf, isoOf, levelAt, tickerViewOf, tradeViewOf } from './views.js';

export interface Message {
  kind: string;
  payload: unknown;
}

/** What somebody is told next, and the cursor from which to go on. */
export interface Told {
  cursor: number;
  messages: Message[];
}

/**
 * A topic of the market. It keeps nothing of who follows it: each has a cursor (the number of an event), and is told all that
 * came after it in as few messages as say it, however long ago that was.
 */
export interface MarketTopic {
  name: string;
  /** At most one round of messages in this time. */
  everyMs: number;
  begin(): Told;
  /** Null when there is nothing new. */
  after(cursor: number): Told | null;
}

// Twenty messages a second, and four of what nobody reads faster.
const quickMs = 50;
const calmMs = 250;
const snapshotLevels = 5_000;
const greetedTrades = 50;
const mostTrades = 1_000;

/** The topic of this name over this instrument, or null. */
export function marketTopic(kind: string, interval: string | undefined, quoted: Quoted): MarketTopic | null {
  const { symbol } = quoted.units;
  switch (kind) {
    case 'book':
      return interval === undefined ? bookTopic(`book/${symbol}`, quoted) : null;
    case 'trades':
      return interval === undefined ? tradesTopic(`trades/${symbol}`, quoted) : null;
    case 'ticker':
      return interval === undefined ? tickerTopic(`ticker/${symbol}`, quoted) : null;
    case 'candles': {
      const known = intervals.find((each) => each === interval);
      return known ? candlesTopic(`candles/${symbol}/${known}`, quoted, known) : null;
    }
    default:
      return null;
  }
}

function bookTopic(name: string, { units, market }: Quoted): MarketTopic {
  const begin = (): Told => ({
    cursor: market.book.sequence,
    messages: [{ kind: 'book.snapshot', payload: bookViewOf(units, market.book, snapshotLevels) }],
  });
  const after = (cursor: number): Told | null => {
    const { book } = market;
    if (book.sequence <= cursor || !book.isSettled) return null;
    const changed = book.changes.after(cursor);
    if (!changed) return begin();
    if (changed.bids.size + changed.asks.size === 0) return null;
    return {
      cursor: book.sequence,
      messages: [{ kind: 'book.levels', payload: levelsOf({ units, market }, changed, cursor) }],
    };
  };
  return { name, everyMs: quickMs, begin, after };
}

function levelsOf({ units, market }: Quoted, changed: ChangedPrices, previous: number): BookLevelsNews {
  const { book } = market;
  const levels = (side: BookSide, prices: Set<number>) =>
    [...prices].map((price) => levelAt(units, side, price));
  return {
    symbol: units.symbol,
    previous,
    sequence: book.sequence,
    time: isoOf(book.timeUs),
    bids: levels(book.bids, changed.bids),
    asks: levels(book.asks, changed.asks),
  };
}

function tradesTopic(name: string, { units, market }: Quoted): MarketTopic {
  const told = (trades: ReturnType<typeof market.tape.last>, cursor: number): Told => ({
    cursor: trades.at(-1)?.seq ?? cursor,
    messages: [tradesMessage(units, trades)],
  });
  return {
    name,
    everyMs: quickMs,
    begin: () => told(market.tape.last(greetedTrades), 0),
    after: (cursor) => {
      const trades = market.tape.after(cursor).slice(-mostTrades);
      return trades.length === 0 ? null : told(trades, cursor);
    },
  };
}

function tradesMessage(units: TradedInstrument, trades: Parameters<typeof tradeViewOf>[1][]): Message {
  const payload = { symbol: units.symbol, trades: trades.map((trade) => tradeViewOf(units, trade)) };
  return { kind: 'trades', payload };
}

function candlesTopic(name: string, { units, market }: Quoted, interval: Interval): MarketTopic {
  const told = (after: number): Told | null => {
    // The one before is told once more when it was closed after the last message.
    const news = market.candles.before(interval, Infinity, 2).filter(({ lastSeq }) => lastSeq > after);
    const last = news.at(-1);
    if (!last) return null;
    const messages = news.map((candle) => ({ kind: 'candle', payload: candleViewOf(units, candle) }));
    return { cursor: last.lastSeq, messages };
  };
  return {
    name,
    everyMs: calmMs,
    begin: () => told((market.candles.last(interval)?.lastSeq ?? 0) - 1) ?? { cursor: 0, messages: [] },
    after: told,
  };
}

function tickerTopic(name: string, { units, market }: Quoted): MarketTopic {
  const begin = (): Told => ({
    cursor: market.book.sequence,
    messages: [{ kind: 'ticker', payload: tickerViewOf(units, market, new Date()) }],
  });
  return {
    name,
    everyMs: calmMs,
    begin,
    after: (cursor) => (market.book.sequence <= cursor || !market.book.isSettled ? null : begin()),
  };
}

/** What happens to the orders of an account; told at once, one message each. */
export function ownOrdersTopic(
  name: string,
  marketData: MarketData,
  account: number,
  units: ReadonlyMap<number, TradedInstrument>,
): MarketTopic {
  return {
    name,
    everyMs: 0,
    begin: () => ({ cursor: marketData.lastEvent(), messages: [] }),
    after: (cursor) => {
      const facts = marketData.ownOrders.after(account, cursor);
      const messages = facts.flatMap((fact) => {
        const known = units.get(fact.symbol);
        return known ? [{ kind: `order.${fact.kind}`, payload: ownOrderNewsOf(known, fact) }] : [];
      });
      return messages.length === 0 ? null : { cursor: facts.at(-1)?.seq ?? cursor, messages };
    },
  };
}
