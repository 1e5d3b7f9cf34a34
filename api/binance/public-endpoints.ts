import type { Quoted } from '../market-data/open-market-data.js';
import type { Endpoint, PublicCall } from './endpoint.js';
import { rateLimits, symbolInfoOf } from './exchange-info.js';
import { BinanceError } from './binance-error.js';
import { klineIntervals, klineNames, klinesOf, lengthOf } from './kline-intervals.js';
import * as views from './public-views.js';

const endOfTime = 2 ** 32 - 1;
const averageMinutes = 5;

/** What everybody may ask, without a key. */
export const publicEndpoints: Record<string, Endpoint> = {
  'GET ping': { weight: 1, handle: async () => ({}) },
  'GET time': { weight: 1, handle: async ({ nowMs }) => ({ serverTime: nowMs }) },
  'GET exchangeInfo': { weight: 20, handle: exchangeInfo },
  'GET depth': { weight: 5, handle: depth },
  'GET trades': { weight: 25, handle: trades },
  'GET historicalTrades': { weight: 25, handle: trades },
  'GET aggTrades': { weight: 4, handle: aggregates },
  'GET klines': { weight: 2, handle: klines },
  'GET uiKlines': { weight: 2, handle: klines },
  'GET avgPrice': { weight: 2, handle: averagePrice },
  'GET ticker/24hr': { weight: 2, handle: (call) => eachOf(call, views.ticker24hOf) },
  'GET ticker/price': {
    weight: 2,
    handle: (call) =>
      eachOf(call, (quoted, now) => {
        const { symbol, lastPrice } = views.ticker24hOf(quoted, now);
        return { symbol, price: lastPrice };
      }),
  },
  'GET ticker/bookTicker': {
    weight: 2,
    handle: (call) =>
      eachOf(call, (quoted, now) => {
        const { symbol, bidPrice, bidQty, askPrice, askQty } = views.ticker24hOf(quoted, now);
        return { symbol, bidPrice, bidQty, askPrice, askQty };
      }),
  },
};

/** There are no futures here, which programs that load every market must be told. */
export const futuresEndpoints: Record<string, Endpoint> = {
  'GET ping': { weight: 1, handle: async () => ({}) },
  'GET time': { weight: 1, handle: async ({ nowMs }) => ({ serverTime: nowMs }) },
  'GET exchangeInfo': {
    weight: 1,
    handle: async ({ nowMs }) => ({
      timezone: 'UTC',
      serverTime: nowMs,
      rateLimits,
      assets: [],
      symbols: [],
    }),
  },
};

async function exchangeInfo(call: PublicCall) {
  const symbols = (await wanted(call)) ?? (await call.context.marketData.all());
  return {
    timezone: 'UTC',
    serverTime: call.nowMs,
    rateLimits,
    exchangeFilters: [],
    symbols: symbols.map(symbolInfoOf),
  };
}

async function depth(call: PublicCall) {
  const { units, market } = await quotedOf(call);
  const limit = call.parameters.limit(100, 5_000);
  const { book } = market;
  return {
    lastUpdateId: book.sequence,
    bids: views.levelsOf(units, book.bids, limit),
    asks: views.levelsOf(units, book.asks, limit),
  };
}

async function trades(call: PublicCall) {
  const { units, market } = await quotedOf(call);
  const limit = call.parameters.limit(500, 1_000);
  const from = call.parameters.whole('fromId');
  const found = from === null ? market.tape.last(limit) : market.tape.from(from, limit);
  return found.map((trade) => views.tradeOf(units, trade));
}

async function aggregates(call: PublicCall) {
  const { units, market } = await quotedOf(call);
  const { parameters } = call;
  const limit = parameters.limit(500, 1_000);
  const [from, start, end] = ['fromId', 'startTime', 'endTime'].map((name) => parameters.whole(name));
  const isWithin = (timeUs: number) =>
    views.millis(timeUs) >= (start ?? 0) && views.millis(timeUs) <= (end ?? Infinity);
  const all = market.tape.from(from ?? 0, Infinity).filter(({ timeUs }) => isWithin(timeUs));
  const isFromBegin = from !== null || start !== null;
  return (isFromBegin ? all.slice(0, limit) : all.slice(-limit)).map((one) => views.aggregateOf(units, one));
}

async function klines(call: PublicCall) {
  const quoted = await quotedOf(call);
  const { parameters, context } = call;
  parameters.required('interval');
  const name = parameters.oneOf('interval', klineNames, -1120);
  if (name === null) throw new BinanceError(-1120, 'Invalid interval.');
  const limit = parameters.limit(500, 1_000);
  const [start, end] = ['startTime', 'endTime'].map((each) => parameters.whole(each));
  const { base: interval, most, beginOf, nextOf } = klineIntervals[name];
  // From a start on, the first ones; else the newest.
  const lastOfStart = start === null ? endOfTime : (start ?? 0) / 1_000 + lengthOf(name) * limit;
  const lastBegin = Math.min(lastOfStart, end === null ? endOfTime : (end ?? 0) / 1_000);
  // What has begun by then is whole, so that its candles of the base go on behind it.
  const beforeSeconds = lastBegin >= endOfTime ? endOfTime : nextOf(beginOf(lastBegin));
  const wanted = { interval, beforeSeconds, limit: (limit + 1) * most };
  const all = klinesOf(name, await context.marketData.candles(quoted, wanted));
  const since = all.filter(({ time }) => time * 1_000 >= (start ?? 0));
  return (start === null ? since.slice(-limit) : since.slice(0, limit)).map((candle) =>
    views.klineOf(quoted.units, candle, name),
  );
}

async function averagePrice(call: PublicCall) {
  const quoted = await quotedOf(call);
  const { units, market } = quoted;
  const since = Math.floor(call.nowMs / 1_000) - averageMinutes * 60;
  const sum = market.candles.since(since);
  const { lastPrice, last } = views.dayOf(quoted, call.nowMs);
  return {
    mins: averageMinutes,
    price: sum ? views.averageOf(units, sum.value, sum.lots) : units.priceOf(lastPrice),
    closeTime: last ? views.millis(last.timeUs) : call.nowMs,
  };
}

function quotedOf({ context, parameters }: PublicCall): Promise<Quoted> {
  return context.marketData.find(parameters.required('symbol'));
}

/** Of one symbol the answer itself, of several or all a list. */
async function eachOf<T>(call: PublicCall, view: (quoted: Quoted, nowMs: number) => T): Promise<T | T[]> {
  if (call.parameters.has('symbol')) return view(await quotedOf(call), call.nowMs);
  const some = (await wanted(call)) ?? (await call.context.marketData.all());
  return some.map((quoted) => view(quoted, call.nowMs));
}

/** Those of `symbol` or `symbols`, a JSON list; null when neither is named. */
async function wanted({ context, parameters }: PublicCall): Promise<Quoted[] | null> {
  const [one, several] = [parameters.text('symbol'), parameters.text('symbols')];
  if (one !== null) return [await context.marketData.find(one)];
  if (several === null) return null;
  const names = [...several.matchAll(/"([A-Z0-9]{4,20})"/g)].flatMap(([, name]) => name ?? []);
  if (!/^\[.*\]$/.test(several) || names.length === 0)
    throw new BinanceError(-1100, "Illegal characters found in parameter 'symbols'.");
  return Promise.all(names.map((name) => context.marketData.find(name)));
}
