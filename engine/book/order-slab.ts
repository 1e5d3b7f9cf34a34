/** No order, no level: slots and ids count from one, so that zeroed memory means nothing. */
export const NONE = 0;

/** Orders of a generation: an order's id is `generation * SLOTS + slot`, exact in a double for 2^29 generations. */
export const SLOTS = 2 ** 24;
/** A slot that had so many orders is not used again: the next id would not be exact. */
export const GENERATIONS = 2 ** 29 - 1;

/** Words of an order in the integer array. Prices, triggers and distances in ticks. */
export const PRICE = 0;
export const NEXT = 1;
export const PREV = 2;
/** The level of an order that rests; of one that sleeps, its place among the triggers. */
export const LEVEL = 3;
export const TRIGGER_PLACE = 3;
/** The terms that the client gave, the state below, and the symbol in the upper half. */
export const TERMS = 4;
export const ACCOUNT = 5;
export const NEXT_OF_ACCOUNT = 6;
export const PREV_OF_ACCOUNT = 7;
export const GENERATION = 8;
export const TRIGGER = 9;
/** The distance of a trailing stop. */
export const OFFSET = 10;
/** The other leg of an OCO. */
export const PEER = 11;
export const SESSION = 12;
/** Place in the heap of expiries; zero for an order that doesn't expire. */
export const EXPIRY_PLACE = 13;
/** Fee rates as they were when the order came: what is held for it must suffice whatever changes later. */
export const MAKER_RATE = 14;
export const TAKER_RATE = 15;
export const INT_WORDS = 16;

/** Of the terms: the order waits for its trigger. */
export const SLEEPS = 1 << 11;
export const SYMBOL_SHIFT = 16;

/** Words of an order in the double array: whole lots, microseconds, whole units of the asset that is held. */
export const LEAVES = 0;
export const HIDDEN = 1;
export const DISPLAY = 2;
export const FILLED = 3;
export const HELD = 4;
export const EXPIRES_AT_US = 5;
/** The command that gave the order its time priority. */
export const PRIORITY = 6;
/** Ten-millionths of a unit of fees that were not charged yet. */
export const FEE_RESIDUE = 7;
export const DOUBLE_WORDS = 8;

/**
 * Every live order of the engine in two interleaved arrays, so that an order is two cache lines. A slot that is given
 * back is used again under a new generation: an old id never finds a new order.
 */
export class OrderSlab {
  readonly ints: Int32Array;
  readonly doubles: Float64Array;
  private freeHead = NONE;
  private used = 0;
  live = 0;

  /** @param capacity live orders at the most; below 2^24 */
  constructor(readonly capacity: number) {
    if (capacity >= SLOTS) throw new RangeError(`An order slab holds fewer than ${SLOTS} orders`);
    this.ints = new Int32Array((capacity + 1) * INT_WORDS);
    this.doubles = new Float64Array((capacity + 1) * DOUBLE_WORDS);
  }

  /** A slot, or NONE when there is no room. All but its generation is old: whoever takes it writes each word. */
  take(): number {
    let slot = this.freeHead;
    if (slot !== NONE) this.freeHead = this.ints[slot * INT_WORDS + NEXT]!;
    else if (this.used < this.capacity) slot = ++this.used;
    else return NONE;
    this.ints[slot * INT_WORDS + GENERATION]! += 1;
    this.live += 1;
    return slot;
  }

  /** Zero for every word of a slot but its generation. */
  clear(slot: number): void {
    const at = slot * INT_WORDS;
    const generation = this.ints[at + GENERATION]!;
    this.ints.fill(0, at, at + INT_WORDS);
    this.doubles.fill(0, slot * DOUBLE_WORDS, (slot + 1) * DOUBLE_WORDS);
    this.ints[at + GENERATION] = generation;
  }

  give(slot: number): void {
    const at = slot * INT_WORDS;
    // Nothing of a dead order may be found by its id.
    this.ints[at + TERMS] = 0;
    this.ints[at + ACCOUNT] = NONE;
    this.live -= 1;
    if (this.ints[at + GENERATION] === GENERATIONS) return;
    this.ints[at + NEXT] = this.freeHead;
    this.freeHead = slot;
  }

  /** Takes back a slot whose order was refused: no id was told, so none is used up. */
  putBack(slot: number): void {
    this.ints[slot * INT_WORDS + GENERATION]! -= 1;
    this.give(slot);
  }

  idOf(slot: number): number {
    return this.ints[slot * INT_WORDS + GENERATION]! * SLOTS + slot;
  }

  /** The slot of a live order, or NONE. Any number may be asked for. */
  slotOf(orderId: number): number {
    // Not by the remainder operator, which is a call for doubles.
    const generation = Math.floor(orderId / SLOTS);
    // A slot that came as a double would make one of every index that is reckoned from it.
    const slot = (orderId - generation * SLOTS) | 0;
    if (!(slot > 0 && slot <= this.used) || generation * SLOTS + slot !== orderId) return NONE;
    const at = slot * INT_WORDS;
    return this.ints[at + ACCOUNT] !== NONE && this.ints[at + GENERATION] === generation ? slot : NONE;
  }

  /** Everything that a snapshot must keep beside the arrays. */
  get state(): { freeHead: number; used: number; live: number } {
    return { freeHead: this.freeHead, used: this.used, live: this.live };
  }

  restore(state: { freeHead: number; used: number; live: number }): void {
    this.freeHead = state.freeHead;
    this.used = state.used;
    this.live = state.live;
  }
}
