import { Decimal } from 'decimal.js';
import type { OrderSide } from './rules.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });
const wholeBps = 10_000;

/** A book as it was at the decision: the other side of the order, best first. Everything is a decimal string. */
export interface VenueBook {
  venue: string;
  levels: readonly { price: string; quantity: string }[];
  /** Of the value traded, as a share: `0.002`. */
  takerFee: string;
  lot: string;
  minNotional: string;
  /** For a book that is late or a venue that is slow, in hundredths of a percent of the price. */
  penaltyBps: number;
}

export interface RoutingQuestion {
  side: OrderSide;
  quantity: string;
  limit: string | null;
  books: readonly VenueBook[];
}

export interface RoutedPart {
  venue: string;
  quantity: string;
  /** The worst price of its levels: the limit of the child. */
  price: string;
  /** What is paid, or received, without and with fee. */
  value: string;
  cost: string;
}

/** What a split is justified by: kept with the order. */
export interface RoutingEvidence {
  question: RoutingQuestion;
  parts: RoutedPart[];
  /** In all, at the prices of the books; penalties rank venues, they are not paid. */
  routed: string;
  cost: string;
  /** What the same quantity would have cost at one venue alone; null where it is not to be had there. */
  alternatives: { venue: string; available: string; cost: string | null }[];
}

interface Level {
  venue: string;
  price: Decimal;
  quantity: Decimal;
  /** With fee and penalty: what it is ranked by. */
  net: Decimal;
}

/**
 * Splits an order over the books of several venues: levels of all of them merged by their price with fee and penalty, taken
 * until the quantity is reached; what a venue would get is rounded down to its lot, and a venue whose part is below its least
 * notional is left out and the rest is split anew. If a single venue does it all for less, that venue gets it all.
 * Nothing is routed beyond the limit or beyond what the books hold.
 */
export function route(question: RoutingQuestion): RoutingEvidence {
  const singles = question.books.map((book) => ({ book, parts: split(question, [book]) }));
  let books = question.books;
  let parts = split(question, books);
  for (let small = tooSmall(parts, books); small; small = tooSmall(parts, books)) {
    books = books.filter(({ venue }) => venue !== small);
    parts = split(question, books);
  }
  const best = [
    parts,
    ...singles.flatMap((one) => (tooSmall(one.parts, [one.book]) ? [] : [one.parts])),
  ].reduce((chosen, each) => (isBetter(question, each, chosen) ? each : chosen));
  const asked = quantityOf(best);
  return {
    question,
    parts: best,
    routed: asked.toFixed(),
    cost: costOf(best).toFixed(),
    alternatives: singles.map(({ book, parts: alone }) => {
      const at = split({ ...question, quantity: asked.toFixed() }, [book]);
      const isWhole = quantityOf(at).eq(asked) && !tooSmall(at, [book]);
      return {
        venue: book.venue,
        available: quantityOf(alone).toFixed(),
        cost: isWhole ? costOf(at).toFixed() : null,
      };
    }),
  };
}

/** More is better than less; of the same, a buyer pays less and a seller gets more, penalties counted. */
function isBetter(question: RoutingQuestion, one: RoutedPart[], other: RoutedPart[]): boolean {
  const more = quantityOf(one).cmp(quantityOf(other));
  if (more !== 0) return more > 0;
  const less = rankOf(question, one).cmp(rankOf(question, other));
  return question.side === 'buy' ? less < 0 : less > 0;
}

function rankOf({ books, side }: RoutingQuestion, parts: RoutedPart[]): Decimal {
  return parts.reduce((all, part) => {
    const book = books.find(({ venue }) => venue === part.venue);
    return all.plus(new Exact(part.cost).plus(signed(side, penaltyOf(book, new Exact(part.value)))));
  }, new Exact(0));
}

