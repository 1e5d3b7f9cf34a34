import { checkedPeriod } from './bars.js';

/**
 * Exponential moving average as a stream: alpha = 2 / (period + 1), seeded with the simple average of the first `period`
 * values, NaN before. A NaN among the values makes everything after it NaN: what an average forgot cannot be guessed.
 */
export class Ema {
  readonly period: number;
  private readonly alpha: number;
  private seen = 0;
  private average = NaN;
  private seedSum = 0;

  constructor(period: number) {
    this.period = checkedPeriod(period);
    this.alpha = 2 / (period + 1);
  }

  push(value: number): number {
    if (this.seen >= this.period) return (this.average += this.alpha * (value - this.average));
    this.seen += 1;
    this.seedSum += value;
    if (this.seen === this.period) this.average = this.seedSum / this.period;
    return this.average;
  }
}

/** Exponential moving average of `values`, one number a value, the same bits as the stream gives. */
export function ema(
  values: Float64Array,
  period: number,
  out = new Float64Array(values.length),
): Float64Array {
  const stream = new Ema(period);
  for (let index = 0; index < values.length; index++) out[index] = stream.push(values[index]!);
  return out;
}
