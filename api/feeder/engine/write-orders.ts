import type { Knex } from 'knex';
import { nullableArrayOf } from '../../../db/sql-arrays.js';
import { resultCodes, resultName } from '../../../engine/protocol/result-codes.js';
import { dateOf, priceOf, quantityOf, quoteOf } from './decimals.js';
import type { EngineEvent } from './engine-event.js';
import { orderIdOf, peerIdOf, stateOfNew, termsOf, unnamedId, type NewOrder } from './new-orders.js';
import type { OrderChange } from './order-changes.js';
import type { TradedPair, TradingParty } from './directory.js';

/** An order whose row was written: for whoever shows orders live. */
export interface ChangedOrder {
  id: string;
  trading_account_id: string;
  /** Whose work it is a part of. */
  parent_id: string | null;
}

interface OrderRow extends NewOrder {
  engine_order_id: number | null;
  quantity: string;
  filled_quantity: string;
  filled_value: string;
  fee: string;
  status: string;
  end_reason: string | null;
  engine_seq: number;
  version: number;
  ended_at: Date | null;
  updated_at: Date;
}

/** The rows and what they were named by; a client id that the engine has forgotten and taken again names no second row. */
export async function insertOrders(trx: Knex, changes: readonly OrderChange[]): Promise<ChangedOrder[]> {
  const rows = await rowsOf(trx, changes);
  const written = await upsert(trx, rows);
  const there = new Set(written.map(({ id }) => id));
  const again = rows.filter(({ id }) => !there.has(id));
  if (again.length === 0) return written;
  const renamed = again.map((row) => ({ ...row, id: unnamedId(row.engine_order_id ?? 0) }));
  return [...written, ...(await upsert(trx, renamed))];
}

/** A refused order is a row too, so that who sent it finds it; only one with a quantity that a row may have. */
export function insertRejected(
  trx: Knex,
  rejected: readonly { event: EngineEvent; pair: TradedPair; party: TradingParty }[],
): Promise<ChangedOrder[]> {
  const rows = rejected.map(({ event, pair, party }) => rejectedRow(event, pair, party));
  // The same order may be sent and refused more than once.
  return upsert(trx, [...new Map(rows.map((row) => [row.id, row])).values()]);
}

const retries: readonly number[] = [resultCodes.DUPLICATE.code, resultCodes.CLIENT_ID_REUSED.code];

/** Of refusals those that are of a new order, named by its sender, and of a size that there may be. */
export function isRejectedOrder({ clientId, reason, quantity }: EngineEvent, pair: TradedPair): boolean {
  if (clientId === null || retries.includes(reason)) return false;
  return Number.isSafeInteger(quantity) && quantity > 0 && quantity <= pair.maxQuantityLots;
}

async function rowsOf(trx: Knex, changes: readonly OrderChange[]): Promise<OrderRow[]> {
  const peers = new Map<string, string>();
  const rows: OrderRow[] = [];
  for (const change of changes) {
    const { accepted, legOf } = change;
    if (!accepted) continue;
    const firstId = legOf === 'before' ? await firstLegBefore(trx, change) : legOf && orderIdOf(legOf);
    const id = firstId === null ? orderIdOf(accepted) : peerIdOf(firstId);
    if (firstId !== null) peers.set(firstId, id);
    rows.push({ ...rowOf(change, accepted), id, peer_id: firstId });
  }
  if (peers.size === 0) return rows;
  return rows.map((row) => ({ ...row, peer_id: row.peer_id ?? peers.get(row.id) ?? null }));
}

/** The batch before ended between the two legs of an OCO: the first is the order of the event before, and learns of the other. */
async function firstLegBefore(trx: Knex, { pair, party, accepted }: OrderChange): Promise<string | null> {
  const { trading_account_id } = party;
  const first: { id: string } | undefined = await trx('orders')
    .where({ symbol: pair.symbol, trading_account_id, engine_seq: (accepted?.seq ?? 0) - 1 })
    .whereNull('ended_at')
    .first('id');
  return first?.id ?? null;
}

