import { MovingWindow } from './moving-window.js';

export interface BollingerTerms {
  period: number;
  /** How many deviations the bands are away from the middle. */
  multiplier: number;
}

export interface BollingerSeries {
  middle: Float64Array;
  upper: Float64Array;
  lower: Float64Array;
}

export const bollingerTerms: BollingerTerms = { period: 20, multiplier: 2 };

/**
 * Bollinger's bands as a stream: the simple average of `period` values and that many population deviations above and below.
 * NaN until the window is full.
 */
export class Bollinger {
  middle = NaN;
  upper = NaN;
  lower = NaN;
  private readonly window: MovingWindow;
  private readonly multiplier: number;
  private newest = NaN;

  constructor({ period, multiplier }: BollingerTerms = bollingerTerms) {
    this.window = new MovingWindow(period);
    this.multiplier = multiplier;
  }

  push(value: number): void {
    this.window.push(value);
    const reach = this.multiplier * Math.sqrt(this.window.squares / this.window.period);
    this.middle = this.window.mean;
    this.upper = this.middle + reach;
    this.lower = this.middle - reach;
    this.newest = value;
  }

  /** Where the newest value is between the bands: 0 on the lower, 1 on the upper, NaN where they meet. */
  get percentB(): number {
    const apart = this.upper - this.lower;
    return apart === 0 ? NaN : (this.newest - this.lower) / apart;
  }

  /** Distance of the bands as a fraction of the middle, NaN where that is 0. */
  get width(): number {
    return this.middle === 0 ? NaN : (this.upper - this.lower) / this.middle;
  }
}

/** Middle, upper and lower band of `values`, the same bits as the stream gives. */
export function bollinger(
  values: Float64Array,
  terms: BollingerTerms = bollingerTerms,
  out: BollingerSeries = emptySeries(values.length),
): BollingerSeries {
  const stream = new Bollinger(terms);
  for (let index = 0; index < values.length; index++) {
    stream.push(values[index]!);
    out.middle[index] = stream.middle;
    out.upper[index] = stream.upper;
    out.lower[index] = stream.lower;
  }
  return out;
}

function emptySeries(length: number): BollingerSeries {
  const column = () => new Float64Array(length);
  return { middle: column(), upper: column(), lower: column() };
}
