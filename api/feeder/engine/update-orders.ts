import type { Knex } from 'knex';
import { arrayOf, nullableArrayOf } from '../../../db/sql-arrays.js';
import { dateOf, priceOf, quantityOf, quoteOf } from './decimals.js';
import type { OrderChange } from './order-changes.js';
import type { ChangedOrder } from './write-orders.js';

/** The books lack a row that the engine's events are about: nobody may go on as if nothing were wrong. */
export class BooksDisagree extends Error {}

/** Writes what the batch did to orders that were there before it. Errors: BooksDisagree. */
export async function updateOrders(trx: Knex, changes: readonly OrderChange[]): Promise<ChangedOrder[]> {
  if (changes.length === 0) return [];
  const { rows } = await trx.raw<{ rows: ChangedOrder[] }>(updateSql, columnsOf(changes));
  if (rows.length !== changes.length)
    throw new BooksDisagree(`${changes.length - rows.length} orders that the engine changed have no row`);
  return rows;
}

/** The leg that was accepted in a batch before learns of the one that came in this. */
export async function linkFirstLegs(trx: Knex, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.raw(
    `UPDATE orders f SET peer_id = p.id FROM orders p
     WHERE p.id = ANY (?::uuid[]) AND f.id = p.peer_id AND f.peer_id IS NULL`,
    [arrayOf(ids)],
  );
}

function columnsOf(changes: readonly OrderChange[]): string[] {
  const plain = (read: (each: OrderChange) => string | number) => arrayOf(changes.map(read));
  const nullable = (read: (each: OrderChange) => string | null | undefined) =>
    nullableArrayOf(changes.map(read));
  return [
    plain(({ order }) => order),
    plain(({ pair }) => pair.symbol),
    nullable(({ pair, lots }) => (lots === null ? null : quantityOf(pair, lots))),
    plain(({ pair, fewerLots }) => quantityOf(pair, fewerLots)),
    nullable(({ pair, price }) => (price === null ? null : priceOf(pair, price))),
    nullable(({ pair, trigger }) => (trigger === null ? null : priceOf(pair, trigger))),
    plain(({ isAwake }) => String(isAwake)),
    plain(({ pair, filledLots }) => quantityOf(pair, filledLots)),
    plain(({ pair, value }) => quoteOf(pair, value)),
    plain(({ pair, fee }) => quoteOf(pair, fee)),
    nullable(({ end }) => end?.state),
    nullable(({ end }) => end?.reason),
    nullable(({ end }) => end && dateOf(end.atUs).toISOString()),
    plain(({ tradedAtUs, timeUs }) => dateOf(tradedAtUs ?? timeUs).toISOString()),
    plain(({ timeUs }) => dateOf(timeUs).toISOString()),
    plain(({ seq }) => seq),
    plain(({ events }) => events),
  ];
}

/**
 * The order that a row of others names by its number in the engine. One look into the index a row, whatever the statistics say:
 * of a table that has just begun to fill they say that reading all of it is as good.
 */
export const orderByEngineId = (row: string): string =>
  `SELECT id FROM orders WHERE engine_order_id = ${row}.engine_order AND symbol = ${row}.symbol LIMIT 1`;

const filled = 'o.filled_quantity + d.filled';
const whole = 'coalesce(d.lots, o.quantity) - d.fewer';

/** An order that is over stays so: what follows is a unit of its fees. */
const updateSql = `
  UPDATE orders o SET
    quantity = ${whole},
    price = coalesce(d.price, o.price),
    stop_price = coalesce(d.trigger, o.stop_price),
    is_asleep = o.is_asleep AND NOT d.is_awake,
    filled_quantity = ${filled},
    filled_value = o.filled_value + d.value,
    average_price = CASE WHEN ${filled} > 0 THEN round((o.filled_value + d.value) / (${filled}), 18) END,
    fee = o.fee + d.fee,
    status = CASE WHEN o.ended_at IS NOT NULL THEN o.status WHEN d.end_state IS NOT NULL THEN d.end_state
      WHEN ${filled} = ${whole} THEN 'filled' WHEN ${filled} > 0 THEN 'partially_filled' ELSE 'open' END,
    end_reason = coalesce(o.end_reason, d.end_reason),
    ended_at = coalesce(o.ended_at, d.ended_at, CASE WHEN ${filled} = ${whole} THEN d.traded_at END),
    updated_at = d.at, engine_seq = d.seq, version = o.version + d.events
  FROM (SELECT n.*, k.id FROM unnest(?::bigint[], ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::boolean[],
    ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
    ?::timestamptz[], ?::bigint[], ?::int[])
    AS n(engine_order, symbol, lots, fewer, price, trigger, is_awake, filled, value, fee, end_state, end_reason,
      ended_at, traded_at, at, seq, events)
    CROSS JOIN LATERAL (${orderByEngineId('n')}) k) d
  WHERE o.id = d.id
  RETURNING o.id, o.trading_account_id, o.parent_id`;
