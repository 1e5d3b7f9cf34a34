import { z } from 'zod';
import { assetCode } from '../ledger/schema.js';

export const symbolName = z
  .string()
  .regex(/^[A-Z0-9]{4,20}$/, '4 to 20 capital letters and figures: BTCUSDT');

/** A decimal number as the database gives it. */
const numeric = z.string().regex(/^-?\d+(\.\d+)?$/);

/** A pair that is traded; prices are whole ticks, quantities whole lots. None of it changes while orders stand. */
export const instrument = z.strictObject({
  symbol: symbolName,
  /** Its number in the engine. */
  number: z.int(),
  base: assetCode,
  quote: assetCode,
  tick_size: numeric,
  lot_size: numeric,
  max_price: numeric,
  min_quantity: numeric,
  max_quantity: numeric,
  min_notional: numeric,
  max_notional: numeric,
  /** How far a limit price may be from the reference, in hundredths of a percent; zero is no collar. */
  collar_bps: z.int(),
  /** How far a market order may go from the best price. */
  protection_bps: z.int(),
  created_at: z.date(),
});
export type Instrument = z.infer<typeof instrument>;

/** An asset in the engine: its units there are 10^-scale, never finer than the ledger's. */
export const engineAsset = z.strictObject({ code: assetCode, number: z.int(), scale: z.int() });
export type EngineAsset = z.infer<typeof engineAsset>;
