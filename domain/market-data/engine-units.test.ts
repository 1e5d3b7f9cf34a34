import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountOf, engineAmountOf, engineUnits, ledgerFactor } from './engine-units.js';

const btc = { code: 'BTC', number: 1, scale: 8 };
const usdt = { code: 'USDT', number: 2, scale: 6 };
const pair = {
  symbol: 'BTCUSDT',
  number: 1,
  base: 'BTC',
  quote: 'USDT',
  tick_size: '0.010000000000000000',
  lot_size: '0.000100000000000000',
  max_price: '1000000',
  min_quantity: '0.0001',
  max_quantity: '1000',
  min_notional: '5',
  max_notional: '0',
  collar_bps: 1000,
  protection_bps: 500,
  created_at: new Date(0),
};
const units = engineUnits(pair, btc, usdt);

describe('engineUnits', () => {
  it('counts ticks, lots and units as the engine does', () => {
    expect(units).toMatchObject({
      basePerLot: 10_000,
      quotePerTick: 1,
      maxPriceTicks: 100_000_000,
      priceDecimals: 2,
      quantityDecimals: 4,
    });
    expect(units.ticksOf('64250.37')).toBe(6_425_037);
    expect(units.lotsOf('1.5')).toBe(15_000);
    expect(units.averageOf(64_250_370_000, 10_000)).toBe('64250.37');
    expect(units.averageOf(0, 0)).toBeNull();
  });

  it.each(['64250.371', '-1', '1e5', '', '0x10', '1.', '.5', 'NaN', '123456789012345678901'])(
    'refuses %p rather than round it',
    (price) => expect(units.ticksOf(price)).toBeNull(),
  );

  it('refuses an instrument whose lot at a tick is less than a unit', () => {
    expect(() => engineUnits({ ...pair, lot_size: '0.00001' }, btc, usdt)).toThrow(RangeError);
  });

  it('gives back what it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.maxSafeNat(), (ticks, some) => {
        expect(units.ticksOf(units.priceOf(ticks))).toBe(ticks);
        expect(units.lotsOf(units.quantityOf(some))).toBe(some);
        expect(engineAmountOf(amountOf(some, 8), 8)).toBe(some);
      }),
    );
  });
});

describe('ledgerFactor', () => {
  it('is exact, and no asset is finer in the engine', () => {
    expect(ledgerFactor({ code: 'ETH', number: 3, scale: 8 }, 18)).toBe(10_000_000_000n);
    expect(() => ledgerFactor(usdt, 2)).toThrow(RangeError);
  });
});
