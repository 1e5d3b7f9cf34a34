import { CLIENT_ID_INT, FRAME_INTS } from './protocol/commands.js';

/** How long a client order id is remembered at least. */
export const REMEMBERED_US = 24 * 3600 * 1_000_000;

const KEY_INTS = 5;
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

class Table {
  readonly keys: Int32Array;
  readonly orders: Float64Array;
  readonly bodies: Int32Array;
  private readonly mask: number;
  count = 0;
  /** The body of the entry that was found last. */
  body = 0;

  constructor(private readonly capacity: number) {
    this.keys = new Int32Array(capacity * KEY_INTS);
    this.orders = new Float64Array(capacity);
    this.bodies = new Int32Array(capacity);
    this.mask = capacity - 1;
  }

  get isFull(): boolean {
    return this.count >= this.capacity * fullAt;
  }

  find(ints: Int32Array, at: number, account: number): number {
    for (
      let place = this.placeOf(ints, at, account);
      this.orders[place] !== 0;
      place = (place + 1) & this.mask
    ) {
      if (!this.isAt(place, ints, at, account)) continue;
      this.body = this.bodies[place]!;
      return this.orders[place]!;
    }
    return 0;
  }

  add(ints: Int32Array, at: number, account: number, orderId: number, body: number): void {
    let place = this.placeOf(ints, at, account);
    while (this.orders[place] !== 0) place = (place + 1) & this.mask;
    const key = place * KEY_INTS;
    this.keys[key] = account;
    for (let word = 0; word < 4; word++) this.keys[key + 1 + word] = ints[at + word]!;
    this.orders[place] = orderId;
    this.bodies[place] = body;
    this.count += 1;
  }

  /** Places that are taken, with what stands in them. */
  entries(): [Int32Array, Int32Array, Float64Array, Int32Array] {
    const places = new Int32Array(this.count);
    let found = 0;
    for (let place = 0; found < this.count; place++) if (this.orders[place] !== 0) places[found++] = place;
    const keys = new Int32Array(this.count * KEY_INTS);
    const orders = new Float64Array(this.count);
    const bodies = new Int32Array(this.count);
    places.forEach((place, index) => {
      keys.set(this.keys.subarray(place * KEY_INTS, (place + 1) * KEY_INTS), index * KEY_INTS);
      orders[index] = this.orders[place]!;
      bodies[index] = this.bodies[place]!;
    });
    return [places, keys, orders, bodies];
  }

  restore([places, keys, orders, bodies]: readonly [Int32Array, Int32Array, Float64Array, Int32Array]): void {
    this.clear();
    places.forEach((place, index) => {
      this.keys.set(keys.subarray(index * KEY_INTS, (index + 1) * KEY_INTS), place * KEY_INTS);
      this.orders[place] = orders[index]!;
      this.bodies[place] = bodies[index]!;
    });
    this.count = places.length;
  }

  clear(): void {
    if (this.count === 0) return;
    this.orders.fill(0);
    this.count = 0;
  }

  private isAt(place: number, ints: Int32Array, at: number, account: number): boolean {
    const key = place * KEY_INTS;
    const keys = this.keys;
    return (
      keys[key] === account &&
      keys[key + 1] === ints[at] &&
      keys[key + 2] === ints[at + 1] &&
      keys[key + 3] === ints[at + 2] &&
      keys[key + 4] === ints[at + 3]
    );
  }

  private placeOf(ints: Int32Array, at: number, account: number): number {
    let hash = Math.imul(account, 0x9e3779b1);
    for (let word = 0; word < 4; word++)
      hash = Math.imul(hash ^ ints[at + word]!, 0x85ebca6b) ^ (hash >>> 15);
    return (hash ^ (hash >>> 13)) & this.mask;
  }
}
