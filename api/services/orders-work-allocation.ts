import { Decimal } from 'decimal.js';
import type { Knex } from 'knex';
import { OrderAllocationModel } from '../../db/models/order-allocations.js';
import { PortfolioModel } from '../../db/models/portfolios.js';
import { allocate, type Share } from '../../domain/orders/allocation.js';
import type { OrderAllocation } from '../../domain/orders/work-schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { tradedOf } from './orders-place.js';
import { isDone, workedOrder, type Done, type WorkedOrder } from './orders-work-kept.js';
import { wholeLots } from './venues-leg-states.js';

const scale = 18;
const one = new Decimal(10).pow(scale);
const unitsOf = (amount: string): bigint => BigInt(new Decimal(amount).mul(one).toFixed(0));
const amountOf = (units: bigint): string => new Decimal(units.toString()).div(one).toFixed();

/**
 * Divides what was traded over the portfolios that the order names, pro rata by largest remainder: quantities in whole lots,
 * value and fee to the last of eighteen decimals. Again it is the same; after a release it stands again.
 */
export async function allocateOrder(context: Context, id: string): Promise<Done> {
  return transact(context, async (work) => {
    const order = await workedOrder(work.trx, id);
    const rows = await allocationRows(context, work, { order, version: 1 });
    await OrderAllocationModel.query(work.trx)
      .insert(rows)
      .onConflict(['order_id', 'version', 'portfolio_id'])
      .merge();
    work.audit({ action: 'orders.allocate', noun: 'orders', record_id: id, after: { rows: rows.length } });
    return isDone;
  });
}

/** What the order's sums give to each portfolio. */
export async function allocationRows(
  context: Context,
  { trx, now }: Pick<Work, 'trx' | 'now'>,
  { order, version }: { order: WorkedOrder; version: number },
): Promise<OrderAllocation[]> {
  const { row } = order;
  const traded = await tradedOf(context, row.symbol);
  const shares = await sharesOf(trx, order);
  const lots = allocate(BigInt(wholeLots(row.filled_quantity, traded.quantityOf(1))), shares);
  // By what each got, so that all have the same average price as far as a unit allows.
  const byLots = shares.map(({ portfolio_id }) => ({ portfolio_id, weight: lots.get(portfolio_id) ?? 0n }));
  const values = allocate(unitsOf(row.filled_value), byLots);
  const isCredit = row.fee.startsWith('-');
  const fees = allocate(unitsOf(row.fee.replace('-', '')), byLots);
  return byLots.map(({ portfolio_id, weight }) => ({
    order_id: row.id,
    version,
    portfolio_id,
    quantity: traded.quantityOf(Number(weight)),
    value: amountOf(values.get(portfolio_id) ?? 0n),
    fee: `${isCredit ? '-' : ''}${amountOf(fees.get(portfolio_id) ?? 0n)}`,
    allocated_at: now,
    released_at: null,
  }));
}

/** Takes the allocation back; nothing when there is none. */
export async function releaseAllocation(context: Context, id: string): Promise<Done> {
  return transact(context, async (work) => {
    const released = await OrderAllocationModel.query(work.trx)
      .where({ order_id: id })
      .whereNull('released_at')
      .patch({ released_at: work.now });
    if (released > 0) work.audit({ action: 'orders.release', noun: 'orders', record_id: id });
    return isDone;
  });
}

async function sharesOf(trx: Knex, { input, row }: WorkedOrder): Promise<Share[]> {
  const wanted = input.algo?.allocation ?? [{ portfolio_id: row.portfolio_id, weight: 1 }];
  const ids = wanted.map(({ portfolio_id }) => portfolio_id);
  const own = await PortfolioModel.query(trx).findById(row.portfolio_id);
  const found = await PortfolioModel.query(trx)
    .findByIds(ids)
    .where({ account_id: own?.account_id ?? null });
  if (found.length !== ids.length) throw problem('portfolios.not_found');
  return wanted.map(({ portfolio_id, weight }) => ({ portfolio_id, weight: BigInt(weight) }));
}
