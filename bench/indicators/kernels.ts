import { Atr, atr } from '../../quant/indicators/atr.js';
import type { Bars } from '../../quant/indicators/bars.js';
import { Bollinger, bollinger, bollingerTerms } from '../../quant/indicators/bollinger.js';
import { deviation } from '../../quant/indicators/deviation.js';
import { Ema, ema } from '../../quant/indicators/ema.js';
import { Macd, macd, macdPeriods } from '../../quant/indicators/macd.js';
import { obv } from '../../quant/indicators/obv.js';
import { RealisedVolatility, realisedVolatility } from '../../quant/indicators/realised-volatility.js';
import { Rsi, rsi } from '../../quant/indicators/rsi.js';
import { sma } from '../../quant/indicators/sma.js';
import { vwap } from '../../quant/indicators/vwap.js';

export interface Kernel {
  name: string;
  run: (bars: Bars) => void;
}

const realised = { period: 20, periodsPerYear: 8_760 };

/** Each writes into columns that are there already, as a caller with many symbols does. */
export function createKernels(count: number): Kernel[] {
  const [one, two, three] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const lines = { macd: one, signal: two, histogram: three };
  const bands = { middle: one, upper: two, lower: three };
  return [
    { name: 'sma20', run: ({ close }) => sma(close, 20, one) },
    { name: 'ema20', run: ({ close }) => ema(close, 20, one) },
    { name: 'rsi14', run: ({ close }) => rsi(close, 14, one) },
    { name: 'macd', run: ({ close }) => macd(close, macdPeriods, lines) },
    { name: 'bollinger20', run: ({ close }) => bollinger(close, bollingerTerms, bands) },
    { name: 'atr14', run: (bars) => atr(bars, 14, one) },
    { name: 'realised_volatility20', run: ({ close }) => realisedVolatility(close, realised, one) },
    { name: 'deviation20', run: ({ close }) => deviation(close, 20, one) },
    { name: 'obv', run: (bars) => obv(bars, one) },
    { name: 'vwap', run: (bars) => vwap(bars, one) },
  ];
}

/** What a live symbol does with every bar. */
export function liveUpdate({ high, low, close }: Bars): number {
  const [average, strength, lines, bands] = [new Ema(20), new Rsi(14), new Macd(), new Bollinger()];
  const [range, volatility] = [new Atr(14), new RealisedVolatility(realised)];
  let last = 0;
  for (let bar = 0; bar < close.length; bar++) {
    const price = close[bar]!;
    last = average.push(price) + strength.push(price) + range.push(high[bar]!, low[bar]!, price);
    last += volatility.push(price);
    lines.push(price);
    bands.push(price);
  }
  return last + lines.histogram + bands.upper;
}
