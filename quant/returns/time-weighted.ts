export interface Valuations {
  /** Value of the portfolio at n moments, each right before the flow of that moment. */
  values: Float64Array;
  /** What came in from outside (negative: was taken out) right after each valuation; the last one earns nothing here. */
  flows: Float64Array;
}

/**
 * The returns between n valuations, n - 1 simple returns: what was there after the flow against what was there before the
 * next. NaN where nothing, or less, was there to earn with.
 */
export function subPeriodReturns({ values, flows }: Valuations): Float64Array {
  if (values.length !== flows.length)
    throw new RangeError('Every valuation needs its flow, 0 where there was none');
  const out = new Float64Array(Math.max(values.length - 1, 0));
  for (let index = 0; index < out.length; index++) {
    const invested = values[index]! + flows[index]!;
    out[index] = invested > 0 ? values[index + 1]! / invested - 1 : NaN;
  }
  return out;
}

/**
 * Time-weighted return over the whole stretch, a fraction and not annualised: sub-periods chain-linked, so that it doesn't
 * depend on when and how much was paid in or out (GIPS 2020, 2.A.32: a valuation at every large flow). NaN when there are
 * fewer than two valuations or a sub-period has no return: an unknown link breaks the chain.
 */
export function timeWeightedReturn(valuations: Valuations): number {
  const links = subPeriodReturns(valuations);
  return links.length === 0 ? NaN : links.reduce((value, link) => value * (1 + link), 1) - 1;
}
