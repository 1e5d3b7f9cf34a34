export const TRADING = 0;
export const AUCTION = 1;
export const HALTED = 2;
export const CLOSED = 3;
export const PHASES = 4;

/** What an instrument is, in whole numbers. Decimal prices and quantities end at the gateways. */
export interface InstrumentTerms {
  symbol: number;
  baseAsset: number;
  quoteAsset: number;
  /** Units of the base asset in a lot. */
  basePerLot: number;
  /** Units of the quote asset that one lot costs at one tick. */
  quotePerTick: number;
  maxPrice: number;
  minQuantity: number;
  maxQuantity: number;
  /** Units of the quote asset. */
  minNotional: number;
  maxNotional: number;
  /** Units of the limit asset in a unit of the quote asset, for the limits of accounts. */
  limitPerQuote: number;
  /** How far a limit price may be from the reference, in hundredths of a percent; zero is no collar. */
  collarBps: number;
  /** How far a market order may go from the best price. */
  protectionBps: number;
}

/** An instrument with what changes while it trades. */
export interface Instrument extends InstrumentTerms {
  phase: number;
  isKilled: boolean;
  /** The last trade, or what an operator has set; zero before either. */
  reference: number;
}

/** True when no value of an order within the terms can leave the exact range. */
export function areTermsSound(terms: InstrumentTerms): boolean {
  const wholes = [terms.basePerLot, terms.quotePerTick, terms.maxPrice, terms.minQuantity, terms.maxQuantity];
  return (
    wholes.every((value) => Number.isSafeInteger(value) && value > 0) &&
    [terms.minNotional, terms.maxNotional, terms.limitPerQuote].every(
      (value) => Number.isSafeInteger(value) && value >= 0,
    ) &&
    terms.maxPrice < 2 ** 31 - 2 &&
    terms.minQuantity <= terms.maxQuantity &&
    terms.baseAsset !== terms.quoteAsset &&
    Number.isSafeInteger(terms.maxQuantity * terms.basePerLot) &&
    // Twice, since a hold is the value and at most a tenth of fees.
    Number.isSafeInteger(2 * terms.maxPrice * terms.maxQuantity * terms.quotePerTick) &&
    terms.collarBps >= 0 &&
    terms.protectionBps >= 0 &&
    terms.protectionBps <= 10_000
  );
}

/** The highest price that lies within some hundredths of a percent above another. */
export function priceAbove(price: number, bps: number, maxPrice: number): number {
  return Math.min(maxPrice, Math.floor((price * (10_000 + bps)) / 10_000));
}

/** The lowest price that lies within some hundredths of a percent below another; at least one tick. */
export function priceBelow(price: number, bps: number): number {
  return Math.max(1, Math.ceil((price * (10_000 - Math.min(bps, 10_000))) / 10_000));
}
