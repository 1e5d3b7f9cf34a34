import { MovingWindow } from './moving-window.js';

/** Simple moving average as a stream: NaN for the first `period - 1` values. */
export class Sma {
  private readonly window: MovingWindow;

  constructor(period: number) {
    this.window = new MovingWindow(period);
  }

  push(value: number): number {
    this.window.push(value);
    return this.window.mean;
  }
}

/** Simple moving average of `values`, one number a value, the same bits as the stream gives. */
export function sma(
  values: Float64Array,
  period: number,
  out = new Float64Array(values.length),
): Float64Array {
  const stream = new Sma(period);
  for (let index = 0; index < values.length; index++) out[index] = stream.push(values[index]!);
  return out;
}
