/** A position by average cost, in whole units of some fine scale: a short one has a negative quantity and cost. */
export interface Holding {
  quantity: bigint;
  /** What the quantity was bought for; of a short one, less than zero, what it was sold for. */
  cost: bigint;
  realized: bigint;
}

export const nothingHeld: Holding = { quantity: 0n, cost: 0n, realized: 0n };

/**
 * What a trade makes of a position: a quantity that is bought (or sold, below zero) for a value. What goes the position's way
 * adds to its cost; what goes against it takes its share of the cost out and realises the difference; what goes beyond it
 * opens the other way. Shares are rounded half to even; the last share is what is left, so that nothing is lost.
 */
export function afterTrade(held: Holding, quantity: bigint, value: bigint): Holding {
  const goesOn = held.quantity === 0n || held.quantity > 0n === quantity > 0n;
  if (goesOn) return open(held, quantity, value);
  const closed = least(absolute(quantity), absolute(held.quantity));
  const closedValue = shareOf(value, closed, absolute(quantity));
  const cost = shareOf(held.cost, closed, absolute(held.quantity));
  const isSale = quantity < 0n;
  const rest: Holding = {
    quantity: held.quantity + (isSale ? -closed : closed),
    cost: held.cost - cost,
    // Of a short position the cost is below zero: it was sold for that much.
    realized: held.realized + (isSale ? closedValue : -closedValue) - cost,
  };
  const left = absolute(quantity) - closed;
  return left === 0n ? rest : open(rest, isSale ? -left : left, value - closedValue);
}

/** Cost of one, or null where nothing is held; both of one scale, the answer with so many decimals. */
export function averageCost({ quantity, cost }: Holding, decimals: number): bigint | null {
  return quantity === 0n ? null : shareOf(10n ** BigInt(decimals), absolute(cost), absolute(quantity));
}

function open(held: Holding, quantity: bigint, value: bigint): Holding {
  return {
    ...held,
    quantity: held.quantity + quantity,
    cost: held.cost + (quantity > 0n ? value : -value),
  };
}

/** amount × part / whole, half to even. */
function shareOf(amount: bigint, part: bigint, whole: bigint): bigint {
  if (part === whole) return amount;
  const product = absolute(amount) * part;
  const [share, rest] = [product / whole, product % whole];
  const isUp = rest * 2n > whole || (rest * 2n === whole && share % 2n === 1n);
  const rounded = isUp ? share + 1n : share;
  return amount < 0n ? -rounded : rounded;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
