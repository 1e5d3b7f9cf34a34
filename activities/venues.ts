import { bodyOf } from '../sdk/client.js';
import type { PurserApi } from '../sdk/client.js';
import {
  noBook,
  type LegReport,
  type LegState,
  type VenueBookFact,
  type VenueLeg,
} from '../domain/venues/rules.js';
import type { VenueAccess, VenueHealth } from '../domain/venues/views.js';
import { asFailure, effectKey } from './api.js';
import type { Pair, Venue } from './clients/venue.js';
import { outcomeOf, reasonOf } from './clients/venue-errors.js';

/** Everything that happens at an external venue; each runs on the queue of its venue, which is how it is bounded. */
export interface VenueActivities {
  readVenueBook(input: Pair & { venue_id: string }): Promise<VenueBookFact>;
  /** Sends a part, once: a failure means that nobody knows what became of it. */
  placeLeg(input: { leg: VenueLeg }): Promise<LegState>;
  /** Asks the venue what became of a part and takes it into the books; one whose time is over is called back first. */
  watchLeg(input: { leg: VenueLeg }): Promise<LegState>;
  /** Calls a part back, and takes into the books what the venue then says of it. */
  cancelLeg(input: { leg: VenueLeg }): Promise<LegState>;
  testVenue(input: { venue_id: string }): Promise<{ is_well: boolean }>;
}

interface VenueDeps {
  api: PurserApi;
  open: (access: VenueAccess) => Promise<Venue>;
  now?: () => number;
}

const one = '/api/v1/institutional/venues/{id}' as const;
/** How long what was opened is used before the api is asked whether the venue was changed. */
const freshMs = 30_000;

interface Opened {
  version: number;
  readAt: number;
  venue: Promise<Venue>;
}

/** Activities of venues. Keys come from the api, are opened in this process's memory, and are in no input and no result. */
export function createVenueActivities({ api, open, now = Date.now }: VenueDeps): VenueActivities {
  const opened = new Map<string, Opened>();

  const accessTo = (id: string) => bodyOf(api.GET(`${one}/access`, { params: { path: { id } } }));

  const venueOf = async (id: string): Promise<Venue> => {
    const known = opened.get(id);
    if (known && now() - known.readAt < freshMs) return known.venue;
    const access = await accessTo(id);
    const isSame = known?.version === access.version;
    const venue = isSame ? known.venue : open(access);
    opened.set(id, { version: access.version, readAt: now(), venue });
    // What could not be opened must not be remembered.
    venue.catch(() => opened.delete(id));
    return venue;
  };

  const report = (leg: VenueLeg, body: LegReport): Promise<LegState> =>
    bodyOf(
      api.POST('/api/v1/institutional/venue-orders/{id}/reports', {
        params: {
          path: { id: leg.order_id },
          header: effectKey(`${leg.order_id}/${body.kind}`),
        },
        body,
      }),
    );

  /** What the venue knows of a part, with its trades. */
  const ask = async (venue: Venue, leg: VenueLeg): Promise<LegReport> => {
    const order = await venue.find(leg);
    if (!order) return { kind: 'absent' };
    const isFilled = order.filled !== '0';
    const trades = isFilled ? await venue.trades(leg, order.venue_order_id) : [];
    return { kind: 'known', ...order, trades };
  };

  const isExpired = ({ expires_at }: VenueLeg): boolean =>
    expires_at !== null && Date.parse(expires_at) <= now();

  return {
    async readVenueBook({ venue_id, base, quote }) {
      try {
        return await (await venueOf(venue_id)).book({ base, quote });
      } catch {
        return noBook(venue_id, 'unreachable');
      }
    },

    placeLeg: ({ leg }) =>
      asFailure(async () => {
        const venue = await venueOf(leg.venue_id).catch(() => null);
        if (!venue) return report(leg, { kind: 'not_sent', reason: 'unreachable' });
        try {
          await venue.place(leg);
        } catch (error) {
          const kind = outcomeOf(error);
          if (kind === 'unknown' || kind === 'accepted') throw error;
          return report(leg, { kind, reason: reasonOf(error) });
        }
        return report(leg, await ask(venue, leg));
      }),

    watchLeg: ({ leg }) =>
      asFailure(async () => {
        const venue = await venueOf(leg.venue_id);
        if (isExpired(leg)) await venue.cancel(leg);
        return report(leg, await ask(venue, leg));
      }),

    cancelLeg: ({ leg }) =>
      asFailure(async () => {
        const venue = await venueOf(leg.venue_id);
        await venue.cancel(leg);
        return report(leg, await ask(venue, leg));
      }),

    testVenue: ({ venue_id: id }) =>
      asFailure(async () => {
        // One that nobody has entered a key for is not asked, and nothing is said of it.
        if ((await accessTo(id)).api_key === null) return { is_well: false };
        const body = await tryVenue(() => venueOf(id));
        await api.POST(`${one}/health`, { params: { path: { id }, header: effectKey('health') }, body });
        return { is_well: body.is_well };
      }),
  };
}

const nothingKnown = {
  latency_ms: null,
  clock_ms: null,
  markets: null,
  balances: [],
  can: { find_by_client_id: false, immediate: false, trades_of_order: false, open_orders: false },
};

async function tryVenue(open: () => Promise<Venue>): Promise<VenueHealth> {
  try {
    return { is_well: true, problem: null, ...(await (await open()).test()) };
  } catch (error) {
    return { is_well: false, problem: reasonOf(error), ...nothingKnown };
  }
}
