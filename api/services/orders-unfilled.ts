import type { Knex } from 'knex';
import { OrderEvidenceModel } from '../../db/models/order-evidence.js';
import { orderById } from '../../db/models/orders.js';
import { compare, shortDecimal, subtract } from '../../domain/market-data/decimals.js';
import { evidenceContent } from '../../domain/orders/evidence.js';
import type { Order } from '../../domain/orders/schema.js';
import { unfilledReason, type LastTry } from '../../domain/orders/unfilled.js';
import type { OrderFileView } from '../../domain/orders/views.js';
import { houseVenue } from '../../domain/venues/rules.js';
import { keptTerms } from './orders-work-kept.js';

/** The clocks of who sends and who keeps may differ by so much. */
const skewMs = 2_000;

/** What a worked order left undone when its time was over, and why; null for every other one. */
export async function unfilledOf(trx: Knex, row: Order): Promise<OrderFileView['unfilled']> {
  if (!row.algo || row.status !== 'expired' || compare(row.filled_quantity, row.quantity) >= 0) return null;
  const terms = keptTerms.safeParse(row.algo['terms']);
  // One that only waited for a person has no window of its own.
  if (!terms.success || terms.data.isOnce) return null;
  const why = unfilledReason({
    endReason: row.end_reason,
    isSwept: terms.data.isSwept,
    hasShare: terms.data.participationBps !== null,
    limit: row.price,
    lastTry: await lastTryOf(trx, row),
  });
  return { quantity: shortDecimal(subtract(row.quantity, row.filled_quantity)), why };
}

/** Why a part was sent is kept before it is, also of one that was then refused. */
async function lastTryOf(trx: Knex, { id, expires_at }: Order): Promise<LastTry | null> {
  const last = await OrderEvidenceModel.query(trx).where({ order_id: id }).orderBy('child', 'desc').first();
  const isAtEnd = last && expires_at && last.recorded_at.getTime() >= expires_at.getTime() - skewMs;
  const content = isAtEnd ? evidenceContent.safeParse(last.content) : null;
  if (!content?.success) return null;
  const { venues, house_order_id } = content.data;
  const part = house_order_id === null ? undefined : await orderById(trx, house_order_id);
  const isWhole = part && compare(part.filled_quantity, part.quantity) >= 0;
  return {
    bestPrice: venues.find(({ venue_id }) => venue_id === houseVenue)?.best_price ?? null,
    outcome: !part ? 'refused' : isWhole ? 'filled' : 'rest',
  };
}
