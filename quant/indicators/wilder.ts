import { checkedPeriod } from './bars.js';

/**
 * Wilder's smoothing (1978): the simple average of the first `period` values, then each value counts one `period`-th.
 * NaN for the first `period - 1` values.
 */
export class Wilder {
  readonly period: number;
  private seen = 0;
  private average = NaN;
  private seedSum = 0;

  constructor(period: number) {
    this.period = checkedPeriod(period);
  }

  push(value: number): number {
    if (this.seen >= this.period) {
      return (this.average = (this.average * (this.period - 1) + value) / this.period);
    }
    this.seen += 1;
    this.seedSum += value;
    if (this.seen === this.period) this.average = this.seedSum / this.period;
    return this.average;
  }
}
