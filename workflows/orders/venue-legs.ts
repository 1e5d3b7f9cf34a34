import { proxyActivities } from '@temporalio/workflow';
import type { VenueActivities } from '../../activities/venues.js';
import type { AlgoAction, AlgoInput } from '../../domain/orders/algos/terms.js';
import type { ChildReport } from '../../domain/orders/work.js';
import { noBook, type LegState, type VenueBookFact, type VenueLeg } from '../../domain/venues/rules.js';
import { queues } from '../../lib/temporal/queues.js';
import type { OrderDesk } from './desk.js';
import { records } from './steps.js';
import { beginSplit, inputsOf, legInputsOf, liveLegs } from './venue-parts.js';

type Place = Extract<AlgoAction, { kind: 'place' }>;

/** A book that comes late is worth little: whoever is slow takes no part. */
const booksOf = (venueId: string) =>
  proxyActivities<VenueActivities>({
    taskQueue: queues.venue(venueId),
    scheduleToCloseTimeout: '6 seconds',
    retry: { maximumAttempts: 1 },
  });

/** Each once: what is sent again could be sent twice, and questions come again by the clock of the workflow. */
const venueOf = (venueId: string) =>
  proxyActivities<VenueActivities>({
    taskQueue: queues.venue(venueId),
    scheduleToStartTimeout: '20 seconds',
    startToCloseTimeout: '30 seconds',
    retry: { maximumAttempts: 1 },
  });

/**
 * Divides a slice by the books of this moment, keeps why, and sends its parts side by side: ours to the engine, each other one
 * to its venue once what it may cost is set aside.
 */
export async function placeSplit(
  desk: OrderDesk,
  { child, lots, priceTicks, isImmediate }: Place,
  sendHouse: (lots: number) => Promise<ChildReport>,
): Promise<AlgoInput[]> {
  const { order_id } = desk.input;
  const books = await readBooks(desk);
  const slice = { order_id, child, lots, price_ticks: priceTicks, is_immediate: isImmediate };
  const { house_lots: houseLots, legs } = await records.splitSlice({ ...slice, books });
  const begun = beginSplit(desk, { child, houseLots, legs });
  desk.watchSoon();
  const house = houseLots > 0 ? sendHouse(houseLots) : null;
  const states = await Promise.all(legs.map(sendLeg));
  const own = house ? inputsOf(desk, await house) : [];
  return [...begun, ...states.flatMap((state) => legInputsOf(desk, state)), ...own];
}

/** Asks every venue for what stands there; what was to come back is called back again. */
export async function watchLegs(desk: OrderDesk): Promise<AlgoInput[]> {
  const live = liveLegs(desk);
  if (live.length === 0) return [];
  const states = await Promise.all(
    live.map(({ leg, isCancelling }) => askVenue(leg, isCancelling ? 'cancelLeg' : 'watchLeg')),
  );
  const inputs = states.flatMap((state) => (state ? legInputsOf(desk, state) : []));
  desk.watchLater(inputs.length > 0, endsOf(live.map(({ leg }) => leg)));
  return inputs;
}

/** Calls back the parts of a child that stand at venues. */
export async function cancelLegs(desk: OrderDesk, child: number): Promise<AlgoInput[]> {
  const live = liveLegs(desk).filter(({ leg }) => leg.child === child);
  for (const each of live) each.isCancelling = true;
  const states = await Promise.all(live.map(({ leg }) => askVenue(leg, 'cancelLeg')));
  desk.watchSoon();
  return states.flatMap((state) => (state ? legInputsOf(desk, state) : []));
}

/** When the work is broken off: everything that stands anywhere is called back, as far as venues answer. */
export async function callBackLegs(desk: OrderDesk): Promise<void> {
  await Promise.all(liveLegs(desk).map(({ leg }) => askVenue(leg, 'cancelLeg')));
}

async function readBooks(desk: OrderDesk): Promise<VenueBookFact[]> {
  const { venues = [], base = '', quote = '' } = desk.file ?? {};
  return Promise.all(
    venues.map((venue_id) =>
      booksOf(venue_id)
        .readVenueBook({ venue_id, base, quote })
        .catch(() => noBook(venue_id, 'unreachable')),
    ),
  );
}

async function sendLeg(leg: VenueLeg): Promise<LegState> {
  const leg_id = leg.order_id;
  const { is_funded } = await records.fundLeg({ leg_id });
  if (!is_funded) return records.dropLeg({ leg_id, reason: 'not_funded' });
  try {
    return await venueOf(leg.venue_id).placeLeg({ leg });
  } catch {
    return records.loseLeg({ leg_id });
  }
}

/** Null when the venue, or its worker, says nothing: then it is asked again later. */
async function askVenue(leg: VenueLeg, how: 'watchLeg' | 'cancelLeg'): Promise<LegState | null> {
  const ask = venueOf(leg.venue_id)[how];
  return ask({ leg }).catch(() => null);
}

function endsOf(legs: readonly VenueLeg[]): number {
  return Math.min(...legs.flatMap(({ expires_at }) => (expires_at ? [Date.parse(expires_at)] : [])));
}
