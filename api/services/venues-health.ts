import { VenueModel } from '../../db/models/venues.js';
import type { VenueHealth, VenueView } from '../../domain/venues/views.js';
import type { Context } from '../context.js';
import { transact } from '../work.js';
import { keepBalances } from './venues-balances.js';
import { venueById, venueViewOf } from './venues.js';

/** Takes in what a look at a venue found: how it is, and what stands there beside what our books say. */
export function recordHealth(context: Context, id: string, health: VenueHealth): Promise<VenueView> {
  return transact(context, async (work) => {
    const { trx, now } = work;
    await venueById(trx, id);
    if (health.is_well) await keepBalances(work, id, health.balances);
    const stored = await VenueModel.query(trx).patchAndFetchById(id, {
      health: { ...health },
      tested_at: now,
    });
    return venueViewOf(trx, stored);
  });
}
