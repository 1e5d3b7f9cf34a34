import { intervals, intervalSeconds, type Interval } from '../../domain/market-data/views.js';

/** Prices in ticks; `value` is the sum of price times lots. */
export interface Candle {
  /** Begin, in seconds since 1970. */
  time: number;
  open: number;
  high: number;
  low: number;
  close: number;
  lots: number;
  value: bigint;
  /** Of it, what arriving buyers took. */
  bought: number;
  boughtValue: bigint;
  trades: number;
  /** Numbers of the first and the last trade in it. */
  firstSeq: number;
  lastSeq: number;
}

export interface CandleTrade {
  seq: number;
  timeUs: number;
  price: number;
  lots: number;
  takerSide: number;
}

/** Candles of an interval that are kept; of minutes more than a day, which is what a ticker is made of. */
const kept = 1_500;
const usPerSecond = 1_000_000;

/** The recent candles of one instrument, of every interval; none for a time without trades. */
export class CandleStore {
  private readonly candles = new Map<Interval, Candle[]>(intervals.map((interval) => [interval, []]));

  add(trade: CandleTrade): void {
    for (const interval of intervals) this.addTo(interval, trade);
  }

  /** Candles of before the first trade that was added: what both have, they have a part of each. */
  prepend(interval: Interval, older: readonly Candle[]): void {
    const own = this.list(interval);
    const [first] = own;
    const last = older.at(-1);
    if (!last) return;
    const meets = first?.time === last.time;
    const joined =
      first && meets ? [...older.slice(0, -1), joinCandles(last, first)] : [...older, ...own.slice(0, 1)];
    this.candles.set(interval, [...joined, ...own.slice(1)].slice(-kept));
  }

  /** The newest candles that begin before a time, at most so many, the oldest first. */
  before(interval: Interval, seconds: number, limit: number): Candle[] {
    const all = this.list(interval);
    let end = all.length;
    while (end > 0 && all[end - 1]!.time >= seconds) end -= 1;
    return all.slice(Math.max(0, end - limit), end);
  }

  last(interval: Interval): Candle | null {
    return this.list(interval).at(-1) ?? null;
  }

  /** What happened since a time, as one candle; null when nothing did. By whole minutes. */
  since(seconds: number): Candle | null {
    let sum: Candle | null = null;
    for (const candle of this.list('1m'))
      if (candle.time >= seconds) sum = sum === null ? { ...candle } : joinCandles(sum, candle);
    return sum;
  }

  private list(interval: Interval): Candle[] {
    return this.candles.get(interval) ?? [];
  }

  private addTo(interval: Interval, trade: CandleTrade): void {
    const list = this.list(interval);
    const seconds = intervalSeconds[interval];
    const time = Math.floor(trade.timeUs / usPerSecond / seconds) * seconds;
    const one = candleOf(time, trade);
    const last = list.at(-1);
    if (last && last.time >= time) list[list.length - 1] = joinCandles(last, one);
    else list.push(one);
    if (list.length > kept + kept / 10) list.splice(0, list.length - kept);
  }
}

function candleOf(time: number, { seq, price, lots, takerSide }: CandleTrade): Candle {
  const value = BigInt(price) * BigInt(lots);
  const prices = { open: price, high: price, low: price, close: price };
  const isBought = takerSide === 0;
  const bought = { bought: isBought ? lots : 0, boughtValue: isBought ? value : 0n };
  return { time, ...prices, lots, value, ...bought, trades: 1, firstSeq: seq, lastSeq: seq };
}

/** Two candles, the earlier first, as one. */
export function joinCandles(one: Candle, other: Candle): Candle {
  return {
    time: one.time,
    open: one.open,
    high: Math.max(one.high, other.high),
    low: Math.min(one.low, other.low),
    close: other.close,
    lots: one.lots + other.lots,
    value: one.value + other.value,
    bought: one.bought + other.bought,
    boughtValue: one.boughtValue + other.boughtValue,
    trades: one.trades + other.trades,
    firstSeq: one.firstSeq,
    lastSeq: other.lastSeq,
  };
}
