import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { someReturns } from '../testing/arbitraries.js';
import { annualisedReturn, annualisedVolatility, periodsPerYear } from './annualise.js';
import { cumulativeReturn, overlappingReturns, wealth } from './cumulative.js';
import { logReturns, simpleReturns, toLogReturns, toSimpleReturns } from './simple.js';

const of = (...values: number[]) => Float64Array.from(values);

describe('returns of prices', () => {
  it('are one fewer than the prices', () => {
    expect(simpleReturns(of(100, 110, 99))[0]).toBeCloseTo(0.1, 15);
    expect(simpleReturns(of(100, 110, 99))[1]).toBeCloseTo(-0.1, 15);
    expect(logReturns(of(1, Math.E))).toEqual(of(1));
    expect([simpleReturns(of()).length, logReturns(of(1)).length]).toEqual([0, 0]);
  });

  it('turn into logarithms and back', () => {
    fc.assert(
      fc.property(someReturns(), (returns) => {
        toSimpleReturns(toLogReturns(returns)).forEach((each, index) =>
          expect(each).toBeCloseTo(returns[index]!, 14),
        );
      }),
    );
  });
});

describe('cumulative returns', () => {
  it('compound, and a missing one changes nothing', () => {
    expect(wealth(of(0.5, NaN, -0.5))).toEqual(of(1, 1.5, 1.5, 0.75));
    expect(cumulativeReturn(of(0.5, NaN, -0.5))).toBe(-0.25);
    expect(cumulativeReturn(of())).toBeNaN();
  });

  it('are the last price over the first', () => {
    fc.assert(
      fc.property(someReturns(1), (returns) => {
        expect(cumulativeReturn(simpleReturns(wealth(returns)))).toBeCloseTo(wealth(returns).at(-1)! - 1, 12);
      }),
    );
  });

  it('overlap for longer horizons', () => {
    const [first, second] = overlappingReturns(of(0.1, 0.1, -0.5), 2);
    expect([first, second]).toEqual([1.1 * 1.1 - 1, 1.1 * 0.5 - 1]);
    expect(overlappingReturns(of(0.1), 2)).toHaveLength(0);
  });
});

describe('annualising', () => {
  it('compounds simple returns and adds log returns up', () => {
    expect(annualisedReturn({ returns: of(0.1, 0.1), periodsPerYear: 4, kind: 'simple' })).toBeCloseTo(
      1.1 ** 4 - 1,
      12,
    );
    expect(annualisedReturn({ returns: of(0.1, 0.3), periodsPerYear: 4, kind: 'log' })).toBeCloseTo(0.8, 12);
    expect(annualisedReturn({ returns: of(), periodsPerYear: 4, kind: 'log' })).toBeNaN();
  });

  it('counts a missing period as time', () => {
    const kind = 'simple';
    expect(annualisedReturn({ returns: of(NaN, 0.1), periodsPerYear: 2, kind })).toBeCloseTo(0.1, 15);
  });

  it('says the same of a price in logarithms as in compounding', () => {
    fc.assert(
      fc.property(someReturns(), (returns) => {
        const simple = annualisedReturn({ returns, periodsPerYear: 12, kind: 'simple' });
        const log = annualisedReturn({ returns: toLogReturns(returns), periodsPerYear: 12, kind: 'log' });
        expect(Math.log1p(simple)).toBeCloseTo(log, 10);
      }),
    );
  });

  it('grows volatility with the root of time', () => {
    const returns = of(0.01, -0.01);
    const daily = annualisedVolatility({ returns, periodsPerYear: 1 });
    expect(daily).toBeCloseTo(0.01 * Math.SQRT2, 15);
    const yearly = annualisedVolatility({ returns, periodsPerYear: periodsPerYear.everyDay });
    expect(yearly / daily).toBeCloseTo(Math.sqrt(365), 12);
    expect(annualisedVolatility({ returns: of(0.1), periodsPerYear: 1 })).toBeNaN();
  });
});
