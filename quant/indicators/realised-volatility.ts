import { MovingWindow } from './moving-window.js';

export interface RealisedTerms {
  /** How many log returns a window holds, at least 2. */
  period: number;
  /** 365 for daily bars of what trades every day, 8,760 for hourly ones, 252 for trading days; 1 leaves it per bar. */
  periodsPerYear: number;
}

/**
 * Realised volatility of prices as a stream: the sample deviation (divided by `period - 1`) of log returns, times the square
 * root of the periods a year; a fraction, 0.8 is 80 %. NaN for the first `period` prices.
 */
export class RealisedVolatility {
  private readonly window: MovingWindow;
  private readonly factor: number;
  private previousLog = NaN;
  private hasPrevious = false;

  constructor({ period, periodsPerYear }: RealisedTerms) {
    if (period < 2) throw new RangeError('A deviation needs at least 2 returns');
    this.window = new MovingWindow(period);
    this.factor = periodsPerYear / (period - 1);
  }

  push(price: number): number {
    const log = Math.log(price);
    if (this.hasPrevious) this.window.push(log - this.previousLog);
    this.previousLog = log;
    this.hasPrevious = true;
    return Math.sqrt(this.window.squares * this.factor);
  }
}

/** Realised volatility of `prices`, one number a price, the same bits as the stream gives. */
export function realisedVolatility(
  prices: Float64Array,
  terms: RealisedTerms,
  out = new Float64Array(prices.length),
): Float64Array {
  const stream = new RealisedVolatility(terms);
  for (let index = 0; index < prices.length; index++) out[index] = stream.push(prices[index]!);
  return out;
}
