import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEE_SCALE, FeeMeter, MAX_FEE_RATE } from './fees.js';

const scale = BigInt(FEE_SCALE);
const most = Number.MAX_SAFE_INTEGER;
/** Also one unit around multiples of the scale, where a division of doubles could round up. */
const value = fc.oneof(
  fc.integer({ min: 0, max: most }),
  fc
    .tuple(fc.integer({ min: 1, max: Math.floor(most / FEE_SCALE) }), fc.constantFrom(-1, 0, 1))
    .map(([times, more]) => Math.min(most, times * FEE_SCALE + more)),
  fc.integer({ min: 0, max: 1_000 }),
);
const rate = fc.oneof(fc.integer({ min: 0, max: MAX_FEE_RATE }), fc.constantFrom(0, 1, MAX_FEE_RATE));
const residue = fc.integer({ min: 0, max: FEE_SCALE - 1 });

describe('FeeMeter', () => {
  it('charges the whole units of the exact fee and carries the rest', () => {
    fc.assert(
      fc.property(value, rate, residue, (value, rate, residue) => {
        const meter = new FeeMeter();
        const exact = BigInt(value) * BigInt(rate) + BigInt(residue);
        expect(BigInt(meter.charge(value, rate, residue))).toBe(exact / scale);
        expect(BigInt(meter.residue)).toBe(exact % scale);
      }),
      { numRuns: 2_000 },
    );
  });

  it('charges for many fills what it would for one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 })), rate, (values, rate) => {
        const meter = new FeeMeter();
        let [paid, carried] = [0, 0];
        for (const one of values) {
          paid += meter.charge(one, rate, carried);
          carried = meter.residue;
        }
        const whole = values.reduce((sum, one) => sum + one, 0);
        expect(paid).toBe(meter.charge(whole, rate, 0));
      }),
    );
  });

  it('asks at most for the exact fee rounded up', () => {
    fc.assert(
      fc.property(value, rate, residue, (value, rate, residue) => {
        const exact = BigInt(value) * BigInt(rate) + BigInt(residue);
        expect(BigInt(new FeeMeter().atMost(value, rate, residue))).toBe((exact + scale - 1n) / scale);
      }),
    );
  });
});
