import { Decimal } from 'decimal.js';
import type { Knex } from 'knex';
import { executionSums, tradeSums, type TradeSum } from '../../db/clickhouse/trade-sums.js';
import { lastTrade } from '../../db/clickhouse/trades.js';
import { houseVenue } from '../../domain/venues/rules.js';
import { readBook, resultOf, type Check, type CheckFinding } from './check.js';

/** The one that writes both stores. */
const shard = 0;

/**
 * What was traded in the engine is the same in Postgres and in ClickHouse: as many executions and trades of each instrument
 * and day, with the same sums, as far as both stores have come.
 */
export const trades: Check = async (context) => {
  const { clickhouse } = context.deps;
  // First the store that follows, so that the other one has all of it.
  const there = await lastTrade(clickhouse, shard);
  const { seq, executions, traded } = await readBook(context, async (trx) => {
    const cursor = await trx('engine_cursors').where({ shard }).first('last_event_seq');
    const both = Math.min(there, Number(cursor?.last_event_seq ?? 0));
    return {
      seq: both,
      executions: await sumsOf(trx, executionsSql, both),
      traded: await sumsOf(trx, tradesSql, both),
    };
  });
  const findings = [
    ...differences('executions_differ', executions, await executionSums(clickhouse, shard, seq)),
    ...differences('trades_differ', traded, await tradeSums(clickhouse, shard, seq)),
  ];
  return resultOf(
    executions.reduce((sum, { count }) => sum + count, 0),
    findings,
  );
};

// What a bust takes back is a record of its own and no trade.
const standing = `venue = :venue AND engine_seq <= :seq AND busts_id IS NULL`;
const sums = `count(*)::int AS count, sum(quantity)::text AS quantity, sum(value)::text AS value`;
const day = `to_char(executed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;

const executionsSql = `
  SELECT symbol, ${day} AS day, ${sums}, sum(fee)::text AS fee FROM executions
  WHERE ${standing} GROUP BY 1, 2 ORDER BY 1, 2`;

/** Both sides of a trade carry the number of its event. */
const tradesSql = `
  SELECT symbol, day, ${sums}, '0' AS fee FROM (
    SELECT DISTINCT ON (symbol, engine_seq) symbol, ${day} AS day, quantity, value FROM executions
    WHERE ${standing} ORDER BY symbol, engine_seq, id) one
  GROUP BY 1, 2 ORDER BY 1, 2`;

async function sumsOf(trx: Knex, sql: string, seq: number): Promise<TradeSum[]> {
  const { rows } = await trx.raw<{ rows: TradeSum[] }>(sql, { venue: houseVenue, seq });
  return rows;
}

const amounts = ['quantity', 'value', 'fee'] as const;

function differences(code: string, book: TradeSum[], kept: TradeSum[]): CheckFinding[] {
  const name = ({ symbol, day: on }: TradeSum) => `${symbol} ${on}`;
  const [inBook, inClickhouse] = [book, kept].map((all) => new Map(all.map((each) => [name(each), each])));
  const names = [...new Set([...book, ...kept].map(name))].sort();
  return names.flatMap((each) => {
    const [one, other] = [inBook?.get(each), inClickhouse?.get(each)];
    const isSame =
      one?.count === other?.count &&
      amounts.every((amount) => new Decimal(one?.[amount] ?? 0).eq(other?.[amount] ?? 0));
    if (isSame) return [];
    return [{ code, record_id: each, detail: `Postgres has ${told(one)}, ClickHouse ${told(other)}` }];
  });
}

function told(sum: TradeSum | undefined): string {
  if (!sum) return 'none';
  const [quantity, value, fee] = amounts.map((amount) => new Decimal(sum[amount]).toFixed());
  return `${sum.count} (quantity ${quantity}, value ${value}, fees ${fee})`;
}
