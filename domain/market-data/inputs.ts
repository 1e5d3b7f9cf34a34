import { z } from 'zod';
import { symbolName } from './schema.js';
import { intervals } from './views.js';

export const bySymbol = z.strictObject({ symbol: symbolName });

/** Price levels of each side. */
export const depthQuery = z.strictObject({ depth: z.coerce.number().int().min(1).max(1_000).default(50) });

export const tradesQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(1_000).default(100) });

export const candlesQuery = z.strictObject({
  interval: z.enum(intervals).default('1m'),
  limit: z.coerce.number().int().min(1).max(1_000).default(300),
  /** Those that begin before this time, in seconds since 1970; left out, the newest. */
  before: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
});
