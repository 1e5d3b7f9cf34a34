import type { Knex } from 'knex';
import { ExecutionModel } from '../../db/models/executions.js';
import { OrderModel } from '../../db/models/orders.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import { isLive } from '../../domain/orders/rules.js';
import { decideSplit } from '../../domain/orders/split.js';
import type { ChildAnswer, ChildReport, MarketFacts } from '../../domain/orders/work.js';
import type { PlaceChildInput } from '../../domain/orders/work-inputs.js';
import { Problem, problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { TradedInstrument } from '../instruments.js';
import { read, transact } from '../work.js';
import { cancelOrder } from './orders-change.js';
import { houseBook, keepEvidence } from './orders-evidence-keep.js';
import { orderIdOf, placeOrder, tradedOf, traderOf } from './orders-place.js';
import { workedOrder, type WorkedOrder } from './orders-work-kept.js';
import { legsOf, legStates } from './venues-leg-states.js';

const minuteSeconds = 60;
/** A day of minutes: an order that is older looks at the last one. */
const maxCandles = 1_440;

/**
 * Sends a child to the engine, under an id that its number and the order's id make, so that a repeat is the same one. Why now
 * and at this price is written down first. Errors: `orders.outcome_unknown` when the answer was lost.
 */
export async function placeChild(
  context: Context,
  id: string,
  wanted: PlaceChildInput,
): Promise<ChildReport> {
  const order = await read(context, (trx) => workedOrder(trx, id));
  const traded = await tradedOf(context, order.row.symbol);
  if (wanted.lots > (traded.lotsOf(order.row.quantity) ?? 0)) throw problem('orders.quantity_invalid');
  const input = childInput(order, traded, wanted);
  await keepDecision(context, order, traded, wanted);
  const parent = { id, placedBy: order.row.placed_by };
  const nothing = { child: wanted.child, order_id: null, is_ended: true, filled_lots: 0, executions: [] };
  try {
    const placed = await placeOrder(context, { input, key: keyOf(id, wanted.child), source: 'algo', parent });
    return {
      ...nothing,
      order_id: placed.order_id,
      is_ended: !isLive(placed.status),
      is_refused: false,
      filled_lots: traded.lotsOf(placed.exact.filled_quantity) ?? 0,
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // The engine was never asked: nothing stands, and the next slice may find it there again.
    if (error.code === 'orders.engine_unavailable') return { ...nothing, is_refused: false };
    if (error.status < 500) return { ...nothing, is_refused: true };
    throw error;
  }
}

/** What the books know of one child; a moment after it was sent they may not know it yet. */
export async function askForChild(context: Context, id: string, child: number): Promise<ChildAnswer> {
  const [report] = (await reportsOf(context, id, [child])) ?? [];
  return report ? { is_known: true, report } : { is_known: false };
}

/** Calls a child back, and says what is known of it. One that has ended is answered as it is. */
export async function cancelChild(context: Context, id: string, child: number): Promise<ChildReport> {
  const childId = await childIdOf(context, id, child);
  await cancelOrder(context, childId).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
  });
  const answer = await askForChild(context, id, child);
  if (answer.is_known) return answer.report;
  return { child, order_id: childId, is_ended: false, is_refused: false, filled_lots: 0, executions: [] };
}

/** Brings the sums of the order up to its children's and tells what the books know of each. */
export async function takeStock(context: Context, id: string, children: number) {
  const numbers = Array.from({ length: children }, (_, index) => index + 1);
  const reports = await reportsOf(context, id, numbers);
  const legs = await legStates(context, await read(context, (trx) => legsOf(trx, id)));
  await transact(context, ({ trx }) => sumChildren(trx, id));
  return { reports, legs };
}

/** Best prices, and what was traded in whole minutes since the order began: less rather than too much. */
export async function readMarket(context: Context, id: string, since: Date): Promise<MarketFacts> {
  const { row } = await read(context, (trx) => workedOrder(trx, id));
  const quoted = await context.marketData.find(row.symbol);
  const { book } = quoted.market;
  const fromSeconds = Math.ceil(since.getTime() / 1_000 / minuteSeconds) * minuteSeconds;
  const beforeSeconds = Math.floor(context.clock.now().getTime() / 1_000) + 1;
  const query = { interval: '1m' as const, beforeSeconds, limit: maxCandles };
  const candles = await context.marketData.candles(quoted, query);
  return {
    bid_ticks: book.bids.prices[0] ?? null,
    ask_ticks: book.asks.prices[0] ?? null,
    volume_lots: candles.filter(({ time }) => time >= fromSeconds).reduce((all, { lots }) => all + lots, 0),
  };
}

