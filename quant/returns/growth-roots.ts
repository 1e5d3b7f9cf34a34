/** A flow at a share (0 to 1) of the whole stretch of time. */
export interface ScaledFlow {
  share: number;
  amount: number;
}

/** Log growth over the stretch: from a loss of all but e^-40 to a gain by e^40. */
const FURTHEST = 40;
const STEPS = 4_000;
/** Doubling ends here: e^512 still leaves room for amounts below what a number can hold. */
const FURTHEST_SINGLE = 512;
/** Halvings and Newton steps; 64 halvings of the whole range are below the last bit. */
const MAX_STEPS = 200;
/** Relative to the sizes of the flows: what rounding leaves of a sum that is zero. */
const NOTHING = 1e-14;

/**
 * Every x at which the flows, discounted by e^(-x share), sum up to nothing, in rising order.
 *
 * The range is walked in steps; each change of sign is closed in on by Newton's method, and by halving whenever that leaves
 * the bracket. Two roots within one step, or one that is only touched, lie at a turning point: where the slope changes its
 * sign the turning point is found in the same way and looked at. A single root may be further out and is bracketed by doubling.
 */
export function growthRoots(flows: readonly ScaledFlow[], { isSingle }: { isSingle: boolean }): number[] {
  const sums: Sums = {
    value: (x) => flows.reduce((sum, { amount, share }) => sum + amount * Math.exp(-x * share), 0),
    slope: (x) => flows.reduce((sum, { amount, share }) => sum - amount * share * Math.exp(-x * share), 0),
    curve: (x) =>
      flows.reduce((sum, { amount, share }) => sum + amount * share ** 2 * Math.exp(-x * share), 0),
    size: (x) => flows.reduce((sum, { amount, share }) => sum + Math.abs(amount) * Math.exp(-x * share), 0),
  };
  if (isSingle) return singleRoot(sums);
  const step = (2 * FURTHEST) / STEPS;
  const lows = Array.from({ length: STEPS }, (_, index) => index * step - FURTHEST);
  return lows.flatMap((low) => rootsOfStep(sums, low, low + step));
}

/** The sum of discounted flows at x, its first and second derivative, and the sum of their sizes. */
interface Sums {
  value: (x: number) => number;
  slope: (x: number) => number;
  curve: (x: number) => number;
  size: (x: number) => number;
}

function singleRoot({ value, slope }: Sums): number[] {
  let reach = 1;
  while (value(-reach) * value(reach) > 0 && reach < FURTHEST_SINGLE) reach *= 2;
  return rootsBetween({ value, slope, low: -reach, high: reach });
}

function rootsOfStep({ value, slope, curve, size }: Sums, low: number, high: number): number[] {
  if (value(low) * value(high) <= 0) return rootsBetween({ value, slope, low, high });
  const [turn] = rootsBetween({ value: slope, slope: curve, low, high });
  if (turn === undefined) return [];
  if (Math.abs(value(turn)) <= NOTHING * size(turn)) return [turn];
  return [
    ...rootsBetween({ value, slope, low, high: turn }),
    ...rootsBetween({ value, slope, low: turn, high }),
  ];
}

interface Bracket {
  value: (x: number) => number;
  slope: (x: number) => number;
  low: number;
  high: number;
}

/** The root in [low, high) where the sign changes, or none. */
function rootsBetween({ value, slope, low, high }: Bracket): number[] {
  const atLow = value(low);
  if (atLow === 0) return [low];
  if (!(atLow * value(high) < 0)) return [];
  let [left, right, x] = [low, high, (low + high) / 2];
  for (let step = 0; step < MAX_STEPS && right - left > Number.EPSILON * Math.abs(x); step++) {
    const y = value(x);
    if (y === 0) return [x];
    if (y * atLow > 0) left = x;
    else right = x;
    const next = x - y / slope(x);
    const before = x;
    x = next > left && next < right ? next : (left + right) / 2;
    if (x === before) break;
  }
  return [x];
}
