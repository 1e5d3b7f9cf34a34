import type { ClickHouseClient } from '@clickhouse/client';

/** What was traded in an instrument on a day (UTC); amounts as exact decimals. */
export interface TradeSum {
  symbol: string;
  day: string;
  count: number;
  quantity: string;
  value: string;
  fee: string;
}

const columns = (fee: string) => `symbol, toString(toDate(at)) AS day, toUInt32(count()) AS count,
    toString(sum(quantity)) AS quantity, toString(sum(value)) AS value, ${fee} AS fee`;
const within = 'shard = {shard:UInt16} AND engine_seq <= {seq:UInt64}';

/** The clients' sides of trades, up to an event of the engine. */
export const executionSums = (clickhouse: ClickHouseClient, shard: number, seq: number) =>
  sums(
    clickhouse,
    { shard, seq },
    `SELECT ${columns('toString(sum(fee))')} FROM executions FINAL WHERE ${within}`,
  );

/** The trades that a client had a side of, up to an event of the engine. */
export const tradeSums = (clickhouse: ClickHouseClient, shard: number, seq: number) =>
  sums(
    clickhouse,
    { shard, seq },
    `SELECT ${columns("'0'")} FROM trades FINAL WHERE ${within}
     AND (symbol, engine_seq) IN (SELECT symbol, engine_seq FROM executions FINAL WHERE ${within})`,
  );

async function sums(
  clickhouse: ClickHouseClient,
  query_params: { shard: number; seq: number },
  query: string,
): Promise<TradeSum[]> {
  const grouped = `${query} GROUP BY symbol, day ORDER BY symbol, day`;
  const result = await clickhouse.query({ query: grouped, query_params, format: 'JSONEachRow' });
  return result.json<TradeSum>();
}
