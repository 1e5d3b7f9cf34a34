import { Decimal } from 'decimal.js';
import { OrderEvidenceModel } from '../../db/models/order-evidence.js';
import { OrderModel } from '../../db/models/orders.js';
import { VenueLegModel } from '../../db/models/venue-legs.js';
import { VenueModel } from '../../db/models/venues.js';
import { isBusinessTime } from '../../domain/calendar/business-time.js';
import { dayEnd } from '../../domain/orders/day-end.js';
import { decideSplit, legPrice, type Candidate, type SplitDecision } from '../../domain/orders/split.js';
import type { SplitInput, SplitView } from '../../domain/orders/split-inputs.js';
import { timeInForceOf } from '../../domain/orders/terms.js';
import type { VenueLeg } from '../../domain/venues/rules.js';
import { idFromKey } from '../../lib/ids.js';
import type { Context } from '../context.js';
import type { TradedInstrument } from '../instruments.js';
import { read, transact, type Work } from '../work.js';
import { evidenceId, houseBook, keepEvidence, type HouseBook } from './orders-evidence-keep.js';
import { tradedOf } from './orders-place.js';
import { childIdOf } from './orders-work-children.js';
import { workedOrder, type WorkedOrder } from './orders-work-kept.js';
import { assetUnits } from './venues-money.js';

/** What rounding of single trades may take beyond the whole, in units of the ledger. */
const roundingUnits = 1_000n;

/**
 * Divides a slice over our own book and the venues that the order may use, by the books that were read just now; the decision
 * with all that it rests on is kept before anything is sent. The same slice again is answered as it was decided.
 */
export async function splitSlice(context: Context, id: string, input: SplitInput): Promise<SplitView> {
  const order = await read(context, (trx) => workedOrder(trx, id));
  const known = await knownSplit(context, id, input);
  if (known) return known;
  const traded = await tradedOf(context, order.row.symbol);
  const house = await houseBook(context, order.row, traded);
  const limit = input.price_ticks === null ? null : traded.priceOf(input.price_ticks);
  const candidates = await candidatesOf(context, input);
  const quantity = traded.quantityOf(input.lots);
  const decision = decideSplit({ side: order.row.side, quantity, limit, house: house.book, candidates });
  const house_lots = houseLots(traded, decision.house, limit ?? house.mid);
  const house_order_id = await childIdOf(context, id, input.child);
  const origin = await context.orderOrigins.numberOf({
    placed_by: order.row.placed_by,
    user_id: order.row.user_id,
    api_key_id: null,
    strategy_id: order.row.strategy_id,
    parent_id: id,
    source: 'algo',
  });
  await transact(context, async (work) => {
    const facts = { order, traded, input, decision, limit, origin, candidates };
    const isFirst = await keepEvidence(work, {
      row: order.row,
      child: input.child,
      content: { ...contentOf(facts, house, house_lots), house_order_id },
    });
    // Another attempt was faster: its decision stands.
    if (isFirst) for (const part of decision.legs) await writeLeg(work, facts, part);
  });
  const made = await knownSplit(context, id, input);
  if (!made) throw new Error(`The split of ${id} was not kept`);
  return made;
}

interface Facts {
  order: WorkedOrder;
  traded: TradedInstrument;
  input: SplitInput;
  decision: SplitDecision;
  limit: string | null;
  origin: number;
  candidates: readonly Candidate[];
}

async function candidatesOf(context: Context, { books }: SplitInput): Promise<Candidate[]> {
  const venues = await read(context, async (trx) =>
    VenueModel.query(trx).findByIds(books.map(({ venue_id }) => venue_id)),
  );
  const now = context.clock.now();
  return venues.flatMap((venue) => {
    const book = books.find(({ venue_id }) => venue_id === venue.id);
    if (!book) return [];
    const { id: venue_id, name, taker_fee, penalty_bps, max_book_age_ms, is_enabled } = venue;
    const is_open = isBusinessTime(venue.calendar, now);
    return [{ venue_id, name, book, taker_fee, penalty_bps, max_book_age_ms, is_enabled, is_open }];
  });
}

/** Whole lots for our own book; less than it takes is left for the next slice. */
function houseLots(traded: TradedInstrument, quantity: string, price: string | null): number {
  const lots = new Decimal(quantity).div(traded.quantityOf(1)).floor().toNumber();
  const { min_notional, min_quantity } = traded.instrument;
  const isWorth = price === null || new Decimal(quantity).mul(price).gte(min_notional);
  return isWorth && new Decimal(quantity).gte(min_quantity) ? lots : 0;
}

