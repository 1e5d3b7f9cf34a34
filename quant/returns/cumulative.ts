/**
 * What 1 that was put in before the first of n simple returns is worth: n + 1 points, the first is 1. A return that is NaN
 * (no trading, no price) changes nothing, as in empyrical's `cum_returns`.
 */
export function wealth(returns: Float64Array, out = new Float64Array(returns.length + 1)): Float64Array {
  let value = 1;
  out[0] = value;
  for (let index = 0; index < returns.length; index++) {
    const earned = returns[index]!;
    if (!Number.isNaN(earned)) value *= 1 + earned;
    out[index + 1] = value;
  }
  return out;
}

/** The compounded simple return over all periods; NaN returns are left out, NaN when there is no period. */
export function cumulativeReturn(returns: Float64Array): number {
  if (returns.length === 0) return NaN;
  let value = 1;
  for (const earned of returns) if (!Number.isNaN(earned)) value *= 1 + earned;
  return value - 1;
}

/**
 * Returns over `periods` periods, one for every stretch of that length: they overlap, so that n returns give
 * n - periods + 1. NaN where one of them is.
 */
export function overlappingReturns(returns: Float64Array, periods: number): Float64Array {
  const out = new Float64Array(Math.max(returns.length - periods + 1, 0));
  for (let start = 0; start < out.length; start++) {
    let value = 1;
    for (let index = start; index < start + periods; index++) value *= 1 + returns[index]!;
    out[start] = value - 1;
  }
  return out;
}
