/** What a seed says at a step and place: always the same number, from zero to below one (the mixer of MurmurHash3). */
export function chance(seed: number, step: number, place: number): number {
  let bits = Math.imul(seed, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b) ^ Math.imul(place, 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/** A normally distributed number of a seed, step and place (Box and Muller 1958). */
function normal(seed: number, step: number, place: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance(seed, step, place)));
  return radius * Math.cos(2 * Math.PI * chance(seed, step, place + 1));
}

export interface Walk {
  seed: number;
  /** Standard deviation of a step, as a share of the price. */
  deviation: number;
  /** Where it is drawn back to, and by which share of the way at each step: it never leaves its neighbourhood. */
  anchor: number;
  pull: number;
}

/** The next price of a geometric random walk: the same for the same price, seed and step. */
export function nextPrice(price: number, step: number, { seed, deviation, anchor, pull }: Walk): number {
  return price * Math.exp(deviation * normal(seed, step, 1) + pull * Math.log(anchor / price));
}
