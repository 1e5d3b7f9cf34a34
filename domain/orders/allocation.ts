/** What belongs to a portfolio, in whole units. */
export interface Share {
  portfolio_id: string;
  weight: bigint;
}

/**
 * Divides a whole number pro rata, exactly: each gets the floor of its part, and what that leaves goes unit by unit to the
 * largest remainders, of equal ones to the first in the list. Errors: RangeError when nothing weighs anything.
 */
export function allocate(total: bigint, shares: readonly Share[]): Map<string, bigint> {
  const weights = shares.reduce((all, { weight }) => all + weight, 0n);
  if (weights <= 0n || shares.some(({ weight }) => weight < 0n))
    throw new RangeError('Something must be there to divide by');
  const parts = shares.map(({ portfolio_id, weight }, index) => ({
    portfolio_id,
    index,
    units: (total * weight) / weights,
    remainder: (total * weight) % weights,
  }));
  let left = total - parts.reduce((all, { units }) => all + units, 0n);
  const byRemainder = [...parts].sort((one, other) =>
    one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.units += 1n;
    left -= 1n;
  }
  return new Map(parts.map(({ portfolio_id, units }) => [portfolio_id, units]));
}
