/** Why a worked order ended with something undone, by its terms. No zod here. */
export const unfilledReasons = [
  'paused',
  'no_last_try',
  'share_of_volume',
  'too_small',
  'book_empty',
  'part_refused',
  'nothing_within_limit',
  'beyond_protection',
] as const;
export type UnfilledReason = (typeof unfilledReasons)[number];

/** How the book of record names the end of a window while the work was paused. */
export const endedPaused = 'ended_paused';

/** The last part that was sent, at any price within the limit, when the window was over. */
export interface LastTry {
  /** The best price on the other side of our own book then; null when nothing stood there. */
  bestPrice: string | null;
  /** What became of it: refused before it was an order, filled whole, or ended with a rest. */
  outcome: 'refused' | 'filled' | 'rest';
}

export interface Undone {
  endReason: string | null;
  /** Its terms have a last try. */
  isSwept: boolean;
  /** A share of everybody's volume bounds it. */
  hasShare: boolean;
  limit: string | null;
  lastTry: LastTry | null;
}

/** Of an order whose time was over, what kept the rest of it from being traded. */
export function unfilledReason({ endReason, isSwept, hasShare, limit, lastTry }: Undone): UnfilledReason {
  if (endReason === endedPaused) return 'paused';
  if (!isSwept) return 'no_last_try';
  if (!lastTry || lastTry.outcome === 'filled') return hasShare ? 'share_of_volume' : 'too_small';
  if (lastTry.bestPrice === null) return 'book_empty';
  if (lastTry.outcome === 'refused') return 'part_refused';
  return limit === null ? 'beyond_protection' : 'nothing_within_limit';
}
