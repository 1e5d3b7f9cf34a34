import type { Knex } from 'knex';
import { arrayOf } from '../../../db/sql-arrays.js';
import { TRADED } from '../../../engine/protocol/events.js';
import { idFromKey } from '../../../lib/ids.js';
import { dateOf, priceOf, quantityOf, quoteOf } from './decimals.js';
import { pairByNumber, partyOf, type Directory, type TradedPair, type TradingParty } from './directory.js';
import type { EngineEvent } from './engine-event.js';
import { BooksDisagree, orderByEngineId } from './update-orders.js';

/** One side of a trade. */
export interface Fill {
  event: EngineEvent;
  pair: TradedPair;
  party: TradingParty;
  order: number;
  side: 'buy' | 'sell';
  liquidity: 'taker' | 'maker';
  /** Units of the quote asset. */
  value: number;
  fee: number;
}

/** Both sides of every trade, the arriving order's first; clients' only, since the house has no orders in the books. */
export function fillsOf(events: readonly EngineEvent[], directory: Directory): Fill[] {
  return events.filter(({ type }) => type === TRADED).flatMap((event) => sidesOf(event, directory));
}

/** Both sides of one trade, those of clients. */
function sidesOf(event: EngineEvent, directory: Directory): Fill[] {
  const pair = pairByNumber(directory, event.symbol);
  const value = event.price * event.quantity * pair.quotePerTick;
  const [taker, maker] = event.side === 0 ? (['buy', 'sell'] as const) : (['sell', 'buy'] as const);
  const side = (facts: Pick<Fill, 'party' | 'order' | 'side' | 'liquidity' | 'fee'>): Fill[] =>
    facts.party.kind === 'client' ? [{ event, pair, value, ...facts }] : [];
  return [
    ...side({
      party: partyOf(directory, event.account),
      order: event.order,
      side: taker,
      liquidity: 'taker',
      fee: event.takerFee,
    }),
    ...side({
      party: partyOf(directory, event.other),
      order: event.maker,
      side: maker,
      liquidity: 'maker',
      fee: event.makerFee,
    }),
  ];
}

export const executionId = (shard: number, { event, liquidity }: Fill): string =>
  idFromKey(`execution/${shard}/${event.seq}/${liquidity}`);

/** Adds an execution for each fill. Errors: BooksDisagree. */
export async function insertExecutions(trx: Knex, shard: number, fills: readonly Fill[]): Promise<void> {
  if (fills.length === 0) return;
  const column = (read: (fill: Fill) => string | number) => arrayOf(fills.map(read));
  const { rowCount } = await trx.raw<{ rowCount: number }>(insertSql, [
    column((fill) => executionId(shard, fill)),
    column(({ order }) => order),
    column(({ pair }) => pair.symbol),
    column(({ pair, event }) => quantityOf(pair, event.quantity)),
    column(({ pair, event }) => priceOf(pair, event.price)),
    column(({ pair, fee }) => quoteOf(pair, fee)),
    column(({ pair, value }) => quoteOf(pair, value)),
    column(({ side }) => side),
    column(({ liquidity }) => liquidity),
    column(({ pair }) => pair.quote.code),
    column(({ event }) => event.seq),
    column(({ event }) => dateOf(event.timeUs).toISOString()),
  ]);
  if (rowCount !== fills.length)
    throw new BooksDisagree(`${fills.length - rowCount} fills are of orders that have no row`);
}

const insertSql = `
  INSERT INTO executions (id, order_id, quantity, price, fee, executed_at, symbol, side, liquidity, fee_asset, value,
    trade_id, engine_seq)
  SELECT f.id, o.id, f.quantity, f.price, f.fee, f.at, f.symbol, f.side, f.liquidity, f.fee_asset, f.value,
    f.seq::text, f.seq
  FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[],
    ?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
    AS f(id, engine_order, symbol, quantity, price, fee, value, side, liquidity, fee_asset, seq, at)
  CROSS JOIN LATERAL (${orderByEngineId('f')}) o`;