function contentOf({ input, decision }: Facts, house: HouseBook, house_lots: number) {
  const { books, ...wanted } = input;
  const { routing, venues } = decision;
  return {
    wanted,
    sequence: house.sequence,
    mid: house.mid ?? midOf(books),
    house_lots,
    routing: { ...routing },
    venues,
    books,
  };
}

function midOf(books: SplitInput['books']): string | null {
  const [bid, ask] = [books[0]?.bids[0]?.price, books[0]?.asks[0]?.price];
  return bid && ask ? new Decimal(bid).plus(ask).div(2).toFixed() : null;
}

async function writeLeg(work: Work, facts: Facts, part: SplitDecision['legs'][number]): Promise<void> {
  const { trx, now } = work;
  const { order, traded, input, limit, candidates, origin } = facts;
  const { row } = order;
  const [venue, candidate] = [
    await VenueModel.query(trx).findById(part.venue),
    candidates.find(({ venue_id }) => venue_id === part.venue),
  ];
  if (!venue || !candidate) return;
  const tif = timeInForceOf(order.input);
  const isImmediate = input.is_immediate || input.price_ticks === null || tif === 'IOC';
  const { protection_bps: protectionBps } = traded.instrument;
  const price = legPrice(row.side, { part, limit, tick: candidate.book.tick, protectionBps });
  const id = legId(row.id, input.child, part.venue);
  const ends = tif === 'DAY' ? dayEnd(venue.calendar, now) : (order.input.expires_at ?? null);
  const { portfolio_id, user_id, symbol, side, trading_account_id, placed_by, strategy_id } = row;
  await OrderModel.query(trx).insert({
    ...{ id, portfolio_id, user_id, symbol, side, trading_account_id, placed_by, strategy_id, origin, price },
    type: 'limit',
    quantity: part.quantity,
    status: 'pending',
    created_at: now,
    updated_at: now,
    parent_id: row.id,
    venue: part.venue,
    time_in_force: isImmediate ? 'IOC' : tif,
    is_post_only: false,
    is_take_profit: false,
    self_trade_prevention: 'none',
    expires_at: isImmediate ? null : ends,
  });
  await VenueLegModel.query(trx).insert({
    order_id: id,
    parent_id: row.id,
    venue_id: part.venue,
    child: input.child,
    client_id: id.replaceAll('-', ''),
    is_immediate: isImmediate,
    ...(await fundOf(work, traded, { side, quantity: part.quantity, price, fee: venue.taker_fee })),
  });
}

interface Cost {
  side: 'buy' | 'sell';
  quantity: string;
  price: string;
  fee: string;
}

/** The most that the part may cost. */
async function fundOf({ trx }: Work, traded: TradedInstrument, { side, quantity, price, fee }: Cost) {
  const asset = side === 'buy' ? traded.quote.code : traded.base.code;
  const units = await assetUnits(trx, asset);
  if (!units) throw new Error(`${asset} is no asset of the ledger`);
  const value = new Decimal(quantity).mul(price);
  const worst = value.plus(value.mul(Decimal.max(fee, 0))).toFixed();
  const needed = side === 'buy' ? units.unitsOf(worst) + roundingUnits : units.unitsOf(quantity);
  return { fund_asset: asset, fund_amount: units.forEngine(needed).toString() };
}

const legId = (orderId: string, child: number, venue: string): string =>
  idFromKey(`venue-leg/${orderId}/${child}/${venue}`);

async function knownSplit(context: Context, id: string, { child }: SplitInput): Promise<SplitView | null> {
  return read(context, async (trx) => {
    const evidence = await OrderEvidenceModel.query(trx).findById(evidenceId(id, child));
    if (!evidence) return null;
    const legs = await VenueLegModel.query(trx).where({ parent_id: id, child }).orderBy('venue_id');
    const rows = await OrderModel.query(trx).findByIds(legs.map(({ order_id }) => order_id));
    const views = await Promise.all(
      legs.flatMap((leg) => {
        const row = rows.find((each) => each.id === leg.order_id);
        return row ? [viewOf(context, leg, row)] : [];
      }),
    );
    return { house_lots: Number(evidence.content['house_lots'] ?? 0), legs: views };
  });
}

async function viewOf(context: Context, leg: VenueLegModel, row: OrderModel): Promise<VenueLeg> {
  const { base, quote } = await tradedOf(context, row.symbol);
  return {
    order_id: row.id,
    venue_id: leg.venue_id,
    child: leg.child,
    client_id: leg.client_id,
    symbol: row.symbol,
    base: base.code,
    quote: quote.code,
    side: row.side,
    quantity: new Decimal(row.quantity).toFixed(),
    price: new Decimal(row.price ?? 0).toFixed(),
    is_immediate: leg.is_immediate,
    expires_at: row.expires_at?.toISOString() ?? null,
  };
}
