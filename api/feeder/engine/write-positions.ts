import type { Knex } from 'knex';
import { arrayOf, nullableArrayOf } from '../../../db/sql-arrays.js';
import { FEE_ROUNDED } from '../../../engine/protocol/events.js';
import { idFromKey } from '../../../lib/ids.js';
import { afterTrade, averageCost, nothingHeld, type Holding } from './average-cost.js';
import { dateOf, decimalOf } from './decimals.js';
import { pairByNumber, partyOf, type Directory } from './directory.js';
import type { EngineEvent } from './engine-event.js';
import type { Fill } from './write-executions.js';

/** As the columns have it: eighteen decimals. */
const scale = 18;
/** Of an average price, which the contract's column holds with eight. */
const priceScale = 8;

interface Position extends Holding {
  portfolio_id: string;
  symbol: string;
  fees: bigint;
  opened_at: Date | null;
  seq: number;
}

/** Carries the fills of a batch, in their order, into the positions of the portfolios, with what rounding took beside. */
export async function writePositions(
  trx: Knex,
  fills: readonly Fill[],
  roundings: readonly Rounding[],
): Promise<void> {
  const positions = await load(trx, [...fills.map(placeOf), ...roundings]);
  for (const fill of fills) carry(positions, fill);
  for (const { units, seq, ...place } of roundings) {
    const position = positionAt(positions, place);
    position.fees += units;
    position.seq = Math.max(position.seq, seq);
  }
  await save(trx, [...positions.values()]);
}

interface Place {
  portfolio_id: string;
  symbol: string;
}

/** A trade that the engine knows nothing of: of an external venue. Amounts are decimals with at most eighteen places. */
export interface OutsideTrade extends Place {
  side: 'buy' | 'sell';
  quantity: string;
  value: string;
  fee: string;
  at: Date;
}

/** Carries it into its position. Whoever calls it holds the cursor of the books, so that no batch comes in between. */
export async function carryOutside(trx: Knex, trade: OutsideTrade): Promise<void> {
  const positions = await load(trx, [trade]);
  const position = positionAt(positions, { portfolio_id: trade.portfolio_id, symbol: trade.symbol });
  const wasFlat = position.quantity === 0n;
  const quantity = unitsOf(trade.quantity);
  Object.assign(
    position,
    afterTrade(position, trade.side === 'buy' ? quantity : -quantity, unitsOf(trade.value)),
  );
  position.fees += unitsOf(trade.fee);
  if (wasFlat) position.opened_at = trade.at;
  await save(trx, [...positions.values()]);
}

/** A unit that rounding an order's fees has taken, at the scale of the positions. */
export interface Rounding extends Place {
  units: bigint;
  seq: number;
}

export function roundingsOf(events: readonly EngineEvent[], directory: Directory): Rounding[] {
  return events.flatMap((event) => {
    if (event.type !== FEE_ROUNDED) return [];
    const { portfolio_id } = partyOf(directory, event.account);
    const { symbol, quote } = pairByNumber(directory, event.symbol);
    const units = atScale(event.quantity, quote.scale);
    return portfolio_id === null ? [] : [{ portfolio_id, symbol, units, seq: event.seq }];
  });
}

const placeOf = ({ party, pair }: Fill): Place => ({
  portfolio_id: party.portfolio_id ?? '',
  symbol: pair.symbol,
});
const keyOf = ({ portfolio_id, symbol }: Place) => `${portfolio_id} ${symbol}`;

