import type { ClickHouseClient } from '@clickhouse/client';

/** A trade of the engine; amounts as decimals, the time in microseconds since 1970. */
export interface TradeRow {
  shard: number;
  engine_seq: number;
  at: string;
  symbol: string;
  price: string;
  quantity: string;
  value: string;
  taker_side: 'buy' | 'sell';
}

/** A client's side of one. */
export interface ExecutionRow {
  id: string;
  shard: number;
  engine_seq: number;
  at: string;
  symbol: string;
  engine_order_id: number;
  trading_account_id: string;
  side: 'buy' | 'sell';
  liquidity: 'taker' | 'maker';
  price: string;
  quantity: string;
  value: string;
  fee: string;
  fee_asset: string;
}

/**
 * Adds trades with their sides; what is there already collapses with its twin. The trades come last: they say how far it is,
 * so that a crash before them brings both again.
 */
export async function insertTrades(
  clickhouse: ClickHouseClient,
  { trades, executions }: { trades: TradeRow[]; executions: ExecutionRow[] },
): Promise<void> {
  if (executions.length > 0)
    await clickhouse.insert({ table: 'executions', values: executions, format: 'JSONEachRow' });
  if (trades.length > 0) await clickhouse.insert({ table: 'trades', values: trades, format: 'JSONEachRow' });
}

export interface LastPrice {
  symbol: string;
  price: string;
  at: Date;
}

/** The price of the last trade of each instrument in a stretch of time, its end excluded. */
export async function lastPrices(
  clickhouse: ClickHouseClient,
  { from, before }: { from: Date; before: Date },
): Promise<LastPrice[]> {
  const result = await clickhouse.query({
    query: `SELECT symbol, toString(argMax(price, engine_seq)) AS price,
        toString(toUnixTimestamp64Milli(argMax(at, engine_seq))) AS at_ms
      FROM trades
      WHERE at >= fromUnixTimestamp64Milli({from:Int64}) AND at < fromUnixTimestamp64Milli({before:Int64})
      GROUP BY symbol`,
    query_params: { from: from.getTime(), before: before.getTime() },
    format: 'JSONEachRow',
  });
  const rows = await result.json<{ symbol: string; price: string; at_ms: string }>();
  return rows.map(({ symbol, price, at_ms }) => ({ symbol, price, at: new Date(Number(at_ms)) }));
}

/** The last event of a shard whose trade is there; zero before the first. */
export async function lastTrade(clickhouse: ClickHouseClient, shard: number): Promise<number> {
  const result = await clickhouse.query({
    query: 'SELECT toString(max(engine_seq)) AS seq FROM trades WHERE shard = {shard:UInt16}',
    query_params: { shard },
    format: 'JSONEachRow',
  });
  const [row] = await result.json<{ seq: string }>();
  return Number(row?.seq ?? 0);
}
