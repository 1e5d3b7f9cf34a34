import { Atr } from '../../quant/indicators/atr.js';
import type { Bars } from '../../quant/indicators/bars.js';
import { Bollinger } from '../../quant/indicators/bollinger.js';
import { Deviation } from '../../quant/indicators/deviation.js';
import { ema } from '../../quant/indicators/ema.js';
import { Macd } from '../../quant/indicators/macd.js';
import { obv } from '../../quant/indicators/obv.js';
import { rsi } from '../../quant/indicators/rsi.js';
import { sma } from '../../quant/indicators/sma.js';
import { vwap } from '../../quant/indicators/vwap.js';

/** By the names of Stock.Indicators. */
export type Columns = Record<string, Float64Array>;

type Run = (bars: Bars, recorded: Columns) => Columns;

/** What our indicator of that name gives for the bars, or null when there is none. */
export function runIndicator(indicator: string, bars: Bars, recorded: Columns): Columns | null {
  return runs[indicator]?.(bars, recorded) ?? null;
}

const runs: Partial<Record<string, Run>> = {
  atr: ({ high, low, close }, recorded) => {
    const stream = new Atr(emptyRows(recorded.atr) ?? 14);
    return rowByRow(close, (price, row) => {
      const range = stream.push(high[row]!, low[row]!, price);
      return { tr: stream.trueRange, atr: range, atrp: (100 * range) / price };
    });
  },
  bb: ({ close }, recorded) => {
    const period = (emptyRows(recorded.sma) ?? 19) + 1;
    const stream = new Bollinger({ period, multiplier: multiplierOf(close, recorded) });
    const spread = new Deviation(period);
    return rowByRow(close, (price) => {
      stream.push(price);
      spread.push(price);
      const { middle: sma, upper: upperBand, lower: lowerBand, percentB, width } = stream;
      return { sma, upperBand, lowerBand, percentB, zScore: spread.zScore, width };
    });
  },
  ema: ({ close }, recorded) => ({ ema: ema(close, (emptyRows(recorded.ema) ?? 19) + 1) }),
  macd: ({ close }, recorded) => {
    const fast = (emptyRows(recorded.fastEma) ?? 11) + 1;
    const slow = (emptyRows(recorded.slowEma) ?? 25) + 1;
    const signal = (emptyRows(recorded.signal) ?? 33) - (emptyRows(recorded.macd) ?? 25) + 1;
    const stream = new Macd({ fast, slow, signal });
    return rowByRow(close, (price) => {
      stream.push(price);
      const { macd, signal: line, histogram, fastEma, slowEma } = stream;
      return { macd, signal: line, histogram, fastEma, slowEma };
    });
  },
  obv: (bars) => ({ obv: obv(bars) }),
  rsi: ({ close }, recorded) => ({ rsi: rsi(close, emptyRows(recorded.rsi) ?? 14) }),
  sma: ({ close }, recorded) => ({ sma: sma(close, (emptyRows(recorded.sma) ?? 19) + 1) }),
  stdev: ({ close }, recorded) => {
    const stream = new Deviation((emptyRows(recorded.stdDev) ?? 13) + 1);
    return rowByRow(close, (price) => {
      const stdDev = stream.push(price);
      return { stdDev, mean: stream.mean, zScore: stream.zScore };
    });
  },
  vwap: (bars) => ({ vwap: vwap(bars) }),
};

/** How many rows a column has before its first number: what tells the period it was made with. */
function emptyRows(column: Float64Array | undefined): number | undefined {
  const first = column?.findIndex((value) => !Number.isNaN(value)) ?? -1;
  return first < 0 ? undefined : first;
}

/** How many deviations the recorded bands are from their middle, from the last row; 2 where it doesn't tell. */
function multiplierOf(close: Float64Array, { sma, upperBand, zScore }: Columns): number {
  const [middle = NaN, upper = NaN, score = NaN] = [sma?.at(-1), upperBand?.at(-1), zScore?.at(-1)];
  const multiplier = ((upper - middle) * score) / ((close.at(-1) ?? NaN) - middle);
  return Number.isFinite(multiplier) ? Number(multiplier.toFixed(6)) : 2;
}

function rowByRow(
  close: Float64Array,
  rowOf: (price: number, row: number) => Record<string, number>,
): Columns {
  const rows = Array.from(close, rowOf);
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, Float64Array.from(rows, (row) => row[name] ?? NaN)]));
}