async function load(trx: Knex, places: readonly Place[]): Promise<Map<string, Position>> {
  const wanted = [...new Map(places.map((place) => [keyOf(place), place])).values()];
  if (wanted.length === 0) return new Map();
  const { rows } = await trx.raw<{ rows: StoredPosition[] }>(
    `SELECT p.* FROM unnest(?::uuid[], ?::text[]) AS w(portfolio_id, symbol)
     CROSS JOIN LATERAL (SELECT portfolio_id, symbol, quantity, cost, realized_pnl, fees, opened_at, engine_seq
       FROM positions WHERE portfolio_id = w.portfolio_id AND symbol = w.symbol LIMIT 1 FOR UPDATE) p`,
    [arrayOf(wanted.map(({ portfolio_id }) => portfolio_id)), arrayOf(wanted.map(({ symbol }) => symbol))],
  );
  return new Map(rows.map((row) => [keyOf(row), read(row)]));
}

interface StoredPosition extends Place {
  quantity: string;
  cost: string;
  realized_pnl: string;
  fees: string;
  opened_at: Date | null;
  engine_seq: number | null;
}

function read(row: StoredPosition): Position {
  return {
    portfolio_id: row.portfolio_id,
    symbol: row.symbol,
    quantity: unitsOf(row.quantity),
    cost: unitsOf(row.cost),
    realized: unitsOf(row.realized_pnl),
    fees: unitsOf(row.fees),
    opened_at: row.opened_at,
    seq: row.engine_seq ?? 0,
  };
}

function positionAt(positions: Map<string, Position>, place: Place): Position {
  const known = positions.get(keyOf(place));
  if (known) return known;
  const position: Position = { ...place, ...nothingHeld, fees: 0n, opened_at: null, seq: 0 };
  positions.set(keyOf(place), position);
  return position;
}

function carry(positions: Map<string, Position>, fill: Fill): void {
  const { pair, event, side, value, fee } = fill;
  const position = positionAt(positions, placeOf(fill));
  const wasFlat = position.quantity === 0n;
  const lots = atScale(event.quantity, 0) * BigInt(pair.basePerLot);
  const quantity = lots / 10n ** BigInt(pair.base.scale);
  Object.assign(
    position,
    afterTrade(position, side === 'buy' ? quantity : -quantity, atScale(value, pair.quote.scale)),
  );
  position.fees += atScale(fee, pair.quote.scale);
  position.seq = event.seq;
  if (wasFlat) position.opened_at = dateOf(event.timeUs);
}

async function save(trx: Knex, positions: readonly Position[]): Promise<void> {
  if (positions.length === 0) return;
  const column = (of: (each: Position) => string | number) => arrayOf(positions.map(of));
  const averages = positions.map((each) => averageCost(each, priceScale));
  await trx.raw(saveSql, [
    column((each) => idFromKey(`position/${keyOf(each)}`)),
    column(({ portfolio_id }) => portfolio_id),
    column(({ symbol }) => symbol),
    column(({ quantity }) => decimalOf(quantity, scale)),
    column(({ cost }) => decimalOf(cost, scale)),
    column(({ realized }) => decimalOf(realized, scale)),
    column(({ fees }) => decimalOf(fees, scale)),
    nullableArrayOf(averages.map((price) => (price === null ? null : decimalOf(price, priceScale)))),
    nullableArrayOf(positions.map(({ opened_at }) => opened_at?.toISOString())),
    column(({ seq }) => seq),
  ]);
}

const saveSql = `
  INSERT INTO positions (id, portfolio_id, symbol, quantity, cost, realized_pnl, fees, average_price, opened_at, engine_seq)
  SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[],
    ?::numeric[], ?::timestamptz[], ?::bigint[])
  ON CONFLICT (portfolio_id, symbol) DO UPDATE SET quantity = excluded.quantity, cost = excluded.cost,
    realized_pnl = excluded.realized_pnl, fees = excluded.fees, average_price = excluded.average_price,
    opened_at = excluded.opened_at, engine_seq = excluded.engine_seq, updated_at = now()`;

/** Units of one scale in those of the positions. */
const atScale = (units: number, from: number): bigint => BigInt(units) * 10n ** BigInt(scale - from);

/** A decimal of the database in units. */
function unitsOf(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(scale, '0'));
  return decimal.startsWith('-') ? -units : units;
}
