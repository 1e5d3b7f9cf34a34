import type { Must } from '../invariants.js';
import { SIDE_MASK } from '../protocol/terms.js';
import { TRADING } from '../risk/instrument.js';
import type { Ladder } from './ladder.js';
import { wakesRising } from './triggers.js';
import type { OrderBook } from './order-book.js';
import {
  DOUBLE_WORDS,
  HIDDEN,
  INT_WORDS,
  LEAVES,
  LEVEL,
  NEXT,
  NONE,
  PREV,
  PRICE,
  PRIORITY,
  SLEEPS,
  SYMBOL_SHIFT,
  TERMS,
  TRIGGER,
  TRIGGER_PLACE,
} from './order-slab.js';

/** Both sides of a book: prices in order, sums that are sums, queues by priority. Answers how many orders stand. */
export function inspectBook(book: OrderBook, must: Must): number {
  const { symbol, phase } = book.instrument;
  const [bid, ask] = [book.bestPrice(0), book.bestPrice(1)];
  must(
    phase !== TRADING || bid === 0 || ask === 0 || bid < ask,
    () => `book ${symbol} is crossed at ${bid} and ${ask}`,
  );
  return inspectSide(book, book.bids, must) + inspectSide(book, book.asks, must);
}

/** The heaps of those that sleep. Answers how many there are. */
export function inspectSleepers(book: OrderBook, must: Must): number {
  return inspectHeap(book, 0, must) + inspectHeap(book, 1, must);
}

function inspectSide(book: OrderBook, ladder: Ladder, must: Must): number {
  const { levels } = book;
  let standing = 0;
  let last = 0;
  for (let level = ladder.best; level !== NONE; level = ladder.worse(last)) {
    const price = levels.price[level]!;
    must(last === 0 || ladder.isBetter(last, price), () => `price ${price} comes after ${last}`);
    must(ladder.find(price) === level, () => `price ${price} is not found where it is`);
    standing += inspectLevel(book, ladder, level, must);
    last = price;
  }
  return standing;
}

function inspectLevel(book: OrderBook, ladder: Ladder, level: number, must: Must): number {
  const { levels, slab, instrument } = book;
  const { ints, doubles } = slab;
  const price = levels.price[level]!;
  const sums = { count: 0, volume: 0, hidden: 0, priority: 0, prev: NONE };
  for (let slot = levels.head[level]!; slot !== NONE; slot = ints[slot * INT_WORDS + NEXT]!) {
    const at = slot * INT_WORDS;
    const leaves = doubles[slot * DOUBLE_WORDS + LEAVES]!;
    const hidden = doubles[slot * DOUBLE_WORDS + HIDDEN]!;
    const priority = doubles[slot * DOUBLE_WORDS + PRIORITY]!;
    const terms = ints[at + TERMS]!;
    must(
      ints[at + LEVEL] === level && ints[at + PRICE] === price,
      () => `order ${slot} stands at a wrong price`,
    );
    must(terms >>> SYMBOL_SHIFT === instrument.symbol, () => `order ${slot} stands in a wrong book`);
    must(
      (terms & SIDE_MASK) === ladder.side && (terms & SLEEPS) === 0,
      () => `order ${slot} is on a wrong side`,
    );
    must(ints[at + PREV] === sums.prev, () => `order ${slot} has another before it than ${sums.prev}`);
    must(hidden >= 0 && hidden < leaves, () => `order ${slot} hides ${hidden} of ${leaves}`);
    // Equal only for those that one command has put there.
    must(priority >= sums.priority, () => `order ${slot} stands behind younger ones`);
    Object.assign(sums, { priority, prev: slot });
    sums.count += 1;
    sums.volume += leaves - hidden;
    sums.hidden += hidden;
  }
  must(levels.tail[level] === sums.prev, () => `the queue at ${price} ends elsewhere`);
  must(sums.count > 0 && levels.count[level] === sums.count, () => `the count at ${price} is wrong`);
  must(levels.volume[level] === sums.volume, () => `the volume at ${price} is wrong`);
  must(levels.hidden[level] === sums.hidden, () => `what is hidden at ${price} is wrong`);
  return sums.count;
}

function inspectHeap(book: OrderBook, way: number, must: Must): number {
  const { slab } = book;
  const slots = book.triggers.slots(way);
  const keyOf = (slot: number) => slab.ints[slot * INT_WORDS + TRIGGER]! * (way === 0 ? 1 : -1);
  const priorityOf = (slot: number) => slab.doubles[slot * DOUBLE_WORDS + PRIORITY]!;
  for (const [index, slot] of slots.entries()) {
    const terms = slab.ints[slot * INT_WORDS + TERMS]!;
    must(
      (terms & SLEEPS) !== 0 && wakesRising(terms) === (way === 0),
      () => `order ${slot} waits for the other way`,
    );
    must(
      slab.ints[slot * INT_WORDS + TRIGGER_PLACE] === index + 1,
      () => `order ${slot} sleeps at another place`,
    );
    if (index === 0) continue;
    const parent = slots[Math.floor((index - 1) / 2)]!;
    const isBehind =
      keyOf(parent) < keyOf(slot) || (keyOf(parent) === keyOf(slot) && priorityOf(parent) < priorityOf(slot));
    must(isBehind, () => `order ${slot} sleeps behind ${parent}`);
  }
  return slots.length;
}
