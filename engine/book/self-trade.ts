import { DECREMENTED, endReasons } from '../protocol/events.js';
import {
  SIDE_MASK,
  STP_CANCEL_BOTH,
  STP_CANCEL_NEWEST,
  STP_CANCEL_OLDEST,
  STP_DECREMENT,
} from '../protocol/terms.js';
import { BID } from './ladder.js';
import type { OrderBook } from './order-book.js';
import {
  ACCOUNT,
  DOUBLE_WORDS,
  HIDDEN,
  INT_WORDS,
  LEAVES,
  LEVEL,
  NEXT,
  NONE,
  PRICE,
  TERMS,
} from './order-slab.js';

/** Keeps two orders of one group from trading, as the arriving one has asked; false when the arriving one must end. */
export function preventSelfTrade(book: OrderBook, stp: number, taker: number, maker: number): boolean {
  switch (stp) {
    case STP_CANCEL_OLDEST:
      book.lifecycle.end(maker, endReasons.SELF_TRADE);
      return true;
    case STP_DECREMENT:
      decrement(book, taker, maker);
      return true;
    case STP_CANCEL_BOTH:
      book.lifecycle.end(maker, endReasons.SELF_TRADE);
      return false;
    case STP_CANCEL_NEWEST:
    default:
      return false;
  }
}

/**
 * Lots that an order could trade with others than its own group before its rule stops it: what an order that must be
 * filled whole is held against, where the sums of the levels would count its own orders.
 */
export function fillableByOthers(book: OrderBook, slot: number, stp: number): number {
  const { slab, levels } = book;
  const at = slot * INT_WORDS;
  const isBuy = (slab.ints[at + TERMS]! & SIDE_MASK) === BID;
  const limit = slab.ints[at + PRICE]!;
  const wanted = slab.doubles[slot * DOUBLE_WORDS + LEAVES]!;
  const ladder = isBuy ? book.asks : book.bids;
  let found = 0;
  for (let level = ladder.best; level !== NONE; level = ladder.worse(levels.price[level]!)) {
    const price = levels.price[level]!;
    if (isBuy ? price > limit : price < limit) return found;
    let hidden = 0;
    for (let maker = levels.head[level]!; maker !== NONE; maker = slab.ints[maker * INT_WORDS + NEXT]!) {
      if (book.lifecycle.areOfOneGroup(slot, maker)) {
        if (stp !== STP_CANCEL_OLDEST) return found;
        continue;
      }
      found += slab.doubles[maker * DOUBLE_WORDS + LEAVES]! - slab.doubles[maker * DOUBLE_WORDS + HIDDEN]!;
      if (found >= wanted) return found;
      hidden += slab.doubles[maker * DOUBLE_WORDS + HIDDEN]!;
    }
    // What icebergs hide shows only behind the whole queue, so it doesn't count before an order of the group.
    found += hidden;
    if (found >= wanted) return found;
  }
  return found;
}

/** Both lose what they would have traded, so no more than is visible; whoever has nothing left is over. */
function decrement(book: OrderBook, taker: number, maker: number): void {
  const { doubles, ints } = book.slab;
  const { lifecycle } = book;
  const takerLeaves = doubles[taker * DOUBLE_WORDS + LEAVES]!;
  const makerLeaves = doubles[maker * DOUBLE_WORDS + LEAVES]!;
  const lots = Math.min(takerLeaves, makerLeaves - doubles[maker * DOUBLE_WORDS + HIDDEN]!);
  lifecycle.shrink(taker, takerLeaves - lots);
  tell(book, taker, lots);
  lifecycle.endPeer(taker);
  if (lots === makerLeaves) {
    tell(book, maker, lots, 0);
    lifecycle.endQuietly(maker);
    return;
  }
  book.levels.volume[ints[maker * INT_WORDS + LEVEL]!]! -= lots;
  lifecycle.shrink(maker, makerLeaves - lots);
  tell(book, maker, lots);
  lifecycle.endPeer(maker);
  book.showNext(maker);
}

function tell(
  book: OrderBook,
  slot: number,
  lots: number,
  leaves = book.slab.doubles[slot * DOUBLE_WORDS + LEAVES]!,
): void {
  const { ints } = book.slab;
  const event = book.events.open(
    DECREMENTED,
    book.instrument.symbol,
    ints[slot * INT_WORDS + TERMS]! & SIDE_MASK,
  );
  book.events.setOrder(event, book.slab.idOf(slot), ints[slot * INT_WORDS + ACCOUNT]!);
  book.events.setPrice(event, ints[slot * INT_WORDS + PRICE]!, 0);
  book.events.setQuantity(event, lots, leaves);
}
