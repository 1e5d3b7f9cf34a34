import { Wilder } from './wilder.js';

/** Where nothing has moved neither side is stronger. Other libraries say 0, 100 or nothing here. */
const FLAT = 50;

/**
 * Relative strength index of Wilder (1978) as a stream, 0 to 100: gains and losses smoothed by Wilder's average over
 * `period` changes, NaN for the first `period` values, 50 when there was no change at all.
 */
export class Rsi {
  private readonly gains: Wilder;
  private readonly losses: Wilder;
  private previous = NaN;
  private hasPrevious = false;

  constructor(period: number) {
    this.gains = new Wilder(period);
    this.losses = new Wilder(period);
  }

  push(value: number): number {
    const change = value - this.previous;
    this.previous = value;
    if (!this.hasPrevious) {
      this.hasPrevious = true;
      return NaN;
    }
    const gain = this.gains.push(change < 0 ? 0 : change);
    const loss = this.losses.push(change > 0 ? 0 : -change);
    const both = gain + loss;
    return both === 0 ? FLAT : 100 * (gain / both);
  }
}

/** Relative strength index of `values`, one number a value, the same bits as the stream gives. */
export function rsi(values: Float64Array, period = 14, out = new Float64Array(values.length)): Float64Array {
  const stream = new Rsi(period);
  for (let index = 0; index < values.length; index++) out[index] = stream.push(values[index]!);
  return out;
}
