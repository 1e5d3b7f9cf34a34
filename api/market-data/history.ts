import type { ClickHouseClient } from '@clickhouse/client';
import { z } from 'zod';
import { intervalSeconds, type Interval } from '../../domain/market-data/views.js';
import type { TradedInstrument } from '../instruments.js';
import { exactUnits } from './amounts.js';
import type { Candle } from './candle-store.js';

export interface HistoryQuery {
  interval: Interval;
  /** Trades before this time (seconds since 1970) and before this event. */
  beforeSeconds: number;
  beforeSeq: number;
  limit: number;
}

const row = z.object({
  begin: z.coerce.number(),
  open: z.string(),
  high: z.string(),
  low: z.string(),
  close: z.string(),
  volume: z.string(),
  total_value: z.string(),
  bought: z.string(),
  bought_value: z.string(),
  trades: z.coerce.number(),
  first_seq: z.coerce.number(),
  last_seq: z.coerce.number(),
});

const query = `
  SELECT intDiv(toUnixTimestamp(at), {seconds:UInt32}) * {seconds:UInt32} AS begin,
    toString(argMin(price, engine_seq)) AS open, toString(max(price)) AS high,
    toString(min(price)) AS low, toString(argMax(price, engine_seq)) AS close,
    toString(sum(quantity)) AS volume, toString(sum(value)) AS total_value,
    toString(sumIf(quantity, taker_side = 'buy')) AS bought,
    toString(sumIf(value, taker_side = 'buy')) AS bought_value,
    count() AS trades, min(engine_seq) AS first_seq, max(engine_seq) AS last_seq
  FROM trades FINAL
  WHERE symbol = {symbol:String} AND engine_seq < {seq:UInt64}
    AND at < fromUnixTimestamp({before:UInt32}) AND at >= fromUnixTimestamp({from:UInt32})
  GROUP BY begin ORDER BY begin DESC LIMIT {limit:UInt32}`;

// Candles without a trade are none: so many times the wanted span is looked through for those that exist.
const sparseness = 4;

/** Older candles of an instrument from ClickHouse, the oldest first. Each trade counts once, however often it was written. */
export async function olderCandles(
  clickhouse: ClickHouseClient,
  units: TradedInstrument,
  { interval, beforeSeconds, beforeSeq, limit }: HistoryQuery,
): Promise<Candle[]> {
  const seconds = intervalSeconds[interval];
  const before = Math.min(beforeSeconds, 2 ** 32 - 1);
  const from = Math.max(0, Math.floor(before - seconds * limit * sparseness));
  const result = await clickhouse.query({
    query,
    query_params: { seconds, symbol: units.symbol, seq: beforeSeq, before: Math.floor(before), from, limit },
    format: 'JSONEachRow',
  });
  const rows = z.array(row).parse(await result.json());
  return rows.reverse().map((each) => candleOf(each, units));
}

function candleOf(each: z.infer<typeof row>, units: TradedInstrument): Candle {
  const ticks = (price: string) => units.ticksOf(price) ?? 0;
  const valueOf = (value: string) => exactUnits(value, units.quote.scale) / BigInt(units.quotePerTick);
  return {
    time: each.begin,
    open: ticks(each.open),
    high: ticks(each.high),
    low: ticks(each.low),
    close: ticks(each.close),
    lots: units.lotsOf(each.volume) ?? 0,
    value: valueOf(each.total_value),
    bought: units.lotsOf(each.bought) ?? 0,
    boughtValue: valueOf(each.bought_value),
    trades: each.trades,
    firstSeq: each.first_seq,
    lastSeq: each.last_seq,
  };
}
