import { Decimal } from 'decimal.js';

/** Exact sums of what databases and people write: up to 38 digits before the point and 18 behind it. */
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN });

/** The same number without needless zeros: `0.500000` is `0.5`. */
export const shortDecimal = (value: string): string => new Exact(value).toFixed();

export const add = (a: string, b: string): string => new Exact(a).add(b).toFixed();
export const subtract = (a: string, b: string): string => new Exact(a).sub(b).toFixed();
export const multiply = (a: string, b: string): string => new Exact(a).mul(b).toFixed();

/** Rounded half to even at eighteen decimals; null for a division by nothing. */
export function divide(a: string, b: string): string | null {
  const divisor = new Exact(b);
  return divisor.isZero() ? null : new Exact(a).div(divisor).toDecimalPlaces(18).toFixed();
}

/** Negative when a is the smaller one, zero when they are equal. */
export const compare = (a: string, b: string): number => new Exact(a).comparedTo(b);

export const magnitude = (a: string): string => new Exact(a).abs().toFixed();
