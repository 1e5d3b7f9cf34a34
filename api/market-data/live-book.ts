import * as e from '../../engine/protocol/events.js';
import type { PictureInstrument, PictureOrder } from '../../engine/protocol/picture.js';
import {
  FOK,
  IOC,
  KIND_MASK,
  KIND_SHIFT,
  LIMIT,
  STOP_LIMIT,
  TIF_MASK,
  TIF_SHIFT,
} from '../../engine/protocol/terms.js';
import { BookSide, type LiveOrder } from './book-side.js';
import { ChangeLog } from './change-log.js';
import type { EventCursor } from './event-cursor.js';

/** Of the terms that the engine tells: the order waits for its trigger. */
export const SLEEPS = 1 << 11;
const TRADING = 0;
/** Of an amendment: the order kept its place. */
const KEPT_PRIORITY = 1;

/**
 * One instrument's book as the engine's events tell it. An order that may rest stands from the moment that it is accepted, and
 * what it trades at once is taken from it: after the last event of its command that is what the engine has.
 */
export class LiveBook {
  readonly orders = new Map<number, LiveOrder>();
  readonly changes: ChangeLog;
  readonly bids = new BookSide(-1, (price) => this.changes.note(this.sequence, 0, price));
  readonly asks = new BookSide(1, (price) => this.changes.note(this.sequence, 1, price));
  phase: number;
  /** The last price, or the reference set since; zero before either. */
  reference: number;
  /** Of the last event of the instrument that it contains. */
  sequence: number;
  timeUs: number;

  constructor(instrument: PictureInstrument, { lastEvent, timeUs }: { lastEvent: number; timeUs: number }) {
    this.phase = instrument.phase;
    this.reference = instrument.reference;
    this.sequence = lastEvent;
    this.timeUs = timeUs;
    this.changes = new ChangeLog(lastEvent);
  }

  /** False for a moment when only the begin of a command is known: two sides that cross while it trades. */
  get isSettled(): boolean {
    const [bid, ask] = [this.bids.prices[0], this.asks.prices[0]];
    return this.phase !== TRADING || bid === undefined || ask === undefined || bid < ask;
  }

  /** Takes an order of a picture over; they come in the order of their queues. */
  place(shown: PictureOrder): void {
    const { symbol: _symbol, peerId: _peerId, priority, ...facts } = shown;
    const order = { ...facts, enteredBy: priority, shown: 0, worth: 0, clientId: null, placedAtUs: null };
    this.orders.set(order.id, order);
    if (mayRest(order.terms)) this.sideOf(order).add(order);
  }

  apply(event: EventCursor): void {
    this.sequence = event.seq;
    this.timeUs = event.timeUs;
    switch (event.type) {
      case e.ACCEPTED:
        return this.accept(event);
      case e.TRADED:
        return this.trade(event);
      case e.PHASE_SET:
        this.phase = event.reason;
        return;
      case e.REFERENCE_SET:
        this.reference = event.price;
        return;
      default: {
        const order = this.orders.get(event.orderId);
        if (order) this.change(order, event);
      }
    }
  }

  sideOf({ side }: { side: number }): BookSide {
    return side === 0 ? this.bids : this.asks;
  }

  private change(order: LiveOrder, event: EventCursor): void {
    switch (event.type) {
      case e.CANCELLED:
        return this.drop(order);
      case e.REPLACED:
        return this.replace(order, event);
      case e.TRIGGERED:
        order.terms &= ~SLEEPS;
        order.trigger = event.trigger;
        return this.enter(order, event, event.price, event.quantity);
      case e.DECREMENTED:
        return this.take(order, event.quantity, event.causeSeq);
      case e.REFILLED:
        order.hidden = event.leaves - event.quantity;
        return this.sideOf(order).toTail(order);
      default:
    }
  }

  private accept(event: EventCursor): void {
    const order: LiveOrder = {
      id: event.orderId,
      account: event.account,
      side: event.side,
      terms: event.terms,
      price: event.price,
      trigger: event.trigger,
      display: event.display,
      leaves: 0,
      hidden: 0,
      filled: 0,
      worth: 0,
      expiresAtUs: event.expiresAtUs,
      enteredBy: 0,
      shown: 0,
      clientId: event.clientId,
      placedAtUs: event.timeUs,
    };
    this.orders.set(order.id, order);
    this.enter(order, event, event.price, event.quantity);
  }

  private trade(event: EventCursor): void {
    this.reference = event.price;
    const [taker, maker] = [this.orders.get(event.orderId), this.orders.get(event.makerId)];
    for (const order of [taker, maker]) if (order) noteFill(order, event);
    if (taker) this.take(taker, event.quantity, event.causeSeq);
    if (maker) this.take(maker, event.quantity, maker === taker ? event.causeSeq : 0);
  }

  private replace(order: LiveOrder, event: EventCursor): void {
    if (event.reason !== KEPT_PRIORITY) {
      this.sideOf(order).remove(order);
      return this.enter(order, event, event.price, event.leaves);
    }
    const visible = order.leaves - order.hidden;
    order.leaves = event.leaves;
    order.hidden = Math.max(0, event.leaves - visible);
    this.sideOf(order).count(order);
  }

  private enter(order: LiveOrder, { causeSeq }: EventCursor, price: number, leaves: number): void {
    order.price = price;
    order.leaves = leaves;
    order.hidden = hiddenOf(order);
    order.enteredBy = causeSeq;
    if (mayRest(order.terms)) this.sideOf(order).add(order);
  }

  /** Takes lots from an order: from one that just arrives from all that it has, from one that stood from what is visible. */
  private take(order: LiveOrder, lots: number, arrivingBy: number): void {
    order.leaves -= lots;
    if (order.leaves <= 0) return this.drop(order);
    if (order.enteredBy === arrivingBy) order.hidden = hiddenOf(order);
    this.sideOf(order).count(order);
  }

  private drop(order: LiveOrder): void {
    this.sideOf(order).remove(order);
    this.orders.delete(order.id);
  }
}

function noteFill(order: LiveOrder, { price, quantity }: EventCursor): void {
  order.filled += quantity;
  order.worth += price * quantity;
}

function hiddenOf({ display, leaves }: LiveOrder): number {
  return display > 0 && display < leaves ? leaves - display : 0;
}

function mayRest(terms: number): boolean {
  const kind = (terms >>> KIND_SHIFT) & KIND_MASK;
  const tif = (terms >>> TIF_SHIFT) & TIF_MASK;
  return (terms & SLEEPS) === 0 && (kind === LIMIT || kind === STOP_LIMIT) && tif !== IOC && tif !== FOK;
}
