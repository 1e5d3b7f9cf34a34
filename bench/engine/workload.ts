import { createRandom, type Random } from './random.js';

export const ADD = 0;
export const CANCEL = 1;
export const TAKE = 2;
export const TAKE_AT_MARKET = 3;

/**
 * The comparison workload: a warm-up of passive orders up to a depth, then operations of which a tenth is aggressive and
 * the rest adds and cancels in balance. Whoever plays it reports which orders are still live, since a cancel always hits
 * a live one.
 */
export interface Workload {
  count: number;
  /** How many of the operations, from the first, only build the book. */
  warmUp: number;
  kinds: Uint8Array;
  sides: Uint8Array;
  prices: Int32Array;
  quantities: Int32Array;
  /** Of a cancel, the operation that added the order. */
  targets: Int32Array;
}

/** Plays one operation as it is made and answers which orders (by their operation) it has filled whole. */
export type Play = (operation: number) => number[];

interface Making {
  work: Workload;
  random: Random;
  live: LiveOrders;
  depth: number;
  mid: number;
  /** The side that most takers of the present regime are on. */
  regime: 0 | 1;
}

const MID = 500_000;
const sweepEvery = 50;

export function makeWorkload(
  depth: number,
  operations: number,
  seed: number,
  play: (work: Workload) => Play,
): Workload {
  const count = depth + operations;
  const work: Workload = {
    count,
    warmUp: depth,
    kinds: new Uint8Array(count),
    sides: new Uint8Array(count),
    prices: new Int32Array(count),
    quantities: new Int32Array(count),
    targets: new Int32Array(count),
  };
  const making: Making = {
    work,
    random: createRandom(seed),
    live: new LiveOrders(count),
    depth,
    mid: MID,
    regime: 0,
  };
  const playOne = play(work);
  let takers = 0;
  for (let at = 0; at < count; at++) {
    if (at < depth) add(making, at);
    else if (making.random.unit() < 0.1) take(making, at, ++takers);
    else if (isCancel(making)) cancel(making, at);
    else add(making, at);
    for (const filled of playOne(at)) making.live.remove(filled);
  }
  return work;
}

/** The depth stays within a tenth: below it a cancel becomes an add, above it an add becomes a cancel. */
function isCancel({ random, live, depth }: Making): boolean {
  const wants = random.unit() < 0.5;
  if (wants) return live.size >= 0.9 * depth;
  return live.size > 1.1 * depth;
}

function add({ work, random, live, mid }: Making, at: number): void {
  const pick = random.unit();
  const offset =
    pick < 0.6
      ? Math.floor(-6 * Math.log(1 - random.unit()))
      : pick < 0.9
        ? random.below(64)
        : random.below(512);
  const side = random.below(2);
  work.kinds[at] = ADD;
  work.sides[at] = side;
  work.prices[at] = side === 0 ? mid - offset : mid + 1 + offset;
  work.quantities[at] = 1 + random.below(100);
  live.add(at);
}

function take(making: Making, at: number, nth: number): void {
  const { work, random, mid } = making;
  if (random.unit() < 1 / 400) making.regime = making.regime === 0 ? 1 : 0;
  const side = random.unit() < 0.7 ? making.regime : 1 - making.regime;
  const isMarket = random.unit() < 0.5;
  const through = random.below(4);
  work.kinds[at] = isMarket ? TAKE_AT_MARKET : TAKE;
  work.sides[at] = side;
  work.prices[at] = side === 0 ? mid + 1 + through : mid - through;
  work.quantities[at] = nth % sweepEvery === 0 ? 500 + random.below(2_001) : 1 + random.below(50);
}

/** Seven of ten cancels hit one of the 256 newest orders, the others any. */
function cancel({ work, random, live }: Making, at: number): void {
  const newest = Math.min(256, live.size);
  const place = random.unit() < 0.7 ? live.size - 1 - random.below(newest) : random.below(live.size);
  const target = live.at(place);
  work.kinds[at] = CANCEL;
  work.targets[at] = target;
  live.remove(target);
}

/** Live orders by age, roughly: a removed one is replaced by the newest, as the recent ones are the most likely to go. */
class LiveOrders {
  private readonly orders: Int32Array;
  private readonly places: Int32Array;
  size = 0;

  constructor(count: number) {
    this.orders = new Int32Array(count);
    this.places = new Int32Array(count).fill(-1);
  }

  at(place: number): number {
    return this.orders[place]!;
  }

  add(order: number): void {
    this.orders[this.size] = order;
    this.places[order] = this.size++;
  }

  remove(order: number): void {
    const place = this.places[order]!;
    if (place < 0) return;
    const last = this.orders[--this.size]!;
    this.orders[place] = last;
    this.places[last] = place;
    this.places[order] = -1;
  }
}
