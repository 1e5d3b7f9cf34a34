import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { somePeriod, somePrices } from '../testing/arbitraries.js';
import { Atr, atr } from './atr.js';
import { Bollinger, bollinger } from './bollinger.js';
import { Deviation, deviation } from './deviation.js';
import { Ema, ema } from './ema.js';
import { Macd, macd } from './macd.js';
import { Obv, obv } from './obv.js';
import { RealisedVolatility, realisedVolatility } from './realised-volatility.js';
import { Rsi, rsi } from './rsi.js';
import { Sma, sma } from './sma.js';
import { Vwap, vwap } from './vwap.js';

/** A market from one column of prices: what is above and below it, and what was traded. */
function barsOf(close: Float64Array) {
  const high = close.map((price, bar) => price * (1 + (bar % 3) / 100));
  const low = close.map((price, bar) => price * (1 - (bar % 5) / 100));
  return { high, low, close, volume: close.map((_, bar) => (bar * 7) % 11) };
}

type Bars = ReturnType<typeof barsOf>;
type Case = {
  batch: (bars: Bars, period: number) => Float64Array;
  stream: (period: number) => (bars: Bars, bar: number) => number;
};

const single = (
  batch: (values: Float64Array, period: number) => Float64Array,
  create: (period: number) => { push(value: number): number },
): Case => ({
  batch: ({ close }, period) => batch(close, period),
  stream: (period) => {
    const stream = create(period);
    return ({ close }, bar) => stream.push(close[bar]!);
  },
});

const cases: Record<string, Case> = {
  sma: single(sma, (period) => new Sma(period)),
  ema: single(ema, (period) => new Ema(period)),
  rsi: single(rsi, (period) => new Rsi(period)),
  deviation: single(deviation, (period) => new Deviation(period)),
  'realised volatility': single(
    (values, period) => realisedVolatility(values, { period: period + 1, periodsPerYear: 365 }),
    (period) => new RealisedVolatility({ period: period + 1, periodsPerYear: 365 }),
  ),
  'macd histogram': single(
    (values, period) => macd(values, { fast: period, slow: period + 5, signal: 4 }).histogram,
    (period) => {
      const stream = new Macd({ fast: period, slow: period + 5, signal: 4 });
      return { push: (value) => (stream.push(value), stream.histogram) };
    },
  ),
  'bollinger upper': single(
    (values, period) => bollinger(values, { period, multiplier: 2.5 }).upper,
    (period) => {
      const stream = new Bollinger({ period, multiplier: 2.5 });
      return { push: (value) => (stream.push(value), stream.upper) };
    },
  ),
  atr: {
    batch: (bars, period) => atr(bars, period),
    stream: (period) => {
      const stream = new Atr(period);
      return ({ high, low, close }, bar) => stream.push(high[bar]!, low[bar]!, close[bar]!);
    },
  },
  obv: {
    batch: (bars) => obv(bars),
    stream: () => {
      const stream = new Obv();
      return ({ close, volume }, bar) => stream.push(close[bar]!, volume[bar]!);
    },
  },
  vwap: {
    batch: (bars) => vwap(bars),
    stream: () => {
      const stream = new Vwap();
      return ({ high, low, close, volume }, bar) =>
        stream.push({ high: high[bar]!, low: low[bar]!, close: close[bar]!, volume: volume[bar]! });
    },
  },
};

describe.each(Object.entries(cases))('the stream of %s', (_, { batch, stream }) => {
  it('gives the bits of the batch, with another symbol running beside it', () => {
    fc.assert(
      fc.property(somePrices(), somePeriod, (close, period) => {
        const bars = barsOf(close);
        const other = barsOf(close.map((price) => 1 / price));
        const [push, pushOther] = [stream(period), stream(period)];
        const live = close.map((__, bar) => {
          pushOther(other, bar);
          return push(bars, bar);
        });
        expect(new BigUint64Array(live.buffer)).toEqual(new BigUint64Array(batch(bars, period).buffer));
      }),
    );
  });

  it('knows nothing of what comes later', () => {
    fc.assert(
      fc.property(somePrices(2), somePeriod, (close, period) => {
        const bars = barsOf(close);
        const known = Math.ceil(close.length / 2);
        const before = barsOf(close.slice(0, known));
        expect(batch(before, period)).toEqual(batch(bars, period).slice(0, known));
      }),
    );
  });
});
