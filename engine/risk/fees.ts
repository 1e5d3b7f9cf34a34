/** A fee rate is a whole number of ten-millionths of the value that was traded. */
export const FEE_SCALE = 10_000_000;

/** Ten percent: above it a product of value and rate could leave the exact range. */
export const MAX_FEE_RATE = 1_000_000;

/**
 * Charges fees exactly: what a fill leaves below one unit is carried to the order's next fill, so an order that fills in
 * a thousand parts pays what it would pay in one. All numbers are whole and below 2^53; nothing here is rounded unseen.
 */
export class FeeMeter {
  /** Ten-millionths of a unit that were not charged yet, after the last `charge`. */
  residue = 0;

  /** Whole units to charge for a value at a rate, with what earlier fills have left. */
  charge(value: number, rate: number, residue: number): number {
    this.residue = residue;
    if (rate === 0) return 0;
    const thousands = Math.floor(value / FEE_SCALE);
    const rest = value - thousands * FEE_SCALE;
    const parts = rest * rate + residue;
    const units = Math.floor(parts / FEE_SCALE);
    this.residue = parts - units * FEE_SCALE;
    return thousands * rate + units;
  }

  /** The most that a value can still cost, whatever the fills it comes in: what must be held for it. */
  atMost(value: number, rate: number, residue: number): number {
    if (value === 0 || rate === 0) return residue > 0 ? 1 : 0;
    const units = this.charge(value, rate, residue);
    return this.residue > 0 ? units + 1 : units;
  }
}
