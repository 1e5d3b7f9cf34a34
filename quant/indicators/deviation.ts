import { MovingWindow } from './moving-window.js';

/** Standard deviation of the last `period` values as a stream: population (divided by `period`), NaN until it is full. */
export class Deviation {
  private readonly window: MovingWindow;
  deviation = NaN;
  private newest = NaN;

  constructor(period: number) {
    this.window = new MovingWindow(period);
  }

  get mean(): number {
    return this.window.mean;
  }

  /** How many deviations the newest value is from the mean; NaN where there is no deviation. */
  get zScore(): number {
    return this.deviation === 0 ? NaN : (this.newest - this.mean) / this.deviation;
  }

  push(value: number): number {
    this.window.push(value);
    this.deviation = Math.sqrt(this.window.squares / this.window.period);
    this.newest = value;
    return this.deviation;
  }
}

/** Population standard deviation of each window of `values`, the same bits as the stream gives. */
export function deviation(
  values: Float64Array,
  period: number,
  out = new Float64Array(values.length),
): Float64Array {
  const stream = new Deviation(period);
  for (let index = 0; index < values.length; index++) out[index] = stream.push(values[index]!);
  return out;
}
