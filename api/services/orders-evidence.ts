import { Decimal } from 'decimal.js';
import type { Knex } from 'knex';
import { ExecutionModel } from '../../db/models/executions.js';
import { OrderEvidenceModel } from '../../db/models/order-evidence.js';
import { orderById, OrderModel } from '../../db/models/orders.js';
import { VenueLegModel } from '../../db/models/venue-legs.js';
import type { ListQuery } from '../../domain/fields.js';
import { shortDecimal } from '../../domain/market-data/decimals.js';
import {
  evidenceContent,
  evidenceListRules,
  type ConsideredVenue,
  type EvidenceView,
} from '../../domain/orders/evidence.js';
import { houseVenue } from '../../domain/venues/rules.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read } from '../work.js';
import { tradedOf } from './orders-place.js';

/** Decisions of all orders, the newest first, with what came of each. */
export function listEvidence(context: Context, query: ListQuery): Promise<Page<EvidenceView>> {
  const { order_id, symbol, venue_id, from, to } = readFilter(query, evidenceListRules);
  return read(context, async (trx) => {
    const rows = OrderEvidenceModel.query(trx);
    if (order_id) void rows.where({ order_id });
    if (symbol) void rows.whereIn('order_id', trx('orders').select('id').where({ symbol }));
    if (venue_id)
      void rows.whereRaw(`content #> '{routing,parts}' @> ?::jsonb`, [JSON.stringify([{ venue: venue_id }])]);
    if (from) void rows.where('recorded_at', '>=', from);
    if (to) void rows.where('recorded_at', '<', to);
    const page = await pageOf(rows, query, evidenceListRules);
    return { ...page, items: await viewsOf(context, trx, page.items) };
  });
}

const listedOfOrder = 500;

export function orderEvidenceOf(context: Context, orderId: string): Promise<Page<EvidenceView>> {
  return read(context, async (trx) => {
    if (!(await orderById(trx, orderId))) throw problem('orders.not_found');
    const rows = await OrderEvidenceModel.query(trx)
      .where({ order_id: orderId })
      .orderBy('child')
      .limit(listedOfOrder);
    const items = await viewsOf(context, trx, rows);
    return { items, total: items.length, first: 0 };
  });
}

/** A part that was sent, with what it traded. */
interface Part {
  row: OrderModel;
  child: number | null;
  executions: ExecutionModel[];
}

async function viewsOf(
  context: Context,
  trx: Knex,
  rows: readonly OrderEvidenceModel[],
): Promise<EvidenceView[]> {
  const ids = [...new Set(rows.map(({ order_id }) => order_id))];
  const parents = await OrderModel.query(trx).findByIds(ids);
  const parts = await partsOf(trx, ids);
  return Promise.all(
    rows.flatMap((row) => {
      const parent = parents.find(({ id }) => id === row.order_id);
      return parent ? [viewOf(context, row, parent, parts)] : [];
    }),
  );
}

async function partsOf(trx: Knex, parents: readonly string[]): Promise<Part[]> {
  const rows = await OrderModel.query(trx).whereIn('parent_id', [...parents]);
  const legs = await VenueLegModel.query(trx).whereIn('parent_id', [...parents]);
  const ids = rows.map(({ id }) => id);
  const executions = await ExecutionModel.query(trx).whereIn('order_id', ids);
  return rows.map((row) => ({
    row,
    child: legs.find(({ order_id }) => order_id === row.id)?.child ?? null,
    executions: executions.filter(({ order_id }) => order_id === row.id),
  }));
}

async function viewOf(
  context: Context,
  evidence: OrderEvidenceModel,
  parent: OrderModel,
  parts: readonly Part[],
): Promise<EvidenceView> {
  const traded = await tradedOf(context, parent.symbol);
  const { mid, venues, wanted, house_order_id } = evidenceContent.parse(evidence.content);
  const shown = priceShower(traded.priceDecimals);
  const outcomes = venues.map((venue) => {
    const part = parts.find(({ row, child }) =>
      venue.venue_id === houseVenue
        ? row.id === house_order_id
        : row.parent_id === parent.id && child === evidence.child && row.venue === venue.venue_id,
    );
    return { ...venue, ...pricesOf(venue, shown), ...outcomeOf(part, shown) };
  });
  const all = parts.filter(({ row }) => outcomes.some(({ order_id }) => order_id === row.id));
  const { filled_quantity, average_price, fee } = sumOf(
    all.flatMap(({ executions }) => executions),
    shown,
  );
  return {
    id: evidence.id,
    order_id: evidence.order_id,
    child: evidence.child,
    symbol: parent.symbol,
    side: parent.side,
    quantity: shortDecimal(traded.quantityOf(wanted.lots)),
    limit: wanted.price_ticks === null ? null : traded.priceOf(wanted.price_ticks),
    mid,
    venues: outcomes,
    filled_quantity,
    average_price,
    fee,
    slippage_bps: slippageOf(parent.side, mid, average_price),
    content_hash: evidence.content_hash,
    recorded_at: evidence.recorded_at,
  };
}

type Shower = (price: Decimal.Value) => string;

/** Averages with two decimals more than the market's prices have; the evidence itself keeps all of them. */
const priceShower =
  (decimals: number): Shower =>
  (price) =>
    new Decimal(price).toDecimalPlaces(decimals + 2).toFixed();

function pricesOf({ price, price_after_fees, best_price }: ConsideredVenue, shown: Shower) {
  const of = (value: string | null) => value && shown(value);
  return { price: of(price), price_after_fees: of(price_after_fees), best_price: of(best_price) };
}

function outcomeOf(part: Part | undefined, shown: Shower) {
  const sums = sumOf(part?.executions ?? [], shown);
  return { ...sums, status: part?.row.status ?? null, order_id: part?.row.id ?? null };
}

/** What stands of trades, those that were taken back left out; fees in the quote asset. */
function sumOf(executions: readonly ExecutionModel[], shown: Shower) {
  const busted = new Set(executions.flatMap(({ busts_id }) => busts_id ?? []));
  const standing = executions.filter(({ id, busts_id }) => busts_id === null && !busted.has(id));
  const sum = (of: (one: ExecutionModel) => Decimal.Value) =>
    standing.reduce((all, each) => all.plus(of(each)), new Decimal(0));
  const quantity = sum((each) => each.quantity);
  const value = sum((each) => each.value ?? new Decimal(each.quantity).mul(each.price));
  return {
    filled_quantity: quantity.toFixed(),
    average_price: quantity.gt(0) ? shown(value.div(quantity)) : null,
    fee: sum((each) => each.fee).toFixed(),
  };
}

const bps = 10_000;

function slippageOf(side: 'buy' | 'sell', mid: string | null, average: string | null): string | null {
  if (mid === null || average === null || new Decimal(mid).isZero()) return null;
  const beyond = new Decimal(average).minus(mid).div(mid).mul(bps);
  return (side === 'buy' ? beyond : beyond.neg()).toDecimalPlaces(2).toFixed();
}
