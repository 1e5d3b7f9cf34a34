import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cumulativeReturn } from '../returns/cumulative.js';
import { someReturns } from '../testing/arbitraries.js';
import { completeRows, exposureProfits, heldReturns, panelOf, portfolioReturns, rowsOf } from './panel.js';

const of = (...values: number[]) => Float64Array.from(values);
const panel = panelOf([of(0.1, NaN, -0.5), of(0.2, 0.3, 1)]);

describe('a panel of returns', () => {
  it('lies row by row', () => {
    expect(panel.values).toEqual(of(0.1, 0.2, NaN, 0.3, -0.5, 1));
    expect(completeRows(panel).map((row) => [...row])).toEqual([
      [0.1, 0.2],
      [-0.5, 1],
    ]);
    expect(() => panelOf([of(1), of(1, 2)])).toThrow(RangeError);
    expect(() => rowsOf({ assets: 2, values: of(1, 2, 3) })).toThrow(RangeError);
  });

  it('weighs returns, and asks nothing of what has no weight', () => {
    const mixed = portfolioReturns(panel, of(0.5, 0.5));
    expect([mixed[0], mixed[1], mixed[2]]).toEqual([expect.closeTo(0.15, 14), NaN, 0.25]);
    expect(portfolioReturns(panel, of(0, 1))).toEqual(of(0.2, 0.3, 1));
    expect(exposureProfits(panel, of(0, -1_000))).toEqual(of(-200, -300, -1_000));
  });

  it('lets weights drift when they are left alone', () => {
    const held = heldReturns(panelOf([of(1, 1), of(0, 0)]), of(0.5, 0.5));
    expect([held[0], held[1]]).toEqual([0.5, expect.closeTo(2.5 / 1.5 - 1, 14)]);
    expect(heldReturns(panelOf([of(1)]), of(0.5))).toEqual(of(0.5));
  });

  it('holds one asset as that asset', () => {
    fc.assert(
      fc.property(someReturns(1), (returns) => {
        const held = cumulativeReturn(heldReturns(panelOf([returns]), of(1)));
        expect(held).toBeCloseTo(cumulativeReturn(returns), 9);
      }),
    );
  });
});
