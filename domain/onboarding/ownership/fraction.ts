import { Decimal } from 'decimal.js';

/** An exact part of a whole: numerator over a positive denominator, in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new RangeError('No fraction has a denominator of zero');
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestDivisor(n < 0n ? -n : n, d * sign);
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const zero = fraction(0n);
export const one = fraction(1n);

/** A percentage as a part of one: 76.5 is 153/200, digit for digit as it is printed. */
export function ofPercent(percent: number | string): Fraction {
  const [whole = '0', decimals = ''] = new Decimal(percent).toFixed().split('.');
  return fraction(BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** Below zero when a is the smaller one, above zero when it is the greater one. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function isZero({ n }: Fraction): boolean {
  return n === 0n;
}

/** As people read it, in per cent with at most four decimals, rounded half up; sums and limits never use it. */
export function percentText({ n, d }: Fraction): string {
  const tenThousandths = (n * 2_000_000n + d) / (d * 2n);
  const decimals = String(tenThousandths % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${tenThousandths / 10_000n}${decimals && '.'}${decimals}`;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}
