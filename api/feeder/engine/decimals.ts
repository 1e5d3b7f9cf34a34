import type { TradedPair } from './directory.js';

/** Whole units as a decimal with so many places: 1234 with 2 is 12.34. */
export function decimalOf(units: bigint, scale: number): string {
  if (scale === 0) return units.toString();
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export const quantityOf = (pair: TradedPair, lots: number): string =>
  decimalOf(BigInt(lots) * BigInt(pair.basePerLot), pair.base.scale);

export const priceOf = (pair: TradedPair, ticks: number): string =>
  decimalOf(BigInt(ticks) * pair.tick, pair.priceDecimals);

export const quoteOf = (pair: TradedPair, units: number): string =>
  decimalOf(BigInt(units), pair.quote.scale);

export const dateOf = (timeUs: number): Date => new Date(Math.floor(timeUs / 1_000));
