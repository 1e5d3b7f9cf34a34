import { observed } from './moments.js';

/** A position this near to an observation is that observation: 1 - 0.95 is not quite 0.05. */
const NEAR = 1e-9;

/**
 * The value below which a share (0 to 1) of the observations lies, interpolated linearly between the two nearest (numpy's
 * default, type 7 of Hyndman and Fan 1996). NaN observations are left out; NaN when there is none.
 */
export function quantile(values: Float64Array, share: number): number {
  return sortedQuantile(observed(values).sort(), share);
}

/** The same of values that are sorted and without NaN, for more than one share of the same values. */
export function sortedQuantile(sorted: Float64Array, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share is between 0 and 1, not ${share}`);
  if (sorted.length === 0) return NaN;
  const exact = share * (sorted.length - 1);
  const nearest = Math.round(exact);
  const position = Math.abs(exact - nearest) < NEAR ? nearest : exact;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}

/**
 * How far the best 5 % of returns reach compared with the worst 5 %: |95th percentile| / |5th percentile|. NaN when there is
 * no observation.
 */
export function tailRatio(returns: Float64Array): number {
  const sorted = observed(returns).sort();
  return Math.abs(sortedQuantile(sorted, 0.95)) / Math.abs(sortedQuantile(sorted, 0.05));
}
