/** What a price series of n points earned between them: n - 1 simple returns, fractions of the earlier price. */
export function simpleReturns(
  prices: Float64Array,
  out = new Float64Array(Math.max(prices.length - 1, 0)),
): Float64Array {
  for (let index = 1; index < prices.length; index++)
    out[index - 1] = prices[index]! / prices[index - 1]! - 1;
  return out;
}

/** The same as logarithms: they add up over time, as simple returns add up over assets. */
export function logReturns(
  prices: Float64Array,
  out = new Float64Array(Math.max(prices.length - 1, 0)),
): Float64Array {
  for (let index = 1; index < prices.length; index++) {
    out[index - 1] = Math.log(prices[index]! / prices[index - 1]!);
  }
  return out;
}

export function toLogReturns(simple: Float64Array): Float64Array {
  return simple.map(Math.log1p);
}

export function toSimpleReturns(log: Float64Array): Float64Array {
  return log.map(Math.expm1);
}
