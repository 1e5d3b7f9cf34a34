import { checkedPeriod } from './bars.js';

/**
 * Mean and sum of squared deviations of the last `period` values, O(1) a value (amortised: one pass over the window at the
 * end of each block of `period` values).
 *
 * A running sum that adds the new value and takes the old one away drifts, and loses everything when a calm stretch follows
 * a wild one. Here nothing is ever subtracted: the stream is cut into blocks of `period` values, and a window is the tail of
 * the block before and the head of the block it ends in. Tails come from one pass backwards over a finished block, the head
 * grows value by value (Welford 1962), and both are joined by Chan, Golub and LeVeque (1979). So a flat window has exactly
 * no deviation, and a NaN or an infinity reaches the windows that hold it and no other.
 */
export class MovingWindow {
  readonly period: number;
  /** Of the window, NaN until it is full. */
  mean = NaN;
  /** Sum of squared deviations from the mean, NaN until the window is full. */
  squares = NaN;
  private readonly block: Float64Array;
  /** At n: of the last `period - n` values of the block before. */
  private readonly tailMean: Float64Array;
  private readonly tailSquares: Float64Array;
  private readonly inverse: Float64Array;
  private headMean = NaN;
  private headSquares = NaN;
  private headLength = 0;
  private isFull = false;

  constructor(period: number) {
    this.period = checkedPeriod(period);
    this.block = new Float64Array(period);
    this.tailMean = new Float64Array(period);
    this.tailSquares = new Float64Array(period);
    this.inverse = Float64Array.from({ length: period + 1 }, (_, count) => 1 / count);
  }

  push(value: number): void {
    const index = this.headLength;
    this.block[index] = value;
    this.headLength = index + 1;
    this.growHead(value);
    if (this.headLength === this.period) this.closeBlock();
    else if (this.isFull) this.join();
  }

  private growHead(value: number): void {
    if (this.headLength === 1) {
      this.headMean = value;
      this.headSquares = value - value;
      return;
    }
    const deviation = value - this.headMean;
    this.headMean += deviation * this.inverse[this.headLength]!;
    this.headSquares += deviation * (value - this.headMean);
  }

  private closeBlock(): void {
    this.mean = this.headMean;
    this.squares = this.headSquares;
    this.isFull = true;
    this.headLength = 0;
    let mean = 0;
    let squares = 0;
    for (let index = this.period - 1; index > 0; index--) {
      const value = this.block[index]!;
      const deviation = value - mean;
      mean = index === this.period - 1 ? value : mean + deviation * this.inverse[this.period - index]!;
      squares += deviation * (value - mean);
      this.tailMean[index] = mean;
      this.tailSquares[index] = squares;
    }
  }

  private join(): void {
    const head = this.headLength;
    const tail = this.period - head;
    const tailShare = tail * this.inverse[this.period]!;
    const apart = this.tailMean[head]! - this.headMean;
    this.mean = this.headMean + apart * tailShare;
    this.squares = this.headSquares + this.tailSquares[head]! + apart * apart * head * tailShare;
  }
}
