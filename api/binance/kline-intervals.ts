import type { Interval } from '../../domain/market-data/views.js';
import { joinCandles, type Candle } from '../market-data/candle-store.js';

/** An interval of that exchange: candles of ours, as many to one as it is longer. */
interface KlineInterval {
  base: Interval;
  /** The most candles of the base that one is made of. */
  most: number;
  /** Begin of the one that holds a time, both in seconds since 1970 (UTC). */
  beginOf: (seconds: number) => number;
  /** Begin of the next one. */
  nextOf: (begin: number) => number;
}

const second = 1;
const minute = 60;
const hour = 3_600;
const day = 86_400;
/** 1970 began on a Thursday; a week does on a Monday. */
const monday = 4 * day;

export const klineIntervals = {
  '1s': regular('1s', second),
  '1m': regular('1m', minute),
  '3m': regular('1m', 3 * minute, 3),
  '5m': regular('5m', 5 * minute),
  '15m': regular('15m', 15 * minute),
  '30m': regular('15m', 30 * minute, 2),
  '1h': regular('1h', hour),
  '2h': regular('1h', 2 * hour, 2),
  '4h': regular('4h', 4 * hour),
  '6h': regular('1h', 6 * hour, 6),
  '8h': regular('4h', 8 * hour, 2),
  '12h': regular('4h', 12 * hour, 3),
  '1d': regular('1d', day),
  '3d': regular('1d', 3 * day, 3),
  '1w': {
    base: '1d',
    most: 7,
    beginOf: (seconds) => Math.floor((seconds - monday) / (7 * day)) * 7 * day + monday,
    nextOf: (begin) => begin + 7 * day,
  },
  '1M': {
    base: '1d',
    most: 31,
    beginOf: (seconds) => monthOf(seconds, 0),
    nextOf: (begin) => monthOf(begin, 1),
  },
} as const satisfies Record<string, KlineInterval>;

export type KlineName = keyof typeof klineIntervals;
export const klineNames: readonly KlineName[] = [
  ...(['1s', '1m', '3m', '5m', '15m', '30m', '1h', '2h', '4h'] as const),
  ...(['6h', '8h', '12h', '1d', '3d', '1w', '1M'] as const),
];

/** How long the one that began with 1970 is: none is longer. */
export function lengthOf(name: KlineName): number {
  const { beginOf, nextOf } = klineIntervals[name];
  return nextOf(beginOf(0)) - beginOf(0);
}

/** Candles of the base, the oldest first, as those of the interval. */
export function klinesOf(name: KlineName, candles: readonly Candle[]): Candle[] {
  const { beginOf } = klineIntervals[name];
  const joined: Candle[] = [];
  for (const candle of candles) {
    const time = beginOf(candle.time);
    const last = joined.at(-1);
    if (last?.time === time) joined[joined.length - 1] = joinCandles(last, candle);
    else joined.push({ ...candle, time });
  }
  return joined;
}

function regular(base: Interval, seconds: number, most = 1): KlineInterval {
  return {
    base,
    most,
    beginOf: (at) => Math.floor(at / seconds) * seconds,
    nextOf: (begin) => begin + seconds,
  };
}

function monthOf(seconds: number, later: number): number {
  const at = new Date(seconds * 1_000);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later) / 1_000;
}
