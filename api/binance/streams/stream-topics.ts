import type { MarketData, Quoted } from '../../market-data/open-market-data.js';
import type { MarketTopic, Told } from '../../market-data/topics.js';
import { quoteSum } from '../../market-data/views.js';
import type { Candle } from '../../market-data/candle-store.js';
import { klineIntervals, klineNames, klinesOf, type KlineName } from '../kline-intervals.js';
import { aggregateOf, levelsOf, ticker24hOf, tradeOf } from '../public-views.js';

const form =
  /^([a-z0-9]{4,20})@(depth|trade|aggTrade|kline|ticker|miniTicker|bookTicker)([0-9]{0,2})(?:_([0-9a-zM]+))?(?:@(100ms|1000ms))?$/;
const depths = [5, 10, 20];
const [quickMs, depthMs, slowMs] = [0, 100, 1_000];

/** The stream of this name, or null when there is none. Errors: those of the market. */
export async function streamTopic(marketData: MarketData, name: string): Promise<MarketTopic | null> {
  const all = /^!(ticker|miniTicker)@arr$/.exec(name);
  if (all) return everyTicker(name, await marketData.all(), all[1] === 'miniTicker');
  const [, symbol, kind, depth, interval, speed] = form.exec(name) ?? [];
  if (!symbol || !kind) return null;
  const quoted = await marketData.find(symbol.toUpperCase());
  if (kind === 'depth')
    return depthTopic({ name, quoted, depth: Number(depth), everyMs: speed === '100ms' ? depthMs : slowMs });
  if (depth || speed) return null;
  const known = klineNames.find((each) => each === interval);
  if (kind === 'kline') return known ? klineTopic(name, quoted, known) : null;
  return interval ? null : plainTopic(name, kind, quoted);
}

function plainTopic(name: string, kind: string, quoted: Quoted): MarketTopic | null {
  switch (kind) {
    case 'trade':
    case 'aggTrade':
      return tradesTopic(name, quoted, kind);
    case 'ticker':
      return bookDriven(name, slowMs, quoted, () => tickerOf(quoted));
    case 'miniTicker':
      return bookDriven(name, slowMs, quoted, () => miniTickerOf(quoted));
    case 'bookTicker':
      return bookDriven(name, depthMs, quoted, () => bookTickerOf(quoted));
    default:
      return null;
  }
}

interface Depth {
  name: string;
  quoted: Quoted;
  depth: number;
  everyMs: number;
}

function depthTopic({ name, quoted, depth, everyMs }: Depth): MarketTopic | null {
  const { units, market } = quoted;
  if (depth > 0 && !depths.includes(depth)) return null;
  if (depth > 0)
    return bookDriven(name, everyMs, quoted, () => ({
      lastUpdateId: market.book.sequence,
      bids: levelsOf(units, market.book.bids, depth),
      asks: levelsOf(units, market.book.asks, depth),
    }));
  return {
    name,
    everyMs,
    begin: () => ({ cursor: market.book.sequence, messages: [] }),
    after: (cursor) => changesAfter(quoted, cursor),
  };
}

/** Changed levels since a sequence; behind a new picture the numbers leave a gap, which tells programs to begin anew. */
function changesAfter({ units, market }: Quoted, cursor: number): Told | null {
  const { book } = market;
  if (book.sequence <= cursor || !book.isSettled) return null;
  const changed = book.changes.after(cursor);
  if (changed && changed.bids.size + changed.asks.size === 0) return null;
  const levels = (side: typeof book.bids, prices: Set<number>) =>
    [...prices].map((price) => [
      units.priceOf(price),
      units.quantityOf(side.levels.get(price)?.visible ?? 0),
    ]);
  const data = {
    ...headOf('depthUpdate', units.symbol),
    U: changed ? cursor + 1 : book.sequence,
    u: book.sequence,
    b: changed ? levels(book.bids, changed.bids) : [],
    a: changed ? levels(book.asks, changed.asks) : [],
  };
  return { cursor: book.sequence, messages: [{ kind: 'depthUpdate', payload: data }] };
}

function tradesTopic(name: string, { units, market }: Quoted, kind: 'trade' | 'aggTrade'): MarketTopic {
  const payloadOf = (trade: ReturnType<typeof market.tape.last>[number]) => {
    if (kind === 'aggTrade') return { ...headOf(kind, units.symbol), ...aggregateOf(units, trade) };
    const { id, price, qty, time, isBuyerMaker } = tradeOf(units, trade);
    return { ...headOf(kind, units.symbol), t: id, p: price, q: qty, T: time, m: isBuyerMaker, M: true };
  };
  return {
    name,
    everyMs: quickMs,
    begin: () => ({ cursor: market.tape.newest?.seq ?? 0, messages: [] }),
    after: (cursor) => {
      const trades = market.tape.after(cursor);
      const last = trades.at(-1);
      return last
        ? { cursor: last.seq, messages: trades.map((trade) => ({ kind, payload: payloadOf(trade) })) }
        : null;
    },
  };
}

