import type { UTCTimestamp } from 'lightweight-charts';
import type { Tokens } from '../layout/tokens.js';
import type { Candle } from './types.js';

/** The chart's own kind of number for seconds since 1970. */
const isSeconds = (seconds: number): seconds is UTCTimestamp => Number.isInteger(seconds);

function timeOf({ time }: Candle): UTCTimestamp {
  if (!isSeconds(time)) throw new RangeError('A candle begins at a whole second');
  return time;
}

/** A candle for the chart, which draws numbers. */
export const barOf = (candle: Candle) => ({
  time: timeOf(candle),
  open: Number(candle.open),
  high: Number(candle.high),
  low: Number(candle.low),
  close: Number(candle.close),
});

export const volumeOf = (candle: Candle, { tones }: Tokens) => ({
  time: timeOf(candle),
  value: Number(candle.volume),
  color: Number(candle.close) >= Number(candle.open) ? tones.done.soft : tones.refused.soft,
});
