import { describe, expect, it } from '@jest/globals';
import { Atr, atr } from './atr.js';
import { Bollinger, bollinger } from './bollinger.js';
import { Deviation, deviation } from './deviation.js';
import { ema } from './ema.js';
import { macd } from './macd.js';
import { obv } from './obv.js';
import { realisedVolatility } from './realised-volatility.js';
import { rsi } from './rsi.js';
import { sma } from './sma.js';
import { vwap } from './vwap.js';

const of = (...values: number[]) => Float64Array.from(values);

describe('moving averages', () => {
  it('are simple means of the last values', () => {
    expect(sma(of(1, 2, 3, 10), 2)).toEqual(of(NaN, 1.5, 2.5, 6.5));
  });

  it('are exponential from a simple seed on', () => {
    expect(ema(of(1, 2, 3, 10), 3)).toEqual(of(NaN, NaN, 2, 6));
  });

  it('stay unknown after an unknown value', () => {
    expect(ema(of(1, 2, NaN, 3, 4), 2)).toEqual(of(NaN, 1.5, NaN, NaN, NaN));
  });

  it('write where they are told to', () => {
    const out = new Float64Array(2);
    expect(sma(of(4, 6), 1, out)).toBe(out);
    expect(out).toEqual(of(4, 6));
  });
});

describe('the MACD', () => {
  it('is the fast average less the slow one, its signal seeded where it begins', () => {
    const { macd: line, signal, histogram } = macd(of(1, 2, 3, 5, 8), { fast: 1, slow: 2, signal: 2 });
    expect(line[0]).toBeNaN();
    expect(line[1]).toBe(0.5);
    expect(line[2]).toBeCloseTo(0.5, 15);
    expect([signal[1], signal[2]]).toEqual([NaN, (line[1]! + line[2]!) / 2]);
    expect(histogram[4]).toBe(line[4]! - signal[4]!);
  });

  it('has its first signal at the 34th bar with the usual periods', () => {
    const { macd: line, signal } = macd(Float64Array.from({ length: 40 }, (_, bar) => bar));
    expect(line.findIndex((each) => !Number.isNaN(each))).toBe(25);
    expect(signal.findIndex((each) => !Number.isNaN(each))).toBe(33);
  });
});

describe('the RSI', () => {
  it('weighs gains against losses with the smoothing of Wilder', () => {
    const values = rsi(of(10, 11, 10.5, 11.5), 2);
    expect(values.subarray(0, 2)).toEqual(of(NaN, NaN));
    expect(values[2]).toBeCloseTo(100 * (0.5 / 0.75), 12);
    expect(values[3]).toBeCloseTo(100 * (0.75 / 0.875), 12);
  });

  it('is 100 when prices only rose, 0 when they only fell and 50 when nothing moved', () => {
    expect(rsi(of(1, 1.1, 1.3, 1.7), 2).at(-1)).toBe(100);
    expect(rsi(of(1.7, 1.3, 1.1, 1), 2).at(-1)).toBe(0);
    expect(rsi(of(5, 5, 5, 5), 2)).toEqual(of(NaN, NaN, 50, 50));
  });
});

describe('bands and deviations', () => {
  it('are population deviations around the mean', () => {
    expect(deviation(of(1, 3, 5), 2)).toEqual(of(NaN, 1, 1));
    const { middle, upper, lower } = bollinger(of(1, 3, 5), { period: 2, multiplier: 2 });
    expect([middle, upper, lower]).toEqual([of(NaN, 2, 4), of(NaN, 4, 6), of(NaN, 0, 2)]);
  });

  it('say where the price is, and nothing where they meet', () => {
    const bands = new Bollinger({ period: 2, multiplier: 2 });
    const spread = new Deviation(2);
    for (const price of [1, 3]) {
      bands.push(price);
      spread.push(price);
    }
    expect([bands.percentB, bands.width, spread.zScore, spread.mean]).toEqual([0.75, 2, 1, 2]);
    bands.push(3);
    spread.push(3);
    expect([bands.percentB, bands.width, spread.zScore]).toEqual([NaN, 0, NaN]);
  });

  it('are per year for realised volatility, of log returns', () => {
    const prices = of(1, Math.E, Math.E, Math.E ** 2);
    const values = realisedVolatility(prices, { period: 2, periodsPerYear: 8 });
    expect(values.subarray(0, 2)).toEqual(of(NaN, NaN));
    expect(values[2]).toBeCloseTo(2, 12);
    expect(() => realisedVolatility(prices, { period: 1, periodsPerYear: 8 })).toThrow(RangeError);
  });
});

describe('the ATR', () => {
  it('leaves the first bar out and takes gaps in', () => {
    const bars = { high: of(10, 12, 9), low: of(9, 11, 8), close: of(9.5, 11.5, 8.5) };
    expect(atr(bars, 2)).toEqual(of(NaN, NaN, 3));
    const stream = new Atr(2);
    stream.push(10, 9, 9.5);
    expect(stream.trueRange).toBeNaN();
    stream.push(12, 11, 11.5);
    expect(stream.trueRange).toBe(2.5);
  });

  it('refuses columns of different lengths', () => {
    expect(() => atr({ high: of(1), low: of(1, 2), close: of(1) })).toThrow(/different lengths: 1, 2/);
  });
});

describe('volume', () => {
  it('goes with the direction of the close', () => {
    expect(obv({ close: of(5, 6, 6, 4), volume: of(10, 20, 30, 40) })).toEqual(of(0, 20, 20, -20));
  });

  it('weighs typical prices, anew with every session', () => {
    const bars = {
      high: of(3, 6, 6),
      low: of(1, 4, 4),
      close: of(2, 5, 5),
      volume: of(1, 2, 4),
    };
    expect(vwap(bars)).toEqual(of(2, 4, 32 / 7));
    expect(vwap({ ...bars, sessions: Int32Array.of(1, 1, 2) })).toEqual(of(2, 4, 5));
    expect(vwap({ ...bars, volume: of(0, 2, 4) })[0]).toBeNaN();
  });
});
