/** floor(a * b / c) of whole numbers from zero on, exact however large the product. */
export function mulDiv(a: number, b: number, c: number): number {
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** The least whole number that times b is at least a. */
export function divUp(a: number, b: number): number {
  return Number((BigInt(a) + BigInt(b) - 1n) / BigInt(b));
}
