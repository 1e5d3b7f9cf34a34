import { checkColumns, type Bars } from './bars.js';

/** On-balance volume (Granville 1963) as a stream: begins at 0, adds the volume of a bar that closed higher, takes it away of one that closed lower. */
export class Obv {
  private total = 0;
  private previousClose = NaN;
  private hasPrevious = false;

  push(close: number, volume: number): number {
    const direction = Math.sign(close - this.previousClose);
    this.previousClose = close;
    if (this.hasPrevious) this.total += direction * volume;
    this.hasPrevious = true;
    return this.total;
  }
}

/** On-balance volume of the bars, in units of their volume, the same bits as the stream gives. */
export function obv(
  { close, volume }: Pick<Bars, 'close' | 'volume'>,
  out = new Float64Array(close.length),
): Float64Array {
  checkColumns(close, volume);
  const stream = new Obv();
  for (let index = 0; index < close.length; index++) {
    out[index] = stream.push(close[index]!, volume[index]!);
  }
  return out;
}
