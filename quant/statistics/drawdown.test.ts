import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { someReturns } from '../testing/arbitraries.js';
import { datedDrawdown, drawdowns, drawdownSeries, maxDrawdown, worstDrawdown } from './drawdown.js';

const of = (...values: number[]) => Float64Array.from(values);
/** Wealth 1, 2, 1, 1.5, 3, 2.25. */
const returns = of(1, -0.5, 0.5, 1, -0.25);

describe('drawdowns', () => {
  it('begin at a peak, have a trough and end when the peak is reached again', () => {
    expect(drawdowns(returns)).toEqual([
      { depth: -0.5, peak: 1, trough: 2, recovery: 4, periods: 3 },
      { depth: -0.25, peak: 4, trough: 5, recovery: null, periods: 1 },
    ]);
    expect([...drawdownSeries(returns)]).toEqual([0, -0.5, -0.25, 0, -0.25]);
  });

  it('count from the start, and there is none while the wealth only grows', () => {
    expect(worstDrawdown(of(-0.1, 0.05))).toMatchObject({ peak: 0, trough: 1, recovery: null, periods: 2 });
    expect([worstDrawdown(of(0.1, 0)), maxDrawdown(of(0.1, 0)), maxDrawdown(of())]).toEqual([null, 0, NaN]);
  });

  it('have dates', () => {
    const pointsAt = of(10, 20, 30, 40, 50, 60);
    const worst = worstDrawdown(returns);
    expect(worst && datedDrawdown(worst, pointsAt)).toEqual({
      depth: -0.5,
      peakAt: 20,
      troughAt: 30,
      recoveredAt: 50,
      durationMs: 30,
    });
    const [, open] = drawdowns(returns);
    expect(open && datedDrawdown(open, pointsAt)).toMatchObject({ recoveredAt: null, durationMs: 10 });
  });

  it('are never deeper than the worst, which is the least of the series', () => {
    fc.assert(
      fc.property(someReturns(1), (some) => {
        const depths = drawdowns(some).map(({ depth }) => depth);
        expect(worstDrawdown(some)?.depth ?? 0).toBe(Math.min(0, ...depths));
        expect(maxDrawdown(some)).toBe(Math.min(0, ...depths));
      }),
    );
  });
});