function split({ side, quantity, limit }: RoutingQuestion, books: readonly VenueBook[]): RoutedPart[] {
  const levels = books.flatMap((book) => levelsOf(side, limit, book));
  levels.sort((one, other) => (side === 'buy' ? one.net.cmp(other.net) : other.net.cmp(one.net)));
  const taken = new Map<string, Decimal>();
  let left = new Exact(quantity);
  for (const { venue, quantity: depth } of levels) {
    const part = Decimal.min(left, depth);
    taken.set(venue, (taken.get(venue) ?? new Exact(0)).plus(part));
    left = left.minus(part);
  }
  return roundedToLots(levels, books, taken).flatMap(([book, lots]) => partAt(side, limit, book, lots));
}

/** Whole lots of each venue; what rounding leaves goes where there is depth for it, cheapest first. */
function roundedToLots(levels: Level[], books: readonly VenueBook[], taken: Map<string, Decimal>) {
  let left = [...taken.values()].reduce((all, each) => all.plus(each), new Exact(0));
  const parts = new Map<string, Decimal>();
  for (const book of books) {
    const lots = inLots(taken.get(book.venue) ?? new Exact(0), book.lot);
    parts.set(book.venue, lots);
    left = left.minus(lots);
  }
  const byPrice = [...new Set(levels.map(({ venue }) => venue))];
  for (const venue of byPrice) {
    const book = books.find((each) => each.venue === venue);
    if (!book) continue;
    const depth = levels
      .filter((each) => each.venue === venue)
      .reduce((all, each) => all.plus(each.quantity), new Exact(0));
    const has = parts.get(venue) ?? new Exact(0);
    const more = inLots(Decimal.min(left, depth.minus(has)), book.lot);
    parts.set(venue, has.plus(more));
    left = left.minus(more);
  }
  return books.map((book): [VenueBook, Decimal] => [book, parts.get(book.venue) ?? new Exact(0)]);
}

function partAt(side: OrderSide, limit: string | null, book: VenueBook, quantity: Decimal): RoutedPart[] {
  if (quantity.lte(0)) return [];
  let left = quantity;
  let value = new Exact(0);
  let price = new Exact(0);
  for (const level of levelsOf(side, limit, book)) {
    if (left.lte(0)) break;
    const part = Decimal.min(left, level.quantity);
    value = value.plus(part.mul(level.price));
    left = left.minus(part);
    price = level.price;
  }
  const cost = value.plus(signed(side, value.mul(book.takerFee)));
  const texts = { quantity: quantity.toFixed(), price: price.toFixed() };
  return [{ venue: book.venue, ...texts, value: value.toFixed(), cost: cost.toFixed() }];
}

function levelsOf(side: OrderSide, limit: string | null, book: VenueBook): Level[] {
  return book.levels.flatMap(({ price: text, quantity }) => {
    const price = new Exact(text);
    const isBeyond = limit !== null && (side === 'buy' ? price.gt(limit) : price.lt(limit));
    if (isBeyond || new Exact(quantity).lte(0)) return [];
    const net = price.plus(signed(side, price.mul(book.takerFee).plus(penaltyOf(book, price))));
    return [{ venue: book.venue, price, quantity: new Exact(quantity), net }];
  });
}

function tooSmall(parts: RoutedPart[], books: readonly VenueBook[]): string | undefined {
  return parts.find(({ venue, value }) => {
    const book = books.find((each) => each.venue === venue);
    return book && new Exact(value).lt(book.minNotional);
  })?.venue;
}

const signed = (side: OrderSide, amount: Decimal) => (side === 'buy' ? amount : amount.neg());
const penaltyOf = (book: VenueBook | undefined, value: Decimal) =>
  value.mul(book?.penaltyBps ?? 0).div(wholeBps);
const inLots = (quantity: Decimal, lot: string) => quantity.div(lot).floor().mul(lot);
const quantityOf = (parts: RoutedPart[]) =>
  parts.reduce((all, { quantity }) => all.plus(quantity), new Exact(0));
const costOf = (parts: RoutedPart[]) => parts.reduce((all, { cost }) => all.plus(cost), new Exact(0));
