/** What is certain of an order at a venue after an attempt to send it. No zod here: workflows import this file. */
export const sendOutcomes = ['accepted', 'refused', 'not_sent', 'unknown'] as const;
export type SendOutcome = (typeof sendOutcomes)[number];

/** Why a venue got nothing of a slice, or what it got. */
export const shareReasons = [
  'chosen',
  'dearer',
  'no_depth',
  'too_small',
  'steps_differ',
  'stale',
  'closed',
  'unreachable',
  'not_traded',
  'suspended',
] as const;
export type ShareReason = (typeof shareReasons)[number];

/** Our own book among the venues. */
export const houseVenue = 'purser';

/** A book as a venue has just told it, best first; decimals as strings. */
export interface VenueBookFact {
  venue_id: string;
  /** Why there is none; then the rest is empty. */
  problem: 'unreachable' | 'not_traded' | null;
  bids: { price: string; quantity: string }[];
  asks: { price: string; quantity: string }[];
  /** How old it was when it arrived, the way included. */
  age_ms: number;
  tick: string | null;
  lot: string | null;
  min_notional: string | null;
}

/** Nothing to be had there, and why. */
export const noBook = (venue_id: string, problem: 'unreachable' | 'not_traded'): VenueBookFact => ({
  venue_id,
  problem,
  bids: [],
  asks: [],
  age_ms: 0,
  tick: null,
  lot: null,
  min_notional: null,
});

/** A part of a slice that stands, or shall stand, at a venue. */
export interface VenueLeg {
  order_id: string;
  venue_id: string;
  child: number;
  /** As the venue knows it: the order's id without its dashes. */
  client_id: string;
  symbol: string;
  base: string;
  quote: string;
  side: 'buy' | 'sell';
  quantity: string;
  price: string;
  is_immediate: boolean;
  /** When it is called back: the end of the venue's day, or of the order. */
  expires_at: string | null;
}

export interface VenueTrade {
  trade_id: string;
  price: string;
  quantity: string;
  value: string;
  fee: string;
  fee_asset: string | null;
  liquidity: 'maker' | 'taker' | null;
  at: string;
}

/** What a venue says of a leg, or that it says nothing. */
export type LegReport =
  | { kind: 'refused' | 'not_sent'; reason: string }
  | { kind: 'lost' | 'absent' }
  | {
      kind: 'known';
      venue_order_id: string;
      is_over: boolean;
      filled: string;
      trades: VenueTrade[];
    };

/** Answers in a row that a venue knows nothing of a leg, in two minutes at least, after which it was never placed. */
export const enoughAbsences = 7;

export interface LegState {
  order_id: string;
  child: number;
  venue_id: string;
  is_ended: boolean;
  is_refused: boolean;
  /** Whole lots of ours. */
  filled_lots: number;
  executions: { id: string; lots: number; busts_id: string | null }[];
}

/**
 * The step that two venues share: the coarser one, when it is a multiple of the other; else null. Steps as decimals of which
 * the caller brings the arithmetic.
 */
export function sharedStep(
  one: string,
  other: string,
  isMultiple: (coarse: string, fine: string) => boolean,
): string | null {
  if (isMultiple(one, other)) return one;
  return isMultiple(other, one) ? other : null;
}
