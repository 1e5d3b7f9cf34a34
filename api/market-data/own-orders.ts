import * as e from '../../engine/protocol/events.js';
import type { OwnOrderNews } from '../../domain/market-data/views.js';
import type { TradedInstrument } from '../instruments.js';
import type { EventCursor } from './event-cursor.js';
import type { Markets } from './markets.js';
import { isoOf } from './views.js';

/** What happened to an order of an account, in ticks and lots. */
export interface OrderFact {
  kind: 'accepted' | 'amended' | 'woken' | 'traded' | 'ended';
  seq: number;
  /** The command that it came from. */
  causeSeq: number;
  timeUs: number;
  symbol: number;
  orderId: number;
  /** Thirty-two hexadecimal digits; null for one that stood before this process began to follow. */
  clientId: string | null;
  side: number;
  terms: number;
  price: number;
  trigger: number;
  display: number;
  /** Lots of the whole order, of it filled, and left, after what happened. */
  quantity: number;
  filled: number;
  leaves: number;
  /** Price times lots of its trades that this process has seen. */
  worth: number;
  placedAtUs: number | null;
  trade: { price: number; lots: number; fee: number; isMaker: boolean } | null;
  reason: number;
}

/** Facts of an account that are kept for who reads slowly. */
const kept = 2_000;

/** The last facts of the accounts that somebody watches. */
export class OwnOrders {
  private readonly accounts = new Map<number, { facts: OrderFact[]; watchers: number }>();

  watch(account: number): () => void {
    const known = this.accounts.get(account) ?? { facts: [], watchers: 0 };
    known.watchers += 1;
    this.accounts.set(account, known);
    return () => {
      known.watchers -= 1;
      if (known.watchers === 0) this.accounts.delete(account);
    };
  }

  after(account: number, seq: number): OrderFact[] {
    return this.accounts.get(account)?.facts.filter((fact) => fact.seq > seq) ?? [];
  }

  /** Takes an event in, before the book has it. */
  hear(event: EventCursor, markets: Markets): void {
    if (this.accounts.size === 0) return;
    this.keep(event.account, () => factOf(event, markets, event.orderId, false));
    if (event.type === e.TRADED)
      this.keep(event.makerAccount, () => factOf(event, markets, event.makerId, true));
  }

  private keep(account: number, make: () => OrderFact | null): void {
    const known = this.accounts.get(account);
    const fact = known && make();
    if (!known || !fact) return;
    known.facts.push(fact);
    if (known.facts.length > 2 * kept) known.facts = known.facts.slice(-kept);
  }
}

const kinds: Partial<Record<number, OrderFact['kind']>> = {
  [e.ACCEPTED]: 'accepted',
  [e.REPLACED]: 'amended',
  [e.DECREMENTED]: 'amended',
  [e.TRIGGERED]: 'woken',
  [e.TRADED]: 'traded',
  [e.CANCELLED]: 'ended',
};

function factOf(event: EventCursor, markets: Markets, orderId: number, isMaker: boolean): OrderFact | null {
  const kind = kinds[event.type];
  if (!kind) return null;
  const known = markets.market(event.symbol)?.book.orders.get(orderId);
  const { seq, causeSeq, timeUs, symbol, clientId } = event;
  if (kind === 'accepted')
    return {
      ...{ kind, seq, causeSeq, timeUs, symbol, orderId, clientId, side: event.side, terms: event.terms },
      ...{ price: event.price, trigger: event.trigger, display: event.display },
      ...{ quantity: event.quantity, filled: 0, leaves: event.quantity, worth: 0, placedAtUs: timeUs },
      ...{ trade: null, reason: 0 },
    };
  if (!known) return null;
  const lots = kind === 'traded' ? event.quantity : 0;
  const leaves = leavesAfter(event, kind, known.leaves);
  const filled = known.filled + lots;
  const worth = known.worth + lots * event.price;
  const fee = isMaker ? event.makerFee : event.takerFee;
  return {
    ...{
      kind,
      seq,
      causeSeq,
      timeUs,
      symbol,
      orderId,
      clientId: known.clientId,
      side: known.side,
      terms: known.terms,
    },
    price: kind === 'amended' || kind === 'woken' ? event.price : known.price,
    ...{ trigger: known.trigger, display: known.display, placedAtUs: known.placedAtUs },
    ...{ quantity: filled + (kind === 'ended' ? event.quantity : leaves), filled, leaves, worth },
    trade: kind === 'traded' ? { price: event.price, lots, fee, isMaker } : null,
    reason: kind === 'ended' ? event.reason : 0,
  };
}

function leavesAfter(event: EventCursor, kind: OrderFact['kind'], before: number): number {
  if (kind === 'traded') return before - event.quantity;
  if (kind === 'ended') return 0;
  return kind === 'amended' ? event.leaves : before;
}

const reasonNames = new Map<number, string>(
  Object.entries(e.endReasons).map(([name, number]) => [number, name.toLowerCase()]),
);

/** A client id as the id of the order; all zero is none. */
export function orderUuid(clientId: string | null): string | null {
  if (clientId === null || /^0*$/.test(clientId)) return null;
  return clientId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function ownOrderNewsOf(units: TradedInstrument, fact: OrderFact): OwnOrderNews {
  const { trade } = fact;
  return {
    order_id: orderUuid(fact.clientId),
    engine_order_id: String(fact.orderId),
    symbol: units.symbol,
    sequence: fact.seq,
    time: isoOf(fact.timeUs),
    side: fact.side === 0 ? 'buy' : 'sell',
    price: units.priceOf(fact.price),
    remaining_quantity: units.quantityOf(fact.leaves),
    trade: trade && {
      id: fact.seq,
      price: units.priceOf(trade.price),
      quantity: units.quantityOf(trade.lots),
      value: units.quoteOf(trade.price * trade.lots * units.quotePerTick),
      fee: units.quoteOf(trade.fee),
      liquidity: trade.isMaker ? 'maker' : 'taker',
    },
    reason: fact.kind === 'ended' ? (reasonNames.get(fact.reason) ?? null) : null,
  };
}
