import { OrderModel } from '../../db/models/orders.js';
import { VenueLegModel } from '../../db/models/venue-legs.js';
import type { OrderState } from '../../domain/orders/rules.js';
import { problem } from '../../lib/problem.js';
import type { Work } from '../work.js';

/** A part of an order at a venue, which nobody else changes until the transaction ends. */
export async function lockedLeg({ trx }: Work, id: string): Promise<{ leg: VenueLegModel; row: OrderModel }> {
  const leg = await VenueLegModel.query(trx).findById(id).forUpdate();
  const row = await OrderModel.query(trx).findById(id).forUpdate();
  if (!leg || !row) throw problem('venues.leg_not_found');
  return { leg, row };
}

/** The part is over, whatever the venue says later: nothing of it is asked for any more. */
export async function endLeg(
  work: Work,
  row: OrderModel,
  { state, reason }: { state: OrderState; reason: string | null },
): Promise<void> {
  await VenueLegModel.query(work.trx).findById(row.id).patch({ is_over: true });
  await OrderModel.query(work.trx)
    .findById(row.id)
    .patch({
      status: state,
      end_reason: reason,
      ended_at: work.now,
      updated_at: work.now,
      version: row.version + 1,
    });
  tellScreens(work, row);
}

export function tellScreens(work: Work, { id, trading_account_id }: OrderModel): void {
  work.emit({
    kind: 'orders.changed',
    noun: 'orders',
    record_id: trading_account_id ?? id,
    payload: { trading_account_id, order_ids: [id], engine_seq: 0 },
  });
}
