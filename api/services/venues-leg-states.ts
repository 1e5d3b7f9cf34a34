import { Decimal } from 'decimal.js';
import type { Knex } from 'knex';
import { ExecutionModel } from '../../db/models/executions.js';
import { OrderModel } from '../../db/models/orders.js';
import { VenueLegModel } from '../../db/models/venue-legs.js';
import type { LegState } from '../../domain/venues/rules.js';
import type { Context } from '../context.js';
import { read } from '../work.js';
import { tradedOf } from './orders-place.js';

/** What our books know of parts at venues, for the workflow that works their order: in whole lots of ours. */
export async function legStates(context: Context, ids: readonly string[]): Promise<LegState[]> {
  return read(context, async (trx) => {
    const legs = await VenueLegModel.query(trx)
      .findByIds([...ids])
      .orderBy(['child', 'venue_id']);
    const rows = await OrderModel.query(trx).findByIds([...ids]);
    const executions = await ExecutionModel.query(trx)
      .whereIn('order_id', [...ids])
      .orderBy(['executed_at', 'trade_id']);
    return Promise.all(
      legs.flatMap((leg) => {
        const row = rows.find(({ id }) => id === leg.order_id);
        const own = executions.filter(({ order_id }) => order_id === leg.order_id);
        return row ? [stateOf(context, { leg, row, executions: own })] : [];
      }),
    );
  });
}

/** Ids of all parts of an order that stand or stood at venues. */
export async function legsOf(trx: Knex, parentId: string): Promise<string[]> {
  const rows = await VenueLegModel.query(trx).where({ parent_id: parentId }).select('order_id');
  return rows.map(({ order_id }) => order_id);
}

interface KnownLeg {
  leg: VenueLegModel;
  row: OrderModel;
  executions: ExecutionModel[];
}

async function stateOf(context: Context, { leg, row, executions }: KnownLeg): Promise<LegState> {
  const traded = await tradedOf(context, row.symbol);
  const lot = traded.quantityOf(1);
  let sum = new Decimal(0);
  return {
    order_id: row.id,
    child: leg.child,
    venue_id: leg.venue_id,
    is_ended: row.ended_at !== null,
    is_refused: row.status === 'rejected',
    filled_lots: wholeLots(row.filled_quantity, lot),
    // A venue may trade in smaller steps than we count in: a lot is told when all of it has traded.
    executions: executions.map(({ id, quantity, busts_id }) => {
      const before = wholeLots(sum, lot);
      sum = sum.plus(quantity);
      return { id, lots: wholeLots(sum, lot) - before, busts_id };
    }),
  };
}

export const wholeLots = (quantity: Decimal.Value, lot: string): number =>
  new Decimal(quantity).div(lot).floor().toNumber();