function klineTopic(name: string, { units, market }: Quoted, interval: KlineName): MarketTopic {
  const { base, most, nextOf } = klineIntervals[interval];
  const payloadOf = (candle: Candle, isClosed: boolean) => ({
    ...headOf('kline', units.symbol),
    k: {
      ...{ t: candle.time * 1_000, T: nextOf(candle.time) * 1_000 - 1, s: units.symbol, i: interval },
      ...{
        f: candle.firstSeq,
        L: candle.lastSeq,
        o: units.priceOf(candle.open),
        c: units.priceOf(candle.close),
      },
      ...{ h: units.priceOf(candle.high), l: units.priceOf(candle.low), v: units.quantityOf(candle.lots) },
      ...{ n: candle.trades, x: isClosed, q: quoteSum(units, candle.value) },
      ...{ V: units.quantityOf(candle.bought), Q: quoteSum(units, candle.boughtValue), B: '0' },
    },
  });
  return {
    name,
    everyMs: slowMs / 4,
    begin: () => ({ cursor: market.candles.last(base)?.lastSeq ?? 0, messages: [] }),
    after: (cursor) => {
      const recent = klinesOf(interval, market.candles.before(base, Infinity, 2 * most));
      const [before, last] = [undefined, undefined, ...recent].slice(-2);
      if (!last || last.lastSeq <= cursor) return null;
      // A trade of the next one closes it.
      const closes = before && cursor < last.firstSeq ? [before] : [];
      const payloads = [...closes.map((candle) => payloadOf(candle, true)), payloadOf(last, false)];
      return { cursor: last.lastSeq, messages: payloads.map((payload) => ({ kind: 'kline', payload })) };
    },
  };
}

/** Something that is told anew whenever the book has changed. */
function bookDriven(name: string, everyMs: number, { market }: Quoted, payload: () => unknown): MarketTopic {
  const told = (): Told => ({
    cursor: market.book.sequence,
    messages: [{ kind: name, payload: payload() }],
  });
  return {
    name,
    everyMs,
    begin: told,
    after: (cursor) => (market.book.sequence <= cursor || !market.book.isSettled ? null : told()),
  };
}

function everyTicker(name: string, all: Quoted[], isMini: boolean): MarketTopic {
  const cursorNow = () => Math.max(0, ...all.map(({ market }) => market.book.sequence));
  const told = (after: number): Told => {
    const changed = all.filter(({ market }) => market.book.sequence > after);
    return {
      cursor: cursorNow(),
      messages: [{ kind: name, payload: changed.map(isMini ? miniTickerOf : tickerOf) }],
    };
  };
  return {
    name,
    everyMs: slowMs,
    begin: () => told(0),
    after: (cursor) => (cursorNow() <= cursor ? null : told(cursor)),
  };
}

function tickerOf(quoted: Quoted) {
  const day = ticker24hOf(quoted, Date.now());
  return {
    ...headOf('24hrTicker', day.symbol),
    ...{ p: day.priceChange, P: day.priceChangePercent, w: day.weightedAvgPrice, x: day.prevClosePrice },
    ...{ c: day.lastPrice, Q: day.lastQty, b: day.bidPrice, B: day.bidQty, a: day.askPrice, A: day.askQty },
    ...{ o: day.openPrice, h: day.highPrice, l: day.lowPrice, v: day.volume, q: day.quoteVolume },
    ...{ O: day.openTime, C: day.closeTime, F: day.firstId, L: day.lastId, n: day.count },
  };
}

function miniTickerOf(quoted: Quoted) {
  const { e: _, c, o, h, l, v, q, ...head } = tickerOf(quoted);
  return { e: '24hrMiniTicker', E: head.E, s: head.s, c, o, h, l, v, q };
}

function bookTickerOf({ units, market }: Quoted) {
  const { symbol, bidPrice, bidQty, askPrice, askQty } = ticker24hOf({ units, market }, Date.now());
  return { u: market.book.sequence, s: symbol, b: bidPrice, B: bidQty, a: askPrice, A: askQty };
}

const headOf = (e: string, s: string) => ({ e, E: Date.now(), s });
