import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { moneyWeightedReturn } from './money-weighted.js';

const of = (...values: number[]) => Float64Array.from(values);
const answer = (amounts: number[], times: number[]) =>
  moneyWeightedReturn({ amounts: of(...amounts), timesYears: of(...times) });

describe('the money-weighted return', () => {
  it('is the rate of a deposit', () => {
    const found = answer([-100, 121], [0, 2]);
    expect(found).toMatchObject({ kind: 'one' });
    if (found.kind !== 'one') return;
    expect(found.ratePerYear).toBeCloseTo(0.1, 14);
    expect(found.rateOverSpan).toBeCloseTo(0.21, 14);
  });

  it('weighs a bad year by the money that was in it', () => {
    const found = answer([-100, -1_000, 1_000], [2024, 2025, 2026]);
    expect(found.kind === 'one' && found.ratePerYear).toBeCloseTo(
      (-1_000 + Math.sqrt(1_400_000)) / 200 - 1,
      12,
    );
  });

  it('makes the flows worth nothing, whatever they are', () => {
    const flow = fc.record({
      amount: fc.double({ min: -1e4, max: -1, noNaN: true }),
      time: fc.double({ min: 0, max: 5, noNaN: true }),
    });
    const end = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 20 }), end, (flows, value) => {
        const amounts = [...flows.map(({ amount }) => amount), value];
        const times = [...flows.map(({ time }) => time), 6];
        const found = answer(amounts, times);
        if (found.kind !== 'one') throw new Error(found.kind);
        const [first, size] = [Math.min(...times), amounts.reduce((sum, each) => sum + Math.abs(each), 0)];
        const rest = amounts.reduce(
          (sum, each, at) => sum + each * (1 + found.ratePerYear) ** (first - times[at]!),
          0,
        );
        const weight = Math.max(1, (1 + found.ratePerYear) ** (first - 6));
        expect(Math.abs(rest)).toBeLessThan(1e-10 * size * weight);
      }),
    );
  });

  it('says all answers when there are several', () => {
    const found = answer([-1_000, 2_300, -1_320], [0, 1, 2]);
    expect(found.kind).toBe('several');
    if (found.kind !== 'several') return;
    expect(found.ratesPerYear).toHaveLength(2);
    expect(found.ratesPerYear[0]).toBeCloseTo(0.1, 10);
    expect(found.ratesPerYear[1]).toBeCloseTo(0.2, 10);
  });

  it('finds two answers that lie close together, and one that is only touched', () => {
    const near = answer([-1, 2.2001, -1.21011], [0, 1, 2]);
    expect(near).toMatchObject({
      kind: 'several',
      ratesPerYear: [expect.closeTo(0.1, 9), expect.closeTo(0.1001, 9)],
    });
    expect(answer([-1, 2.2, -1.21], [0, 1, 2])).toMatchObject({
      kind: 'one',
      ratePerYear: expect.closeTo(0.1, 6),
    });
  });

  it('says why there is none', () => {
    expect(answer([-100, -50], [0, 1])).toEqual({ kind: 'none', reason: 'no_change_of_sign' });
    expect(answer([-100, 100], [1, 1])).toEqual({ kind: 'none', reason: 'no_time' });
    expect(answer([], [])).toEqual({ kind: 'none', reason: 'no_time' });
    expect(answer([-1, 1, -1], [0, 1, 2])).toEqual({ kind: 'none', reason: 'no_root' });
    expect(() => answer([1], [])).toThrow(RangeError);
  });

  it('keeps the rate of the span when a yearly one is beyond counting', () => {
    expect(answer([-100, 200], [0, 1e-6])).toEqual({ kind: 'one', ratePerYear: Infinity, rateOverSpan: 1 });
    expect(answer([-1, 1e-30], [0, 1])).toMatchObject({ kind: 'one', ratePerYear: expect.closeTo(-1, 12) });
  });
});
