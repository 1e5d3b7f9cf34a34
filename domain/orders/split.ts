import { Decimal } from 'decimal.js';
import { houseVenue, sharedStep, type ShareReason, type VenueBookFact } from '../venues/rules.js';
import { route, type RoutedPart, type RoutingEvidence, type VenueBook } from './routing.js';
import type { OrderSide } from './rules.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });
/** A book loses value with every second: so many hundredths of a percent. */
const agePenaltyBps = 1;
const secondMs = 1_000;
const wholeBps = 10_000;

/** A venue that may get a part, with what it has just said. */
export interface Candidate {
  venue_id: string;
  name: string;
  book: VenueBookFact;
  taker_fee: string;
  penalty_bps: number;
  max_book_age_ms: number;
  /** By its calendar, and by whoever may switch it off. */
  is_open: boolean;
  is_enabled: boolean;
}

export interface SplitQuestion {
  side: OrderSide;
  quantity: string;
  limit: string | null;
  house: VenueBook & { name: string };
  candidates: readonly Candidate[];
}

/** What a venue was worth at the decision and what it got. */
export interface ConsideredVenue {
  venue_id: string;
  name: string;
  reason: ShareReason;
  quantity: string;
  /** Of its part, on average: as traded, and with the fee. */
  price: string | null;
  price_after_fees: string | null;
  best_price: string | null;
  /** To be had there within the limit. */
  available: string;
  age_ms: number;
  taker_fee: string;
  penalty_bps: number;
}

export interface SplitDecision {
  routing: RoutingEvidence;
  venues: ConsideredVenue[];
  /** Parts of external venues; all else stays in our own book. */
  legs: RoutedPart[];
  house: string;
}

/** Divides a slice over our own book and others by price after fees and by depth, and says of each venue why. */
export function decideSplit(question: SplitQuestion): SplitDecision {
  const { side, quantity, limit, house, candidates } = question;
  const judged = candidates.map((candidate) => ({ candidate, ...judge(question, candidate) }));
  const books = [house, ...judged.flatMap(({ book }) => book ?? [])];
  const routing = route({ side, quantity, limit, books });
  const legs = routing.parts.filter(({ venue }) => venue !== house.venue);
  const away = legs.reduce((all, part) => all.plus(part.quantity), new Exact(0));
  const rest = new Exact(quantity).minus(away).toFixed();
  const own = considered({ ...house, venue_id: houseVenue, age_ms: 0 }, house, routing);
  return {
    routing,
    venues: [
      { ...own, quantity: rest, reason: new Exact(rest).gt(0) ? 'chosen' : own.reason },
      ...judged.map(({ candidate, book, reason }) => {
        const facts = { ...candidate, age_ms: candidate.book.age_ms };
        return book ? considered(facts, book, routing) : unfit(facts, reason);
      }),
    ],
    legs,
    house: rest,
  };
}

interface LegTerms {
  part: RoutedPart;
  limit: string | null;
  tick: string | null;
  /** Of the instrument: how far a market order may run through a book, in hundredths of a percent. */
  protectionBps: number;
}

/**
 * The price that a part is sent with: the limit of its slice, or, without one, as far from its worst level as a market order may
 * run in our own book; on the venue's tick, never beyond it.
 */
export function legPrice(side: OrderSide, { part, limit, tick, protectionBps }: LegTerms): string {
  const way = side === 'buy' ? wholeBps + protectionBps : wholeBps - protectionBps;
  const price = limit === null ? new Exact(part.price).mul(way).div(wholeBps) : new Exact(limit);
  const steps = price.div(tick ?? price);
  return (side === 'buy' ? steps.floor() : steps.ceil()).mul(tick ?? price).toFixed();
}

function judge(
  { side, house }: SplitQuestion,
  candidate: Candidate,
): { book: VenueBook | null; reason: ShareReason } {
  const { book, is_enabled, is_open, max_book_age_ms } = candidate;
  if (!is_enabled) return { book: null, reason: 'suspended' };
  if (!is_open) return { book: null, reason: 'closed' };
  if (book.problem) return { book: null, reason: book.problem };
  if (book.age_ms > max_book_age_ms) return { book: null, reason: 'stale' };
  const lot = book.lot === null ? house.lot : sharedStep(book.lot, house.lot, isMultiple);
  if (lot === null) return { book: null, reason: 'steps_differ' };
  return {
    reason: 'dearer',
    book: {
      venue: candidate.venue_id,
      levels: side === 'buy' ? book.asks : book.bids,
      takerFee: candidate.taker_fee,
      lot,
      minNotional: greater(book.min_notional ?? '0', house.minNotional),
      penaltyBps: candidate.penalty_bps + Math.floor(book.age_ms / secondMs) * agePenaltyBps,
    },
  };
}

interface Facts {
  venue_id: string;
  name: string;
  age_ms: number;
}

function considered(
  { venue_id, name, age_ms }: Facts,
  book: VenueBook,
  routing: RoutingEvidence,
): ConsideredVenue {
  const part = routing.parts.find(({ venue }) => venue === book.venue);
  const available = routing.alternatives.find(({ venue }) => venue === book.venue)?.available ?? '0';
  const average = (sum: string) => part && new Exact(sum).div(part.quantity).toDecimalPlaces(12).toFixed();
  return {
    venue_id,
    name,
    reason: part ? 'chosen' : reasonOf(book, available),
    quantity: part?.quantity ?? '0',
    price: (part && average(part.value)) ?? null,
    price_after_fees: (part && average(part.cost)) ?? null,
    best_price: book.levels[0]?.price ?? null,
    available,
    age_ms,
    taker_fee: new Exact(book.takerFee).toFixed(),
    penalty_bps: book.penaltyBps,
  };
}

function reasonOf(book: VenueBook, available: string): ShareReason {
  if (new Exact(available).isZero()) return 'no_depth';
  const worth = new Exact(available).mul(book.levels[0]?.price ?? 0);
  return worth.lt(book.minNotional) ? 'too_small' : 'dearer';
}

function unfit(
  facts: Facts & Pick<Candidate, 'taker_fee' | 'penalty_bps'>,
  reason: ShareReason,
): ConsideredVenue {
  const { venue_id, name, age_ms, taker_fee, penalty_bps } = facts;
  const nothing = { quantity: '0', price: null, price_after_fees: null, best_price: null, available: '0' };
  return {
    venue_id,
    name,
    reason,
    ...nothing,
    age_ms,
    taker_fee: new Exact(taker_fee).toFixed(),
    penalty_bps,
  };
}

const isMultiple = (coarse: string, fine: string): boolean => new Exact(coarse).mod(fine).isZero();
const greater = (one: string, other: string): string => (new Exact(one).gt(other) ? one : other);
