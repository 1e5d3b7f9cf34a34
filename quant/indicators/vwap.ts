import { checkColumns, type Bars } from './bars.js';

/**
 * Volume-weighted average price as a stream: typical prices (high + low + close) / 3 weighted by volume since the session
 * began, in the price's unit; NaN while nothing has traded.
 */
export class Vwap {
  private turnover = 0;
  private volume = 0;

  /** A new session begins with the next bar. */
  reset(): void {
    this.turnover = 0;
    this.volume = 0;
  }

  push(bar: { high: number; low: number; close: number; volume: number }): number {
    const typical = (bar.high + bar.low + bar.close) / 3;
    this.turnover += typical * bar.volume;
    this.volume += bar.volume;
    return this.turnover / this.volume;
  }
}

/** Of the bars; with `sessions` (a number a bar, as the day) it begins anew wherever that number changes. */
export function vwap(
  { high, low, close, volume, sessions }: Bars & { sessions?: Int32Array },
  out = new Float64Array(close.length),
): Float64Array {
  checkColumns(high, low, close, volume);
  const stream = new Vwap();
  for (let index = 0; index < close.length; index++) {
    if (sessions && index > 0 && sessions[index] !== sessions[index - 1]) stream.reset();
    out[index] = stream.push({
      high: high[index]!,
      low: low[index]!,
      close: close[index]!,
      volume: volume[index]!,
    });
  }
  return out;
}
