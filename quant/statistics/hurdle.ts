/** What returns are held against, per period: one rate for all periods, or a series as long as the returns. */
export type Hurdle = number | Float64Array;

/** Returns less the hurdle, period by period; NaN where either is. Throws a RangeError when the lengths differ. */
export function excessReturns(returns: Float64Array, hurdle: Hurdle): Float64Array {
  if (typeof hurdle === 'number') return returns.map((each) => each - hurdle);
  checkSameLength(returns, hurdle);
  return returns.map((each, index) => each - hurdle[index]!);
}

/** Two series that belong together period by period. */
export function checkSameLength(one: Float64Array, other: Float64Array): void {
  if (one.length !== other.length) {
    throw new RangeError(
      `Series of different lengths belong to different periods: ${one.length}, ${other.length}`,
    );
  }
}
