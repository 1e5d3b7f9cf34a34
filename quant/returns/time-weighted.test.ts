import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { someReturn } from '../testing/arbitraries.js';
import { subPeriodReturns, timeWeightedReturn } from './time-weighted.js';

const of = (...values: number[]) => Float64Array.from(values);

describe('the time-weighted return', () => {
  it('links what was earned between flows', () => {
    const valuations = { values: of(100, 110, 189), flows: of(0, 100, 0) };
    expect(subPeriodReturns(valuations)[0]).toBeCloseTo(0.1, 15);
    expect(subPeriodReturns(valuations)[1]).toBeCloseTo(-0.1, 15);
    expect(timeWeightedReturn(valuations)).toBeCloseTo(-0.01, 15);
  });

  it('does not depend on what was paid in or out', () => {
    const period = fc.record({ earned: someReturn, share: fc.double({ min: -0.9, max: 5, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 40 }), (periods) => {
        let value = 1_000;
        const values = [value];
        const flows: number[] = [];
        for (const { earned, share } of periods) {
          flows.push(value * share);
          value = (value + value * share) * (1 + earned);
          values.push(value);
        }
        const growth = periods.reduce((product, { earned }) => product * (1 + earned), 1);
        const found = timeWeightedReturn({ values: of(...values), flows: of(...flows, 17) });
        expect(Math.abs((1 + found) / growth - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('is unknown where nothing was invested or there is no second valuation', () => {
    expect(timeWeightedReturn({ values: of(100, 100, 50), flows: of(0, -100, 0) })).toBeNaN();
    expect(timeWeightedReturn({ values: of(100), flows: of(0) })).toBeNaN();
    expect(() => timeWeightedReturn({ values: of(1, 2), flows: of(0) })).toThrow(RangeError);
  });
});
