import { Ema } from './ema.js';

export interface MacdPeriods {
  fast: number;
  slow: number;
  signal: number;
}

export interface MacdSeries {
  macd: Float64Array;
  signal: Float64Array;
  histogram: Float64Array;
}

export const macdPeriods: MacdPeriods = { fast: 12, slow: 26, signal: 9 };

/**
 * Moving average convergence divergence (Appel) as a stream: the fast EMA less the slow one, its signal line and what is
 * between them. The line begins with the slow EMA's first value, the signal's own seed with the line's; NaN before.
 */
export class Macd {
  macd = NaN;
  signal = NaN;
  histogram = NaN;
  fastEma = NaN;
  slowEma = NaN;
  private readonly fast: Ema;
  private readonly slow: Ema;
  private readonly smoothed: Ema;
  private readonly warmUp: number;
  private seen = 0;

  constructor({ fast, slow, signal }: MacdPeriods = macdPeriods) {
    this.fast = new Ema(fast);
    this.slow = new Ema(slow);
    this.smoothed = new Ema(signal);
    this.warmUp = Math.max(fast, slow);
  }

  push(value: number): void {
    this.fastEma = this.fast.push(value);
    this.slowEma = this.slow.push(value);
    this.macd = this.fastEma - this.slowEma;
    if (this.seen < this.warmUp) this.seen += 1;
    if (this.seen === this.warmUp) this.signal = this.smoothed.push(this.macd);
    this.histogram = this.macd - this.signal;
  }
}

/** The three lines of `values`, one number a value each, the same bits as the stream gives. */
export function macd(
  values: Float64Array,
  periods: MacdPeriods = macdPeriods,
  out: MacdSeries = emptySeries(values.length),
): MacdSeries {
  const stream = new Macd(periods);
  for (let index = 0; index < values.length; index++) {
    stream.push(values[index]!);
    out.macd[index] = stream.macd;
    out.signal[index] = stream.signal;
    out.histogram[index] = stream.histogram;
  }
  return out;
}

function emptySeries(length: number): MacdSeries {
  const column = () => new Float64Array(length);
  return { macd: column(), signal: column(), histogram: column() };
}
