import { describe, expect, it } from '@jest/globals';
import { tradeStatistics } from './trades.js';

describe('tradeStatistics', () => {
  it('counts what was won and lost', () => {
    expect(tradeStatistics(Float64Array.of(30, -10, -20, 0, 50))).toEqual({
      count: 5,
      winRate: 0.4,
      averageWin: 40,
      averageLoss: -15,
      largestWin: 50,
      largestLoss: -20,
      payoffRatio: 40 / 15,
      profitFactor: 80 / 30,
      expectancy: 10,
      longestLosingRun: 2,
    });
  });

  it('knows no ratio where nothing was lost or nothing traded', () => {
    expect(tradeStatistics(Float64Array.of(5))).toMatchObject({ profitFactor: Infinity, payoffRatio: NaN });
    expect(tradeStatistics(new Float64Array())).toMatchObject({ count: 0, winRate: NaN, profitFactor: NaN });
  });
});
