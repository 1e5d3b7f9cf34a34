import type { ClickHouseClient } from '@clickhouse/client';
import { z } from 'zod';

const rows = z.array(z.object({ minute: z.coerce.number(), volume: z.coerce.number() }));

/**
 * How much of an instrument was traded in each minute of the day (UTC), all days of a stretch of time together, its end
 * excluded. Figures, not exact amounts: a schedule is made from their shares.
 */
export async function minuteVolumes(
  clickhouse: ClickHouseClient,
  { symbol, from, before }: { symbol: string; from: Date; before: Date },
): Promise<Map<number, number>> {
  const result = await clickhouse.query({
    query: `SELECT intDiv(toUnixTimestamp(at) % 86400, 60) AS minute, toFloat64(sum(quantity)) AS volume
      FROM trades FINAL
      WHERE symbol = {symbol:String} AND at >= fromUnixTimestamp64Milli({from:Int64})
        AND at < fromUnixTimestamp64Milli({before:Int64})
      GROUP BY minute`,
    query_params: { symbol, from: from.getTime(), before: before.getTime() },
    format: 'JSONEachRow',
  });
  return new Map(rows.parse(await result.json()).map(({ minute, volume }) => [minute, volume]));
}
