import { wealth } from '../returns/cumulative.js';

/** One stretch below an earlier peak. Places are points of the wealth: 0 is the start, n the end of the n-th return. */
export interface Drawdown {
  /** From peak to trough, a negative fraction. */
  depth: number;
  peak: number;
  trough: number;
  /** Where the peak was reached again; null while it wasn't. */
  recovery: number | null;
  /** Periods from the peak to the recovery, or to the end. */
  periods: number;
}

/** How far below its highest point so far the wealth is after each return, fractions from -1 to 0. */
export function drawdownSeries(returns: Float64Array): Float64Array {
  let peak = 1;
  return wealth(returns)
    .subarray(1)
    .map((value) => {
      peak = Math.max(peak, value);
      return value / peak - 1;
    });
}

/** The deepest fall from a peak, 0 or a negative fraction; the start counts as a peak. NaN when there is no return. */
export function maxDrawdown(returns: Float64Array): number {
  return returns.length === 0
    ? NaN
    : drawdownSeries(returns).reduce((deepest, each) => Math.min(deepest, each), 0);
}

/** All drawdowns in the order of time. */
export function drawdowns(returns: Float64Array): Drawdown[] {
  const line = wealth(returns);
  const found: Drawdown[] = [];
  let peak = 0;
  let open: Drawdown | null = null;
  line.forEach((value, point) => {
    if (value >= line[peak]!) {
      if (open) found.push({ ...open, recovery: point, periods: point - open.peak });
      open = null;
      peak = point;
      return;
    }
    const depth = value / line[peak]! - 1;
    open = open && open.depth <= depth ? open : { depth, peak, trough: point, recovery: null, periods: 0 };
  });
  return closed(found, open, returns.length);
}

/** The deepest drawdown, the earliest of equals; null when the wealth never fell. */
export function worstDrawdown(returns: Float64Array): Drawdown | null {
  return drawdowns(returns).reduce<Drawdown | null>(
    (worst, each) => (worst && worst.depth <= each.depth ? worst : each),
    null,
  );
}

export interface DatedDrawdown {
  depth: number;
  peakAt: number;
  troughAt: number;
  recoveredAt: number | null;
  /** From the peak to the recovery, or to the last point. */
  durationMs: number;
}

/** With the times of the n + 1 points of the wealth, in milliseconds. */
export function datedDrawdown(drawdown: Drawdown, pointsAt: Float64Array): DatedDrawdown {
  const { depth, peak, trough, recovery, periods } = drawdown;
  return {
    depth,
    peakAt: pointsAt[peak]!,
    troughAt: pointsAt[trough]!,
    recoveredAt: recovery === null ? null : pointsAt[recovery]!,
    durationMs: pointsAt[peak + periods]! - pointsAt[peak]!,
  };
}

function closed(found: Drawdown[], open: Drawdown | null, last: number): Drawdown[] {
  return open ? [...found, { ...open, periods: last - open.peak }] : found;
}
