import type { OrderActivities } from '../../activities/orders.js';
import type { VenueActivities } from '../../activities/venues.js';
import type { LegState, VenueLeg } from '../../domain/venues/rules.js';
import type { BookedOrder } from './orders-book.js';

/** A part at the venue `other`, with what the books know and what the venue has done that they do not know yet. */
export interface BookedLeg {
  leg: VenueLeg;
  lots: number;
  state: LegState;
  /** Of the venue: filled in all, whether it ever got it, whether it is over there. */
  filled: number;
  isThere: boolean;
  isOver: boolean;
  absences: number;
}

const enoughAbsences = 7;

type Records = Pick<OrderActivities, 'splitSlice' | 'fundLeg' | 'loseLeg' | 'dropLeg'>;

/** A venue in memory, for tests of the work of orders alone: which parts it gets is what the test says. */
export function openVenueBook(orders: Map<string, BookedOrder>) {
  const find = (id: string): { order: BookedOrder; booked: BookedLeg } => {
    for (const order of orders.values()) {
      const booked = order.legs.get(id);
      if (booked) return { order, booked };
    }
    throw new Error(`${id} stands nowhere`);
  };

  const end = (booked: BookedLeg, more: Partial<LegState> = {}): LegState => {
    Object.assign(booked.state, { is_ended: true, ...more });
    return booked.state;
  };

  const ask = (booked: BookedLeg): LegState => {
    if (!booked.isThere) {
      booked.absences += 1;
      return booked.absences >= enoughAbsences ? end(booked) : booked.state;
    }
    const fresh = booked.filled - booked.state.filled_lots;
    const id = `${booked.leg.order_id}/${booked.state.executions.length + 1}`;
    if (fresh > 0) booked.state.executions.push({ id, lots: fresh, busts_id: null });
    booked.state.filled_lots = booked.filled;
    return booked.isOver || booked.filled === booked.lots ? end(booked) : booked.state;
  };

  const records: Records = {
    async splitSlice({ order_id, child, lots, is_immediate, books }) {
      const order = orders.get(order_id);
      const away = Math.min(lots, order?.away[child - 1] ?? 0);
      order?.calls.push(`split ${child}: ${lots - away} + ${away} of ${books.length} books`);
      const legs = away > 0 ? [legOf(order_id, child, away, is_immediate)] : [];
      for (const leg of legs) order?.legs.set(leg.order_id, bookedOf(leg, away));
      return { house_lots: lots - away, legs };
    },
    async fundLeg() {
      return { is_funded: true };
    },
    async loseLeg({ leg_id }) {
      const { order, booked } = find(leg_id);
      order.calls.push(`lost ${booked.leg.child} at other`);
      return booked.state;
    },
    async dropLeg({ leg_id }) {
      return end(find(leg_id).booked);
    },
  };

  const activities: VenueActivities = {
    async readVenueBook({ venue_id }) {
      const empty = { bids: [], asks: [], age_ms: 1, tick: '0.01', lot: '1', min_notional: '0' };
      return { venue_id, problem: null, ...empty };
    },
    async placeLeg({ leg }) {
      const { order, booked } = find(leg.order_id);
      order.calls.push(`place ${leg.child} at other: ${booked.lots}`);
      const loss = order.losses[leg.child];
      if (loss === 'before') throw new Error('The venue did not answer');
      booked.isThere = true;
      booked.filled = Math.min(booked.lots, order.legFills[leg.child - 1] ?? booked.lots);
      booked.isOver = leg.is_immediate;
      if (loss === 'after') throw new Error('The answer of the venue was lost');
      return ask(booked);
    },
    async watchLeg({ leg }) {
      return ask(find(leg.order_id).booked);
    },
    async cancelLeg({ leg }) {
      const { order, booked } = find(leg.order_id);
      order.calls.push(`cancel ${leg.child} at other`);
      booked.isOver = true;
      return ask(booked);
    },
    async testVenue() {
      return { is_well: true };
    },
  };

  /** The venue fills more of what stands there. */
  const fill = (orderId: string, child: number, lots: number): void => {
    find(legId(orderId, child)).booked.filled += lots;
  };
  return { records, activities, fill };
}

const legId = (orderId: string, child: number): string => `${orderId}/${child}/other`;

function legOf(orderId: string, child: number, lots: number, isImmediate: boolean): VenueLeg {
  return {
    order_id: legId(orderId, child),
    venue_id: 'other',
    child,
    client_id: `${child}`,
    ...{ symbol: 'BTCUSDT', base: 'BTC', quote: 'USDT', side: 'buy' },
    quantity: String(lots),
    price: '99',
    is_immediate: isImmediate,
    expires_at: null,
  };
}

function bookedOf(leg: VenueLeg, lots: number): BookedLeg {
  const state: LegState = {
    order_id: leg.order_id,
    child: leg.child,
    venue_id: leg.venue_id,
    is_ended: false,
    is_refused: false,
    filled_lots: 0,
    executions: [],
  };
  return { leg, lots, state, filled: 0, isThere: false, isOver: false, absences: 0 };
}
