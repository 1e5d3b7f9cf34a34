import { SLOTS } from './book/order-slab.js';
import { CLIENT_ID_INT, FRAME_INTS } from './protocol/commands.js';

/** How long a client order id is remembered at least. */
export const REMEMBERED_US = 24 * 3600 * 1_000_000;

const fullAt = 0.75;

/**
 * Which order each client id of the last day was for. Two tables take turns: a day goes into one while the day before
 * stands in the other, which is emptied when it turns; so an id is remembered for one to two days and nothing is deleted
 * one by one.
 */
export class ClientIds {
  private current: Table;
  private previous: Table;
  private begunAtUs = 0;

  /** @param capacity ids a day, a power of two */
  constructor(capacity: number) {
    this.current = new Table(capacity);
    this.previous = new Table(capacity);
  }

  get isFull(): boolean {
    return this.current.isFull;
  }

  /** Turns the tables when a day is over; called with the time of each command that places an order. */
  turn(nowUs: number): void {
    const sinceUs = nowUs - this.begunAtUs;
    if (sinceUs < REMEMBERED_US) return;
    const last = this.previous;
    last.clear();
    // After a quiet time what was the present day is as old as the one before it.
    if (sinceUs >= 2 * REMEMBERED_US) this.current.clear();
    this.previous = this.current;
    this.current = last;
    this.begunAtUs = nowUs;
  }

  /** The order that this id of the account was for, or zero; `bodyOf` then tells the body that it came with. */
  find(ints: Int32Array, frame: number, account: number): number {
    const at = frame * FRAME_INTS + CLIENT_ID_INT;
    return this.current.find(ints, at, account) || this.previous.find(ints, at, account);
  }

  bodyOf(ints: Int32Array, frame: number, account: number): number {
    const at = frame * FRAME_INTS + CLIENT_ID_INT;
    return this.current.find(ints, at, account) ? this.current.body : this.previous.body;
  }

  remember(ints: Int32Array, frame: number, account: number, orderId: number, body: number): void {
    this.current.add(ints, frame * FRAME_INTS + CLIENT_ID_INT, account, orderId, body);
  }

  get tables(): readonly [Table, Table] {
    return [this.current, this.previous];
  }

  get beganAtUs(): number {
    return this.begunAtUs;
  }

  restore(beganAtUs: number): void {
    this.begunAtUs = beganAtUs;
  }
}

/** True when the frame names no client id. */
export function isAnonymous(ints: Int32Array, frame: number): boolean {
  const at = frame * FRAME_INTS + CLIENT_ID_INT;
  return (ints[at]! | ints[at + 1]! | ints[at + 2]! | ints[at + 3]!) === 0;
}

/** Words of an entry, which is half a cache line: the key, the body, the order's id in two. */
const ACCOUNT = 0;
const ID = 1;
const BODY = 5;
const SLOT = 6;
const GENERATION = 7;
const ENTRY_INTS = 8;

/** Open addressing with steps of one. An entry without a slot is free: no order has slot 0. */
class Table {
  private readonly rows: Int32Array;
  private readonly mask: number;
  count = 0;
  /** The body of the entry that was found last. */
  body = 0;

  constructor(private readonly capacity: number) {
    this.rows = new Int32Array(capacity * ENTRY_INTS);
    this.mask = capacity - 1;
  }

  get isFull(): boolean {
    return this.count >= this.capacity * fullAt;
  }

  find(ints: Int32Array, at: number, account: number): number {
    if (this.count === 0) return 0;
    const { rows } = this;
    let place = this.placeOf(ints, at, account);
    for (;;) {
      const row = place * ENTRY_INTS;
      const slot = rows[row + SLOT]!;
      if (slot === 0) return 0;
      if (this.isAt(row, ints, at, account)) {
        this.body = rows[row + BODY]!;
        return rows[row + GENERATION]! * SLOTS + slot;
      }
      place = (place + 1) & this.mask;
    }
  }

  add(ints: Int32Array, at: number, account: number, orderId: number, body: number): void {
    const { rows } = this;
    let place = this.placeOf(ints, at, account);
    while (rows[place * ENTRY_INTS + SLOT] !== 0) place = (place + 1) & this.mask;
    const row = place * ENTRY_INTS;
    const generation = Math.floor(orderId / SLOTS);
    rows[row + ACCOUNT] = account;
    for (let word = 0; word < 4; word++) rows[row + ID + word] = ints[at + word]!;
    rows[row + BODY] = body;
    rows[row + SLOT] = orderId - generation * SLOTS;
    rows[row + GENERATION] = generation;
    this.count += 1;
  }

  /** Places that are taken, and what stands in them. */
  entries(): [Int32Array, Int32Array] {
    const places = new Int32Array(this.count);
    const rows = new Int32Array(this.count * ENTRY_INTS);
    let found = 0;
    for (let place = 0; found < this.count; place++) {
      const row = place * ENTRY_INTS;
      if (this.rows[row + SLOT] === 0) continue;
      rows.set(this.rows.subarray(row, row + ENTRY_INTS), found * ENTRY_INTS);
      places[found++] = place;
    }
    return [places, rows];
  }

  restore([places, rows]: readonly [Int32Array, Int32Array]): void {
    this.clear();
    places.forEach((place, index) =>
      this.rows.set(rows.subarray(index * ENTRY_INTS, (index + 1) * ENTRY_INTS), place * ENTRY_INTS),
    );
    this.count = places.length;
  }

  clear(): void {
    if (this.count > 0) this.rows.fill(0);
    this.count = 0;
  }

  private isAt(row: number, ints: Int32Array, at: number, account: number): boolean {
    const { rows } = this;
    return (
      rows[row + ACCOUNT] === account &&
      rows[row + ID] === ints[at] &&
      rows[row + ID + 1] === ints[at + 1] &&
      rows[row + ID + 2] === ints[at + 2] &&
      rows[row + ID + 3] === ints[at + 3]
    );
  }

  private placeOf(ints: Int32Array, at: number, account: number): number {
    let hash = Math.imul(account, 0x9e3779b1);
    for (let word = 0; word < 4; word++)
      hash = Math.imul(hash ^ ints[at + word]!, 0x85ebca6b) ^ (hash >>> 15);
    return (hash ^ (hash >>> 13)) & this.mask;
  }
}
