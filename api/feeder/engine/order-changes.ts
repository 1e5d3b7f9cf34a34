import {
  ACCEPTED,
  CANCELLED,
  DECREMENTED,
  FEE_ROUNDED,
  REPLACED,
  TRADED,
  TRIGGERED,
  endReasons,
} from '../../../engine/protocol/events.js';
import type { OrderState } from '../../../domain/orders/rules.js';
import { pairByNumber, partyOf, type Directory, type TradedPair, type TradingParty } from './directory.js';
import type { EngineEvent } from './engine-event.js';

/** What the events of a batch make of one order; lots, ticks and units as the engine counts. */
export interface OrderChange {
  order: number;
  pair: TradedPair;
  party: TradingParty;
  /** Of an order that is new in this batch. */
  accepted: EngineEvent | null;
  /** Of an OCO's second leg: the event of the first, when it was in this batch too. */
  legOf: EngineEvent | 'before' | null;
  /** The whole quantity that an amendment or the acceptance has said, and what self-trade prevention took since. */
  lots: number | null;
  fewerLots: number;
  price: number | null;
  trigger: number | null;
  isAwake: boolean;
  filledLots: number;
  value: number;
  fee: number;
  end: { state: OrderState; reason: string; atUs: number } | null;
  tradedAtUs: number | null;
  /** Of its last event, and how many there were. */
  seq: number;
  timeUs: number;
  events: number;
}

/** Folds a batch into one change an order, in the order of their first events. The house's own orders are left out. */
export function orderChanges(
  events: readonly EngineEvent[],
  directory: Directory,
  causeBefore: number,
): OrderChange[] {
  const changes = new Map<number, OrderChange>();
  let last: EngineEvent | null = null;
  for (const event of events) {
    for (const [order, account] of ordersOf(event)) {
      const party = partyOf(directory, account);
      if (party.kind !== 'client') continue;
      const change = changes.get(order) ?? unchanged(order, party, pairByNumber(directory, event.symbol));
      changes.set(order, change);
      apply(change, event);
      if (event.type === ACCEPTED) change.legOf = firstLeg(event, last, causeBefore);
    }
    last = event;
  }
  return [...changes.values()];
}

/** Orders that an event is about, with whose they are. */
function ordersOf(event: EngineEvent): [order: number, account: number][] {
  switch (event.type) {
    case TRADED:
      return [
        [event.order, event.account],
        [event.maker, event.other],
      ];
    case ACCEPTED:
    case CANCELLED:
    case REPLACED:
    case TRIGGERED:
    case DECREMENTED:
    case FEE_ROUNDED:
      return [[event.order, event.account]];
    default:
      return [];
  }
}

/** A new order is the first event of its command; one that is not is the second leg of the OCO before it. */
function firstLeg(event: EngineEvent, last: EngineEvent | null, causeBefore: number): OrderChange['legOf'] {
  if (last) return last.cause === event.cause ? last : null;
  return event.cause === causeBefore ? 'before' : null;
}

function unchanged(order: number, party: TradingParty, pair: TradedPair): OrderChange {
  return {
    order,
    pair,
    party,
    accepted: null,
    legOf: null,
    lots: null,
    fewerLots: 0,
    price: null,
    trigger: null,
    isAwake: false,
    filledLots: 0,
    value: 0,
    fee: 0,
    end: null,
    tradedAtUs: null,
    seq: 0,
    timeUs: 0,
    events: 0,
  };
}

function apply(change: OrderChange, event: EngineEvent): void {
  change.seq = event.seq;
  change.timeUs = event.timeUs;
  change.events += 1;
  switch (event.type) {
    case ACCEPTED:
      change.accepted = event;
      change.lots = event.quantity;
      return;
    case REPLACED:
      [change.lots, change.fewerLots, change.price] = [event.quantity, 0, event.price];
      return;
    case TRIGGERED:
      [change.isAwake, change.trigger] = [true, event.trigger];
      return;
    case TRADED:
      return trade(change, event);
    case FEE_ROUNDED:
      change.fee += event.quantity;
      return;
    case DECREMENTED:
      return decrement(change, event);
    case CANCELLED:
      change.end = { ...endOf(event.reason), atUs: event.timeUs };
      return;
    default:
  }
}

function trade(change: OrderChange, event: EngineEvent): void {
  const isTaker = event.order === change.order;
  change.filledLots += event.quantity;
  change.value += event.price * event.quantity * change.pair.quotePerTick;
  change.fee += isTaker ? event.takerFee : event.makerFee;
  change.tradedAtUs = event.timeUs;
}

/** The engine says no more of an order that has lost its last lots so: it keeps the quantity that it had. */
function decrement(change: OrderChange, event: EngineEvent): void {
  if (event.leaves > 0) change.fewerLots += event.quantity;
  else change.end = { ...endOf(endReasons.SELF_TRADE), atUs: event.timeUs };
}

const endNames = new Map<number, string>(
  Object.entries(endReasons).map(([name, number]) => [number, name.toLowerCase()]),
);
const expiries: readonly number[] = [endReasons.EXPIRED, endReasons.DAY_ENDED];

function endOf(reason: number): { state: OrderState; reason: string } {
  return {
    state: expiries.includes(reason) ? 'expired' : 'cancelled',
    reason: endNames.get(reason) ?? String(reason),
  };
}
