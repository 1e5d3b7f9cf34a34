import { createHash } from 'node:crypto';
import type { OrderBook } from '../book/order-book.js';
import { DOUBLE_WORDS, INT_WORDS, LEVEL, NEXT, NONE, SLEEPS, TERMS } from '../book/order-slab.js';
import type { Ladder } from '../book/ladder.js';
import type { Engine } from '../engine.js';
import type { GuardedSession } from '../guarded-sessions.js';
import type { Instrument } from '../risk/instrument.js';

/** What a snapshot says of itself before its bytes. */
export interface StateHead {
  seq: number;
  timeUs: number;
  epoch: number;
  eventSeq: number;
  isKilled: boolean;
  slab: { freeHead: number; used: number; live: number };
  clientIdsBeganAtUs: number;
  /** Slots of the orders that expire, as they lie in their heap. */
  expiring: number[];
  capacity: Engine['capacity'];
  /** Bounds on the quantities of orders; left out where there are none, as in snapshots from before them. */
  maxQuantities?: [pair: number, units: number][];
  /** Connections with cancel-on-disconnect; left out likewise. */
  guardedSessions?: GuardedSession[];
  books: BookHead[];
}

export interface BookHead {
  instrument: Instrument;
  hasTraded: boolean;
  /** Slots of the resting orders, best price first and oldest first, of the bids and of the asks. */
  bids: number[];
  asks: number[];
  /** Slots of the sleeping orders as they lie in their heaps: those that wait for a rise, and for a fall. */
  sleepingBuys: number[];
  sleepingSells: number[];
}

export type Section = Float64Array | Int32Array | Uint8Array;

/** Everything that the next command can depend on, and nothing else. */
export function headOf(engine: Engine): StateHead {
  const { maxQuantities } = engine.accounts;
  const guardedSessions = engine.guardedSessions.all;
  return {
    seq: engine.seq,
    timeUs: engine.timeUs,
    epoch: engine.epoch,
    eventSeq: engine.events.seq,
    isKilled: engine.isKilled,
    slab: engine.slab.state,
    clientIdsBeganAtUs: engine.clientIds.beganAtUs,
    expiring: engine.lifecycle.expiries.slotList(),
    capacity: engine.capacity,
    ...(maxQuantities.length > 0 ? { maxQuantities } : {}),
    ...(guardedSessions.length > 0 ? { guardedSessions } : {}),
    books: engine.books.flatMap((book) => (book ? [bookHead(book)] : [])),
  };
}

/** The arrays in the order in which they are kept, without what was never used. */
export function sectionsOf(engine: Engine): Section[] {
  const { slab, accounts, clientIds } = engine;
  const slots = slab.state.used + 1;
  return [
    withoutLevels(slab.ints.slice(0, slots * INT_WORDS)),
    slab.doubles.subarray(0, slots * DOUBLE_WORDS),
    ...accounts.arrays.map((array) =>
      array.subarray(0, (array.length / accounts.capacity.accounts) * accounts.used),
    ),
    accounts.supply,
    engine.assets,
    engine.killedSessions,
    ...clientIds.tables.flatMap((table) => table.entries()),
  ];
}

/** Which number a price level has is a matter of who came first, and nothing depends on it. */
function withoutLevels(ints: Int32Array): Int32Array {
  for (let at = 0; at < ints.length; at += INT_WORDS)
    if ((ints[at + TERMS]! & SLEEPS) === 0) ints[at + LEVEL] = NONE;
  return ints;
}

/**
 * A digest of the whole state. Two engines with the same digest give the same events for every command that follows: what
 * a restart, a follower and a replay are compared by.
 */
export function stateHash(engine: Engine): string {
  const hash = createHash('sha256').update(JSON.stringify(headOf(engine)));
  for (const section of sectionsOf(engine)) hash.update(bytesOf(section));
  return hash.digest('hex');
}

export function bytesOf({ buffer, byteOffset, byteLength }: Section): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function bookHead(book: OrderBook): BookHead {
  return {
    instrument: { ...book.instrument },
    hasTraded: book.hasTraded,
    bids: slotsOf(book, book.bids),
    asks: slotsOf(book, book.asks),
    sleepingBuys: book.triggers.slots(0),
    sleepingSells: book.triggers.slots(1),
  };
}

function slotsOf({ levels, slab }: OrderBook, ladder: Ladder): number[] {
  const slots: number[] = [];
  for (let level = ladder.best; level !== NONE; level = ladder.worse(levels.price[level]!))
    for (let slot = levels.head[level]!; slot !== NONE; slot = slab.ints[slot * INT_WORDS + NEXT]!)
      slots.push(slot);
  return slots;
}