function rowOf(change: OrderChange, accepted: EngineEvent): Omit<OrderRow, 'id' | 'peer_id'> {
  const { pair, party, filledLots, value, fee, end, seq, events, timeUs, price, trigger } = change;
  const { state, lots, endedAt } = stateOfNew(change);
  const terms = termsOf(accepted, pair, party);
  return {
    ...terms,
    price: price === null ? terms.price : priceOf(pair, price),
    stop_price: trigger === null ? terms.stop_price : priceOf(pair, trigger),
    is_asleep: terms.is_asleep && !change.isAwake,
    engine_order_id: change.order,
    quantity: quantityOf(pair, lots),
    filled_quantity: quantityOf(pair, filledLots),
    filled_value: quoteOf(pair, value),
    fee: quoteOf(pair, fee),
    status: state,
    end_reason: end?.reason ?? null,
    engine_seq: seq,
    version: events,
    ended_at: endedAt,
    updated_at: dateOf(timeUs),
  };
}

function rejectedRow(event: EngineEvent, pair: TradedPair, party: TradingParty): OrderRow {
  const at = dateOf(event.timeUs);
  return {
    ...termsOf(event, pair, party),
    id: orderIdOf(event),
    peer_id: null,
    is_asleep: false,
    engine_order_id: null,
    quantity: quantityOf(pair, event.quantity),
    filled_quantity: '0',
    filled_value: '0',
    fee: '0',
    status: 'rejected',
    end_reason: resultCodes[resultName(event.reason)].name,
    engine_seq: event.seq,
    version: 1,
    ended_at: at,
    updated_at: at,
  };
}

async function upsert(trx: Knex, rows: readonly OrderRow[]): Promise<ChangedOrder[]> {
  if (rows.length === 0) return [];
  const arrays = columns.map(([name]) => nullableArrayOf(rows.map((row) => textOf(row[name]))));
  const answer = await trx.raw<{ rows: ChangedOrder[] }>(upsertSql, arrays);
  return answer.rows;
}

function textOf(value: string | number | boolean | Date | null): string | number | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'boolean' ? String(value) : value;
}

const columns = [
  ['id', 'uuid'],
  ['portfolio_id', 'uuid'],
  ['trading_account_id', 'uuid'],
  ['symbol', 'text'],
  ['side', 'text'],
  ['type', 'text'],
  ['quantity', 'numeric'],
  ['price', 'numeric'],
  ['status', 'text'],
  ['created_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
  ['peer_id', 'uuid'],
  ['origin', 'int'],
  ['engine_order_id', 'bigint'],
  ['time_in_force', 'text'],
  ['stop_price', 'numeric'],
  ['trailing_distance', 'numeric'],
  ['display_quantity', 'numeric'],
  ['is_post_only', 'boolean'],
  ['is_take_profit', 'boolean'],
  ['is_asleep', 'boolean'],
  ['self_trade_prevention', 'text'],
  ['expires_at', 'timestamptz'],
  ['filled_quantity', 'numeric'],
  ['filled_value', 'numeric'],
  ['fee', 'numeric'],
  ['end_reason', 'text'],
  ['engine_seq', 'bigint'],
  ['version', 'int'],
  ['ended_at', 'timestamptz'],
] as const satisfies readonly (readonly [keyof OrderRow, string])[];

const own = columns.map(([name]) => name).filter((name) => name !== 'origin');
/** What a row that was there before the engine had the order keeps. */
const kept: readonly string[] = [
  'id',
  'created_at',
  'portfolio_id',
  'trading_account_id',
  'symbol',
  'version',
];

const upsertSql = `
  INSERT INTO orders (${own.join(', ')}, average_price, origin, placed_by, user_id, strategy_id, parent_id)
  SELECT ${own.map((name) => `n.${name}`).join(', ')},
    CASE WHEN n.filled_quantity > 0 THEN round(n.filled_value / n.filled_quantity, 18) END,
    g.number, g.placed_by, g.user_id, g.strategy_id, g.parent_id
  FROM unnest(${columns.map(([, type]) => `?::${type}[]`).join(', ')}) AS n(${columns.map(([name]) => name).join(', ')})
  LEFT JOIN order_origins g ON g.number = n.origin
  ON CONFLICT (id) DO UPDATE SET
    ${own.flatMap((name) => (kept.includes(name) ? [] : [`${name} = excluded.${name}`])).join(', ')},
    average_price = excluded.average_price, version = orders.version + excluded.version,
    origin = coalesce(orders.origin, excluded.origin), placed_by = coalesce(orders.placed_by, excluded.placed_by),
    user_id = coalesce(orders.user_id, excluded.user_id), parent_id = coalesce(orders.parent_id, excluded.parent_id),
    strategy_id = coalesce(orders.strategy_id, excluded.strategy_id)
  WHERE orders.engine_order_id IS NULL
  RETURNING id, trading_account_id, parent_id`;
