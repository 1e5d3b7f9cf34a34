import { checkColumns, type Bars } from './bars.js';
import { Wilder } from './wilder.js';

/**
 * Average true range of Wilder (1978) as a stream, in the price's unit. The first bar has no close before it and therefore
 * no true range; the average begins with the `period` bars after it, NaN before.
 */
export class Atr {
  /** Of the newest bar. */
  trueRange = NaN;
  private readonly average: Wilder;
  private previousClose = NaN;
  private hasPrevious = false;

  constructor(period: number) {
    this.average = new Wilder(period);
  }

  /** An inner kernel: called for every bar, therefore three numbers instead of one object. */
  push(high: number, low: number, close: number): number {
    const before = this.previousClose;
    this.previousClose = close;
    if (!this.hasPrevious) {
      this.hasPrevious = true;
      return NaN;
    }
    this.trueRange = Math.max(high - low, Math.abs(high - before), Math.abs(low - before));
    return this.average.push(this.trueRange);
  }
}

/** Average true range of the bars, one number a bar, the same bits as the stream gives. */
export function atr(
  { high, low, close }: Pick<Bars, 'high' | 'low' | 'close'>,
  period = 14,
  out = new Float64Array(close.length),
): Float64Array {
  checkColumns(high, low, close);
  const stream = new Atr(period);
  for (let index = 0; index < close.length; index++) {
    out[index] = stream.push(high[index]!, low[index]!, close[index]!);
  }
  return out;
}
