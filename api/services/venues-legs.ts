import { Decimal } from 'decimal.js';
import { OrderModel } from '../../db/models/orders.js';
import { VenueLegModel } from '../../db/models/venue-legs.js';
import type { OrderState } from '../../domain/orders/rules.js';
import { enoughAbsences, type LegReport, type LegState } from '../../domain/venues/rules.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { openBreak } from './orders-work-end.js';
import { tradedOf } from './orders-place.js';
import { returnFunds } from './venues-funding.js';
import { endLeg, lockedLeg, tellScreens } from './venues-leg-rows.js';
import { legStates } from './venues-leg-states.js';
import { bookTrades, tradesOf, type Taken, type TradedLeg } from './venues-trades.js';

/**
 * What a venue says of a part, or that it says nothing, goes into the books: trades once by the venue's numbers, sums, state,
 * and at the end what is left of its money. An answer that was lost makes it unknown; only what the venue says ends that, or
 * that it knows nothing, often enough in a row.
 */
export async function reportLeg(context: Context, id: string, report: LegReport): Promise<LegState> {
  const { symbol } = await rowOf(context, id);
  const { base, quote } = await tradedOf(context, symbol);
  const outcome = await transact(context, async (work) => {
    await holdBooks(work);
    const traded: TradedLeg = { ...(await lockedLeg(work, id)), base: base.code, quote: quote.code };
    const taken = report.kind === 'known' ? await takeIn(work, traded, report) : null;
    if (report.kind !== 'known') await takeSilence(work, traded, report);
    const after = await lockedLeg(work, id);
    if (after.row.ended_at) await returnFunds(work, { ...traded, ...after });
    return { taken, isMissing: isMissing(after.leg, after.row) };
  });
  await tellPeople(context, id, outcome);
  const [state] = await legStates(context, [id]);
  if (!state) throw problem('venues.leg_not_found');
  return state;
}

async function rowOf(context: Context, id: string): Promise<OrderModel> {
  const row = await read(context, async (trx) => OrderModel.query(trx).findById(id));
  if (!row) throw problem('venues.leg_not_found');
  return row;
}

/** Positions are the feeder's too: its batches wait until this is written, and the other way round. */
async function holdBooks({ trx }: Work): Promise<void> {
  await trx('engine_cursors').where({ shard: 0 }).forUpdate().first('shard');
}

async function takeSilence(
  work: Work,
  { leg, row }: TradedLeg,
  report: Exclude<LegReport, { kind: 'known' }>,
): Promise<void> {
  if (row.ended_at) return;
  const isSent = leg.venue_order_id !== null;
  switch (report.kind) {
    case 'refused':
      return isSent ? undefined : endLeg(work, row, { state: 'rejected', reason: report.reason });
    case 'not_sent':
      return isSent ? undefined : endLeg(work, row, { state: 'cancelled', reason: report.reason });
    case 'lost':
      return isSent ? undefined : write(work, row, { status: 'unknown' });
    case 'absent': {
      const absences = leg.absences + 1;
      await VenueLegModel.query(work.trx).findById(leg.order_id).patch({ absences });
      if (!isSent && absences >= enoughAbsences)
        await endLeg(work, row, { state: 'cancelled', reason: 'never_placed' });
      return;
    }
    default:
      return report satisfies never;
  }
}

async function takeIn(
  work: Work,
  traded: TradedLeg,
  report: Extract<LegReport, { kind: 'known' }>,
): Promise<Taken> {
  const { trx, now } = work;
  const { leg, row } = traded;
  const taken = await bookTrades(work, traded, report.trades);
  const sums = await sumsOf(work, traded);
  // Some trades may not be told yet: a part is over when all of them are.
  const isComplete = sums.filled.gte(report.filled);
  await VenueLegModel.query(trx)
    .findById(leg.order_id)
    .patch({
      venue_order_id: report.venue_order_id,
      absences: 0,
      venue_filled: report.filled,
      fund_spent: (BigInt(leg.fund_spent) + taken.spent).toString(),
      received: (BigInt(leg.received) + taken.received).toString(),
      is_over: report.is_over && isComplete,
    });
  const isOver = row.ended_at !== null || (report.is_over && isComplete);
  const isChanged = taken.spent > 0n || isOver !== (row.ended_at !== null) || row.status === 'pending';
  if (!isChanged && row.status !== 'unknown') return taken;
  await write(work, row, {
    status: statusOf(row, sums.filled, isOver, leg.is_immediate),
    // Rows cannot hold more than was ordered; executions can, and a break says so.
    filled_quantity: Decimal.min(sums.filled, row.quantity).toFixed(),
    filled_value: sums.value.toFixed(),
    fee: sums.fee.toFixed(),
    average_price: sums.filled.gt(0) ? sums.value.div(sums.filled).toDecimalPlaces(18).toFixed() : null,
    ended_at: isOver ? (row.ended_at ?? now) : null,
  });
  return taken;
}

function statusOf(row: OrderModel, filled: Decimal, isOver: boolean, isImmediate: boolean): OrderState {
  if (filled.gte(row.quantity)) return 'filled';
  if (isOver) return isImmediate ? 'expired' : 'cancelled';
  return filled.gt(0) ? 'partially_filled' : 'open';
}

/** In the quote asset, fees of the other one at the price of their trade. */
async function sumsOf({ trx }: Work, { row, base, quote }: TradedLeg) {
  const trades = await tradesOf(trx, row.id);
  const zero = new Decimal(0);
  return trades.reduce(
    (all, { quantity, value, fee, fee_asset, price }) => ({
      filled: all.filled.plus(quantity),
      value: all.value.plus(value ?? 0),
      fee:
        fee_asset === quote
          ? all.fee.plus(fee)
          : fee_asset === base
            ? all.fee.plus(new Decimal(fee).mul(price))
            : all.fee,
    }),
    { filled: zero, value: zero, fee: zero },
  );
}

async function write(work: Work, row: OrderModel, changes: Partial<OrderModel>): Promise<void> {
  await OrderModel.query(work.trx)
    .findById(row.id)
    .patch({ ...changes, updated_at: work.now, version: row.version + 1 });
  tellScreens(work, row);
}

/** A part that a venue had and says nothing of any more: no answer of ours ends that. */
const isMissing = (leg: VenueLegModel, row: OrderModel): boolean =>
  row.ended_at === null && leg.venue_order_id !== null && leg.absences >= enoughAbsences;

async function tellPeople(
  context: Context,
  id: string,
  { taken, isMissing: isGone }: { taken: Taken | null; isMissing: boolean },
): Promise<void> {
  const { parent_id, venue } = await rowOf(context, id);
  const tell = async (kind: 'child_unknown' | 'venue_late_fill' | 'venue_fee_unbooked', detail: string) => {
    if (parent_id) await openBreak(context, { id: parent_id, kind, detail });
  };
  if (isGone) await tell('child_unknown', `${venue} does not know ${id} any more`);
  if (taken?.isLate)
    await tell('venue_late_fill', `${venue}: ${id} was filled after its money had gone back`);
  if (taken && taken.unbooked.length > 0)
    await tell('venue_fee_unbooked', `${venue}: a fee in ${taken.unbooked.join(', ')}`);
}
