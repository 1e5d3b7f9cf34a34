/**
 * Tries a venue with its key, once, when somebody asks: its clock, its markets, what stands there. What it finds becomes the
 * health that people see. A venue that nobody serves, or that does not answer, says so by itself in the end.
 */
import { proxyActivities, upsertSearchAttributes } from '@temporalio/workflow';
import type { VenueActivities } from '../../activities/venues.js';
import { queues } from '../../lib/temporal/queues.js';
import { nounKey, stateKey } from '../../lib/temporal/search-attributes.js';

export interface CheckVenueInput {
  venue_id: string;
}

export async function checkVenue({ venue_id }: CheckVenueInput): Promise<{ is_well: boolean }> {
  upsertSearchAttributes([{ key: nounKey, value: 'venues' }]);
  const { testVenue } = proxyActivities<VenueActivities>({
    taskQueue: queues.venue(venue_id),
    startToCloseTimeout: '1 minute',
    scheduleToCloseTimeout: '10 minutes',
    retry: { maximumAttempts: 3 },
  });
  const found = await testVenue({ venue_id });
  upsertSearchAttributes([{ key: stateKey, value: found.is_well ? 'well' : 'unwell' }]);
  return found;
}
