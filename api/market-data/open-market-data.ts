import type { ClickHouseClient } from '@clickhouse/client';
import { intervals, type Interval } from '../../domain/market-data/views.js';
import type { Log } from '../../lib/log.js';
import { problem } from '../../lib/problem.js';
import type { Instruments, TradedInstrument } from '../instruments.js';
import type { Candle } from './candle-store.js';
import { openFeed } from './feed.js';
import { OwnOrders } from './own-orders.js';
import { olderCandles } from './history.js';
import type { EventListener, Market, Markets } from './markets.js';

/** An instrument with what is known of it now. */
export interface Quoted {
  units: TradedInstrument;
  market: Market;
}

/** The market as this process follows it: one connection to the engine, opened with the first question. */
export interface MarketData {
  /** Errors: `market-data.symbol_not_found`, `market-data.unavailable`. */
  find(symbol: string): Promise<Quoted>;
  /** Every instrument that the engine knows, by number. Errors: `market-data.unavailable`. */
  all(): Promise<Quoted[]>;
  /** Candles that begin before a time (seconds since 1970), the oldest first; older ones from ClickHouse, where it answers. */
  candles(quoted: Quoted, query: CandleQuery): Promise<Candle[]>;
  /** Told after some events were taken in. */
  onNews(listener: () => void): () => void;
  /** Facts of orders, by account. */
  ownOrders: OwnOrders;
  /** Number of the last event that was taken in. */
  lastEvent(): number;
  /** Waits, within a bound, until what a command did is taken in; false when that takes too long. */
  reached(command: number): Promise<boolean>;
  /** Told of each event, before the book has it. */
  onEvent(listener: EventListener): () => void;
  close(): void;
}

export interface CandleQuery {
  interval: Interval;
  beforeSeconds: number;
  limit: number;
}

export interface MarketDataParts {
  address: { host: string; port: number };
  token: Uint8Array;
  log: Log;
  instruments: Instruments;
  clickhouse: ClickHouseClient;
}

/** Candles of each interval that are taken from ClickHouse at the start. */
const backfilled = 1_440;

export function openMarketData(parts: MarketDataParts): MarketData {
  const { instruments, clickhouse, log } = parts;
  const listeners = new Set<() => void>();

  const older = async (quoted: Quoted, query: CandleQuery, beforeSeq: number): Promise<Candle[]> => {
    // Without ClickHouse there is what this process has seen itself.
    const fail = (error: unknown) => (log.warn({ err: error }, 'market_data_history_failed'), []);
    return beforeSeq <= 1 ? [] : olderCandles(clickhouse, quoted.units, { ...query, beforeSeq }).catch(fail);
  };

  const backfill = async (markets: Markets) => {
    const beforeSeconds = Math.floor(Date.now() / 1_000) + 1;
    for (const quoted of await quotedOf(instruments, markets))
      for (const interval of intervals) {
        const query = { interval, beforeSeconds, limit: backfilled };
        quoted.market.candles.prepend(interval, await older(quoted, query, markets.firstEvent));
      }
  };

  const onNews = () => {
    for (const listener of listeners) listener();
  };
  const feed = openFeed({ ...parts, onFirst: backfill, onNews });
  const { markets } = feed;
  const ownOrders = new OwnOrders();
  markets.listen((event, all) => ownOrders.hear(event, all));
  const assertLive = async () => {
    if (!(await feed.ready())) throw problem('market-data.unavailable');
  };

  return {
    find: async (symbol) => {
      const units = await instruments.bySymbol(symbol);
      if (!units) throw problem('market-data.symbol_not_found');
      await assertLive();
      const market = markets.market(units.number);
      if (!market) throw problem('market-data.symbol_not_found');
      return { units, market };
    },
    all: async () => {
      await assertLive();
      return quotedOf(instruments, markets);
    },
    candles: async (quoted, query) => {
      const own = quoted.market.candles.before(query.interval, query.beforeSeconds, query.limit);
      const missing = query.limit - own.length;
      if (missing <= 0) return own;
      const beforeSeconds = own[0]?.time ?? query.beforeSeconds;
      const beforeSeq = own[0]?.firstSeq ?? markets.firstEvent;
      return [...(await older(quoted, { ...query, beforeSeconds, limit: missing }, beforeSeq)), ...own];
    },
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ownOrders,
    lastEvent: () => markets.lastEvent,
    reached: (command) => reached(markets, listeners, command),
    onEvent: (listener) => markets.listen(listener),
    close: () => feed.close(),
  };
}

const reachWithinMs = 1_000;

function reached(markets: Markets, listeners: Set<() => void>, command: number): Promise<boolean> {
  if (markets.lastCommand >= command) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (isThere: boolean) => {
      clearTimeout(timer);
      listeners.delete(look);
      resolve(isThere);
    };
    const look = () => markets.lastCommand >= command && end(true);
    const timer = setTimeout(() => end(false), reachWithinMs);
    listeners.add(look);
  });
}

async function quotedOf(instruments: Instruments, markets: Markets): Promise<Quoted[]> {
  const all = await instruments.all();
  return all.flatMap((units) => {
    const market = markets.market(units.number);
    return market ? [{ units, market }] : [];
  });
}
