import * as fc from 'fast-check';

/** Simple returns of a period, up to 20 % either way, in millionths: squares of smaller ones are lost beside others. */
export const someReturn = fc.integer({ min: -200_000, max: 200_000 }).map((millionths) => millionths / 1e6);

export function someReturns(minLength = 2, maxLength = 120) {
  return fc.array(someReturn, { minLength, maxLength }).map((values) => Float64Array.from(values));
}

/** Prices of something that is traded, far enough from 0 that quotients keep their digits. */
export function somePrices(minLength = 1, maxLength = 200) {
  return fc
    .array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength, maxLength })
    .map((values) => Float64Array.from(values));
}

export const somePeriod = fc.integer({ min: 1, max: 30 });
