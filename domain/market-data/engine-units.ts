import { Decimal } from 'decimal.js';
import type { EngineAsset, Instrument } from './schema.js';

/** Numbers of the engine and of people for one instrument; every conversion is exact or is refused. */
export interface EngineUnits {
  symbol: string;
  number: number;
  base: EngineAsset;
  quote: EngineAsset;
  maxPriceTicks: number;
  /** Units of the base asset in a lot, and of the quote asset that a lot costs at one tick. */
  basePerLot: number;
  quotePerTick: number;
  priceDecimals: number;
  quantityDecimals: number;
  /** Whole ticks or lots of a decimal string; null for one that is finer, negative or too large. */
  ticksOf(price: string): number | null;
  lotsOf(quantity: string): number | null;
  /** Decimal strings of ticks, lots and units, with the decimals that the instrument or the asset has. */
  priceOf(ticks: number): string;
  quantityOf(lots: number): string;
  quoteOf(units: number): string;
  baseOf(units: number): string;
  /** Average price of lots that cost units of the quote asset, rounded half to even at eighteen decimals. */
  averageOf(units: number, lots: number): string | null;
}

/**
 * How one instrument counts in the engine.
 * Errors: RangeError when a lot at a tick is no whole number of the quote asset's units: the instrument cannot be traded.
 */
export function engineUnits(instrument: Instrument, base: EngineAsset, quote: EngineAsset): EngineUnits {
  const tick = new Exact(instrument.tick_size);
  const lot = new Exact(instrument.lot_size);
  const basePerLot = whole(lot.mul(power(base.scale)), `A lot of ${instrument.symbol}`);
  const quotePerTick = whole(
    lot.mul(tick).mul(power(quote.scale)),
    `A lot of ${instrument.symbol} at a tick`,
  );
  const counted = (value: string, step: Decimal) => {
    const count = decimalOf(value)?.div(step);
    return count?.isInteger() && count.gte(0) && count.lte(Number.MAX_SAFE_INTEGER) ? count.toNumber() : null;
  };
  const [priceDecimals, quantityDecimals] = [tick.decimalPlaces(), lot.decimalPlaces()];
  return {
    symbol: instrument.symbol,
    number: instrument.number,
    base,
    quote,
    maxPriceTicks: whole(
      new Exact(instrument.max_price).div(tick),
      `The highest price of ${instrument.symbol}`,
    ),
    basePerLot,
    quotePerTick,
    priceDecimals,
    quantityDecimals,
    ticksOf: (price) => counted(price, tick),
    lotsOf: (quantity) => counted(quantity, lot),
    priceOf: (ticks) => tick.mul(ticks).toFixed(priceDecimals),
    quantityOf: (lots) => lot.mul(lots).toFixed(quantityDecimals),
    quoteOf: (units) => amountOf(units, quote.scale),
    baseOf: (units) => amountOf(units, base.scale),
    averageOf: (units, lots) =>
      lots === 0
        ? null
        : new Exact(units).div(power(quote.scale)).div(lot.mul(lots)).toDecimalPlaces(18).toFixed(),
  };
}

/** Units of the ledger in a unit of the engine. Errors: RangeError when the engine's would be finer. */
export function ledgerFactor(asset: EngineAsset, ledgerScale: number): bigint {
  if (asset.scale > ledgerScale)
    throw new RangeError(`${asset.code} is finer in the engine than in the ledger`);
  return 10n ** BigInt(ledgerScale - asset.scale);
}

/** Units of the engine as a decimal string. */
export const amountOf = (units: number, scale: number): string =>
  new Exact(units).div(power(scale)).toFixed(scale);

/** Whole units of the engine of a decimal string; null for what is finer, negative or too large. */
export function engineAmountOf(amount: string, scale: number): number | null {
  const units = decimalOf(amount)?.mul(power(scale));
  return units?.isInteger() && units.gte(0) && units.lte(Number.MAX_SAFE_INTEGER) ? units.toNumber() : null;
}

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });
const power = (scale: number) => new Exact(10).pow(scale);

function decimalOf(value: string): Decimal | null {
  return /^\d{1,20}(\.\d{1,18})?$/.test(value) ? new Exact(value) : null;
}

function whole(value: Decimal, what: string): number {
  if (!value.isInteger() || value.lt(1) || value.gt(Number.MAX_SAFE_INTEGER))
    throw new RangeError(`${what} is no whole number of units`);
  return value.toNumber();
}