const keyOf = (id: string, child: number): string => `child/${id}/${child}`;

export async function childIdOf(context: Context, id: string, child: number): Promise<string> {
  const { row } = await read(context, (trx) => workedOrder(trx, id));
  const trader = await traderOf(context, row.trading_account_id ?? '');
  return orderIdOf(context.principal.id, trader.engineAccount, keyOf(id, child));
}

/** The whole of an order that only had to wait goes out as it was asked for. */
function childInput(order: WorkedOrder, traded: TradedInstrument, wanted: PlaceChildInput): PlaceOrderInput {
  const { algo: _algo, client_order_id: _name, venues: _venues, ...asked } = order.input;
  if (order.terms.isOnce) return { ...asked, quantity: traded.quantityOf(wanted.lots) };
  const { price_ticks, lots, is_immediate } = wanted;
  return {
    ...asked,
    type: price_ticks === null ? 'market' : 'limit',
    quantity: traded.quantityOf(lots),
    price: price_ticks === null ? null : traded.priceOf(price_ticks),
    time_in_force: is_immediate || price_ticks === null ? 'IOC' : 'GTC',
    expires_at: null,
  };
}

/** Our own book at the decision and what it would have cost; of a slice that was divided the decision is kept already. */
async function keepDecision(
  context: Context,
  { row }: WorkedOrder,
  traded: TradedInstrument,
  wanted: PlaceChildInput,
): Promise<void> {
  const { book, mid, sequence } = await houseBook(context, row, traded);
  const limit = wanted.price_ticks === null ? null : traded.priceOf(wanted.price_ticks);
  const question = {
    side: row.side,
    quantity: traded.quantityOf(wanted.lots),
    limit,
    house: book,
    candidates: [],
  };
  const { routing, venues } = decideSplit(question);
  const house_order_id = await childIdOf(context, row.id, wanted.child);
  const content = {
    wanted,
    sequence,
    mid,
    house_lots: wanted.lots,
    house_order_id,
    routing,
    venues,
    books: [],
  };
  await transact(context, (work) => keepEvidence(work, { row, child: wanted.child, content }));
}

async function reportsOf(context: Context, id: string, children: number[]): Promise<ChildReport[]> {
  const { row: parent } = await read(context, (trx) => workedOrder(trx, id));
  const traded = await tradedOf(context, parent.symbol);
  const trader = await traderOf(context, parent.trading_account_id ?? '');
  const numberOf = new Map(
    children.map((child) => [orderIdOf(context.principal.id, trader.engineAccount, keyOf(id, child)), child]),
  );
  return read(context, async (trx) => {
    const rows = await OrderModel.query(trx).findByIds([...numberOf.keys()]);
    const executions = await ExecutionModel.query(trx)
      .whereIn(
        'order_id',
        rows.map((row) => row.id),
      )
      .orderBy('engine_seq');
    const lots = (quantity: string) => traded.lotsOf(quantity) ?? 0;
    return rows.map((row) => ({
      child: numberOf.get(row.id) ?? 0,
      order_id: row.id,
      is_ended: row.ended_at !== null,
      is_refused: row.status === 'rejected',
      filled_lots: lots(row.filled_quantity),
      executions: executions
        .filter(({ order_id }) => order_id === row.id)
        .map(({ id: execution, quantity, busts_id }) => ({ id: execution, lots: lots(quantity), busts_id })),
    }));
  });
}

/** Brings the sums of an order up to those of its children. */
export async function sumChildren(trx: Knex, id: string): Promise<void> {
  await trx.raw(sumsSql, { id });
}

/** More than the whole can be filled by late news; the row, which cannot hold that, says all of it, and a break says the rest. */
const sumsSql = `
  UPDATE orders p SET
    filled_quantity = least(p.quantity, c.filled), filled_value = c.value, fee = c.fee,
    average_price = CASE WHEN c.filled > 0 THEN round(c.value / c.filled, 18) END, updated_at = now()
  FROM (SELECT coalesce(sum(filled_quantity), 0) AS filled, coalesce(sum(filled_value), 0) AS value,
      coalesce(sum(fee), 0) AS fee FROM orders WHERE parent_id = :id) c
  WHERE p.id = :id AND (p.filled_quantity, p.filled_value, p.fee) IS DISTINCT FROM (least(p.quantity, c.filled), c.value, c.fee)`;
